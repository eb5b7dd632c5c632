import { readdirSync, readFileSync } from 'node:fs'

import type { Correction } from '../../src/adapters/manuals/printed-playbook'

/** A message as a manual quotes it, and where it begins there. */
interface Quotation {
  readonly at: number
  readonly words: string
}

/** How a manual prints what is to be sent: each does it in its own way. */
interface Printing {
  /** One group: the words. */
  readonly quotation: RegExp
  /** What the app fills in, as printed; in this order. */
  readonly blanks: readonly (readonly [printed: string | RegExp, slots: string])[]
  /** In broken lines, whose ends mean nothing. */
  readonly hasLooseLines?: true
}

const PRINTINGS: Readonly<Record<string, Printing>> = {
  'contato-com-clientes': {
    quotation: /^### (?!Template).*:\n((?:.+\n?)+)/gm,
    // Its own greeting is a blank too, since the hour decides it (C5).
    blanks: [
      [/^(?:Bom dia|Boa tarde)!/, '{{greeting}}!'],
      ['(Link ou numero do ticket)', '{{ticket}}'],
      ['Segunda-feira - xx/xx/xxxx', '{{third_day}}'],
    ],
  },
  'retorno-do-cliente': {
    // One of its quotations is not closed.
    quotation: /"([^"]+?)(?:"|\n\n(?=->))/g,
    blanks: [
      ['José Carlos', '{{agent}}'],
      ['04/03/2025 - 07:36:15', '{{moment}}'],
      ['[DIA]', '{{day}}'],
      ['[HORÁRIO]', '{{hour}}'],
      ['0800 003 3600', '{{phone}}'],
      ['https://api.whatsapp.com/send?phone=5508000033600', '{{whatsapp}}'],
    ],
  },
  // Steps and reminders, and no text to send.
  'escalonamento-tres-niveis': { quotation: /(?!)/g, blanks: [] },
  'triagem-certificado-digital': {
    quotation: /^Modelo de mensagem:\n\n((?:.+\n?)+)/gm,
    blanks: [
      [/[“”]/g, ''],
      ['(nome do cliente)', '{{client}}'],
      [/\*?link de agendamento\*?/, '{{booking_link}}'],
      ['[Link para documentos]', '{{documents_link}}'],
    ],
  },
  'faturamento-tratativa': {
    quotation:
      /\d ?[°.] ((?:Bom dia|\(?Cliente\)|Vamos)[\s\S]+?)(?=\n+(?:\d+ ?[°.] |Caso 1|Usuário|Se usuário))/g,
    blanks: [
      ['Bom dia| boa tarde | boa noite (cliente)! Cliente, bom dia!', '{{greeting}}, {{client}}!'],
      [/^Bom dia, \(cliente\)!/, '{{greeting}}, {{client}}!'],
      [/^\(Cliente\)/, '{{client}}'],
    ],
    hasLooseLines: true,
  },
}

/** The manuals' names, as texts cite them. */
export const MANUALS: readonly string[] = Object.keys(PRINTINGS)

export const MANUAL_FILES: readonly string[] = readdirSync('test/fixtures/manuals').filter((file) =>
  /\.(md|txt)$/.test(file),
)

/** A manual without bullets and quotation marks at the beginning of lines, and superfluous blanks. */
export function plainManual(manual: string): string {
  const file = MANUAL_FILES.find((name) => name.startsWith(`${manual}.`)) ?? manual
  return readFileSync(`test/fixtures/manuals/${file}`, 'utf8')
    .replace(/^[^\S\n]*[>•·]/gm, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^ | $/gm, '')
    .replace(/\n{3,}/g, '\n\n')
}

/** What a manual quotes, each once, in its order. */
export function quotationsIn(manual: string): readonly Quotation[] {
  const found = [...plainManual(manual).matchAll(printingOf(manual).quotation)].map(
    ({ index, 1: words = '' }) => ({ at: index, words: words.trim() }),
  )
  const seen = new Set<string>()
  return found.filter(({ words }) => !seen.has(words) && seen.add(words))
}

/** The template a quotation makes: corrected where our data say so, its blanks as slots. */
export function templateOf(
  manual: string,
  { words }: Quotation,
  corrections: readonly Correction[],
): string {
  const { blanks } = printingOf(manual)
  const corrected = corrections.reduce(
    (text, { manual: printed, sent }) => text.replace(printed, sent),
    comparable(manual, words),
  )
  return blanks.reduce((text, [printed, slots]) => text.replace(printed, slots), corrected)
}

/** Words as far as they are compared: ends of lines count where the manual means them. */
export const comparable = (manual: string, words: string): string =>
  printingOf(manual).hasLooseLines ? words.replace(/\s+/g, ' ') : words

/** Where these words are in a manual under this heading, none of the other headings between. */
export function placesUnder(
  manual: string,
  section: string,
  words: string,
  sections: readonly string[],
): readonly number[] {
  const text = plainManual(manual).replaceAll('**', '')
  return [...text.matchAll(new RegExp(loose(words), 'g'))]
    .map(({ index }) => index)
    .filter((at) => headingOver(text, at, sections) === section)
}

/** The last of these headings that is at the beginning of a line before a place. */
export function headingOver(text: string, at: number, sections: readonly string[]): string {
  const places = sections.flatMap((section) =>
    [...text.matchAll(new RegExp(`^(?:[#>-]+ ?|\\d+\\. ?)*${loose(section)}`, 'gm'))].map(
      ({ index }) => ({ section, index }),
    ),
  )
  const before = places.filter(({ index }) => index <= at).sort((a, b) => b.index - a.index)
  return before[0]?.section ?? ''
}

/** A pattern of words with any blank between them. */
const loose = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')

function printingOf(manual: string): Printing {
  const printing = PRINTINGS[manual]
  if (!printing) throw new Error(`no manual ${manual}`)
  return printing
}
