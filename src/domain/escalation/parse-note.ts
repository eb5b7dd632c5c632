import { type Line, linesOf } from '../text/lines'
import { tidy } from '../text/tidy'
import { hasWords } from '../text/words'
import type { Body } from '../ticket/ticket'
import { type Heading, headingOf, mayBeHeading } from './heading'
import { SECTION_IDS, type SectionId } from './sections'
import { isSignOff, LONGEST_SIGNATURE } from './sign-off'

/** A comment cut at the template's headings; what stands above the first belongs to none. */
export interface Note {
  /** In the order of the text. A heading used twice is two parts: judging is not the parser's job. */
  readonly parts: readonly NotePart[]
}

export interface NotePart {
  readonly section: SectionId
  readonly isFull: boolean
  /** The lines the heading stands on: one, or two if it was wrapped. */
  readonly heading: readonly [Line, ...Line[]]
  /** Where in the last of them the heading ends. */
  readonly headingEnd: number
  /** What was written below or beside the heading, quoted mail and signature left out. */
  readonly answer: readonly AnswerLine[]
}

export interface AnswerLine {
  readonly line: Line
  /** Where in the line's text the answer begins: 0, except beside a heading. */
  readonly from: number
}

/** Reads the note in a comment's body (E3). */
export const readNote = (body: Body): Note => parseNote(linesOf(body))

/** Cuts lines at the template's headings, forgivingly (E3). Accepts everything, judges nothing. */
export function parseNote(lines: readonly Line[]): Note {
  const own = lines.filter(({ isQuoted }) => !isQuoted)
  const parts: OpenPart[] = []
  for (let index = 0; index < own.length; index++) {
    const line = own[index]
    if (!line) continue
    const found = headingAt(own, index)
    if (found && !isListItem(found.heading, line.text, parts)) {
      parts.push(openPart(found))
      index += found.lines.length - 1
    } else parts.at(-1)?.answer.push({ line, from: 0 })
  }
  return { parts: parts.map((part) => ({ ...part, answer: withoutSignature(part.answer) })) }
}

/** E1: two sections are recognised, or one heading in the template's full wording. */
export const carriesTemplate = ({ parts }: Note): boolean =>
  parts.some(({ isFull }) => isFull) || new Set(parts.map(({ section }) => section)).size > 1

/** What is written under a section's headings, all of them, tidy; undefined without any heading. */
export function writtenIn(note: Note, section: SectionId): string | undefined {
  const parts = note.parts.filter((part) => part.section === section)
  if (parts.length === 0) return undefined
  return parts
    .map(({ answer }) => tidy(answer.map(({ line, from }) => line.text.slice(from)).join('\n')))
    .filter((text) => text !== '')
    .join('\n')
}

type OpenPart = Omit<NotePart, 'answer'> & { readonly answer: AnswerLine[] }

interface FoundHeading {
  readonly heading: Heading
  readonly lines: readonly [Line, ...Line[]]
}

function openPart({ heading, lines }: FoundHeading): OpenPart {
  const line = lines.at(-1) ?? lines[0]
  const { section, isFull, end } = heading
  const beside = line.text.slice(end).trimStart()
  const answer = beside ? [{ line, from: line.text.length - beside.length }] : []
  return { section, isFull, heading: lines, headingEnd: end, answer }
}

const hasText = (text: string): boolean => text.trim() !== ''

/** The heading that begins at this line; a mail program may have wrapped it onto the next. */
function headingAt(lines: readonly Line[], index: number): FoundHeading | undefined {
  const line = lines[index]
  if (!line || !mayBeHeading(line.text)) return undefined
  const heading = headingOf(line.text)
  const next = lines[index + 1]
  if (next && (!heading?.isFull || WRAPPED_MARK.test(line.text.slice(heading.end)))) {
    const wrapped = wrappedHeading(line.text, next.text)
    if (wrapped) return { heading: wrapped, lines: [line, next] }
  }
  return heading && { heading, lines: [line] }
}

const WRAPPED_MARK = /^\(?\s*campo$/i

/** Whether a text that is going to be an answer has a heading at this line. */
export const isHeadingAt = (texts: readonly string[], index: number): boolean => {
  const [text = '', next = ''] = texts.slice(index, index + 2)
  if (!mayBeHeading(text)) return false
  return headingOf(text) !== undefined || wrappedHeading(text, next) !== undefined
}

function wrappedHeading(text: string, next: string): Heading | undefined {
  if (next === '') return undefined
  const heading = headingOf(`${text} ${next}`)
  const isWrapped = heading?.isFull && heading.isClosed && heading.end > text.length + 1
  return isWrapped ? { ...heading, end: heading.end - text.length - 1 } : undefined
}

/** "Descrição: parafuso" further down is a list's item, once the description has been given. */
function isListItem(heading: Heading, text: string, parts: readonly OpenPart[]): boolean {
  if (heading.section !== 'description' || heading.isFull || heading.isNumbered) return false
  const current = parts.at(-1)
  const isLater =
    current && SECTION_IDS.indexOf(current.section) > SECTION_IDS.indexOf('description')
  const isGiven = parts.some(
    ({ section, answer }) =>
      section === 'description' && answer.some(({ line, from }) => hasWords(line.text.slice(from))),
  )
  return Boolean(isLater) && isGiven && hasText(text.slice(heading.end))
}

/** Looks from the end up, no further than a signature is long. */
function withoutSignature(answer: readonly AnswerLine[]): readonly AnswerLine[] {
  let end = answer.length
  let below = 0
  for (let index = answer.length - 1; index >= 0 && below <= LONGEST_SIGNATURE; index--) {
    const { line, from } = answer[index] ?? {}
    const text = line?.text.slice(from) ?? ''
    if (isSignOff(text) && (below > 0 || text.trim() !== '--')) end = index
    if (hasText(text)) below += 1
  }
  return answer.slice(0, end)
}
