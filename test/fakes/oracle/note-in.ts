import { plain } from './own-words'

/** How the four headings of the note begin, as the template and the stories spell them. */
const HEADINGS = [
  /^1? ?e possivel realizar o processo/,
  /^2? ?descricao detalhada da solicitacao/,
  /^3? ?causa da demanda/,
  /^4? ?solucao esperada/,
]

/** What the template itself prints below its headings, and what says nothing. */
const SAYS_NOTHING =
  /^(sim informar passo a passo.*|nao informar claramente.*|detalhar .*|regras obrigatorias .*|observacao caso tenha.*|sim|nao|a verificar|)$/

export interface NoteInComment {
  readonly isComplete: boolean
}

/** The escalation note in these lines: two headings make one; each of the four needs an answer. */
export function noteIn(lines: readonly string[]): NoteInComment | undefined {
  const answers = new Map<number, string[]>()
  let current: string[] | undefined
  for (const text of lines.map(plain)) {
    const section = HEADINGS.findIndex((heading) => heading.test(text))
    if (section < 0) current?.push(text)
    else {
      current = []
      answers.set(section, current)
    }
  }
  if (answers.size < 2) return undefined
  const isAnswered = (said: readonly string[] | undefined) =>
    said?.some((text) => !SAYS_NOTHING.test(text)) === true
  return { isComplete: HEADINGS.every((_, section) => isAnswered(answers.get(section))) }
}
