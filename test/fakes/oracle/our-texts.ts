import { plain } from './own-words'

export type AttemptNumber = 1 | 2 | 3

/** The messages of the manual, copied by hand: the dates and greetings in them are blanks. */
const ATTEMPTS: readonly {
  readonly n: AttemptNumber
  readonly bold: string
  readonly text: string
}[] = [
  {
    n: 1,
    bold: 'esta e a primeira tentativa de contato',
    text: 'Gostaria de validar o ticket. Esta é a primeira tentativa de contato para desenvolvimento. Fico no aguardo do seu retorno.',
  },
  {
    n: 2,
    bold: 'esta e a segunda tentativa de contato',
    text: 'Gostaria de validar o ticket. Esta é a segunda tentativa de contato para desenvolvimento. Lembrando que realizamos três tentativas, e se não houver retorno, seu ticket será cancelado ao final do dia da terceira tentativa.',
  },
  {
    n: 3,
    bold: 'hoje e meu terceiro contato',
    text: 'Gostaria de validar o ticket. Hoje é meu terceiro contato para validação da demanda solicitada. Caso não haja um retorno efetivo, o ticket será cancelado ao final do dia de hoje.',
  },
]

const FAREWELL = 'esta sendo cancelado por falta de retorno'

/**
 * The attempt that these lines carry (C2): the one whose bold sentence they hold, else the one of
 * which they hold the most words in order, at least half.
 */
export function attemptIn(lines: readonly string[]): AttemptNumber | undefined {
  const text = plain(lines.join(' '))
  const named = ATTEMPTS.find(({ bold }) => text.includes(bold))
  if (named) return named.n
  const words = text.split(' ')
  const [best] = ATTEMPTS.map(({ n, text: wanted }) => ({ n, share: shareOf(words, wanted) })).sort(
    (a, b) => b.share - a.share,
  )
  return best && best.share >= 0.5 && !isFarewell(lines) ? best.n : undefined
}

export const isFarewell = (lines: readonly string[]): boolean =>
  plain(lines.join(' ')).includes(FAREWELL)

/** The record of a contact made outside Zendesk, and when the contact was made (C10). */
export interface Recorded {
  readonly n: AttemptNumber
  readonly at: number
}

export const recordIn = (lines: readonly string[]): Recorded | undefined => {
  const found = RECORD.exec(lines.join('\n'))
  if (!found) return undefined
  const [, n, dd, mm, yyyy, time] = found
  return { n: Number(n) as AttemptNumber, at: Date.parse(`${yyyy}-${mm}-${dd}T${time}-03:00`) }
}

const RECORD =
  /^\s*([123])ª tentativa por .+ em (\d\d)\/(\d\d)\/(\d{4}) (\d\d:\d\d), fora do Zendesk/m

/** The date that a second attempt announces, as `2026-11-23`: it comes last, whatever is above. */
export const announcedIn = (lines: readonly string[]): string | undefined => {
  const found = [...lines.join(' ').matchAll(/(\d\d)\/(\d\d)\/(\d{4})/g)].at(-1)
  return found ? `${found[3]}-${found[2]}-${found[1]}` : undefined
}

/** How much of the wanted words is among these, in their order. */
function shareOf(words: readonly string[], wanted: string): number {
  const goal = plain(wanted).split(' ')
  let row = goal.map(() => 0)
  for (const word of words) {
    const next: number[] = []
    goal.forEach((one, at) => {
      const diagonal = (row[at - 1] ?? 0) + (one === word ? 1 : 0)
      next.push(Math.max(diagonal, row[at] ?? 0, next[at - 1] ?? 0))
    })
    row = next
  }
  return (row.at(-1) ?? 0) / goal.length
}

/** What a machine answers in the stories; everything else a customer writes is a reply. */
const AUTOMATIC_ANSWERS = [
  'Resposta automática: estou fora do escritório e retorno na próxima segunda-feira.',
  'Resposta automática: estou de férias até 30/11.',
] as const

const AUTOMATIC = new Set<string>(AUTOMATIC_ANSWERS.map(plain))

export const isAutomatic = (lines: readonly string[]): boolean =>
  AUTOMATIC.has(plain(lines.join(' ')))
