import type { Line, Quote } from '../text/line-writer'
import { linesOf } from '../text/lines'
import { tidy } from '../text/tidy'
import { hasWords } from '../text/words'
import type { Body } from '../ticket/ticket'
import { type Heading, headingOf, mayBeHeading, ownHeadingOf } from './heading'
import { SECTION_IDS, type SectionId } from './sections'
import { isSignOff, LONGEST_SIGNATURE } from './sign-off'

/** A comment cut at the template's headings; what is above the first belongs to none. */
export interface Note {
  /** In the order of the text. A heading used twice is two parts: judging is not the parser's job. */
  readonly parts: readonly NotePart[]
}

export interface NotePart {
  readonly section: SectionId
  readonly isFull: boolean
  /** Its heading is the template's, not one in words of the agent's own. */
  readonly isPlain: boolean
  /** The lines the heading is on: one, or two if it was wrapped. */
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

/**
 * Cuts lines at the template's headings, forgivingly (E3). Accepts everything, judges nothing.
 *
 * A quotation block is the note's text like any other. A signature or a mail is not, but a heading of
 * the template ends it, so that a mail pasted above the note or into an answer hides nothing below.
 * Between two headings a mail is part of the answer, below the last one it is not. What a mail program
 * set apart, or `>` below a mail head, is somebody else's text to its end: no heading is read in it.
 */
export function parseNote(lines: readonly Line[]): Note {
  const headings = headingsIn(lines)
  const parts: OpenPart[] = []
  const sections = new Set<SectionId>()
  let ended: Quote | undefined
  let isCopy = false
  let isDescribed = false
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) continue
    if (line.quote === 'mail-head') [ended, isCopy] = [undefined, false]
    const isOwn = isOwnQuote(line) || line.quote === ended
    const found: FoundHeading | undefined = isCopy && !isOwn ? undefined : headings.get(index)
    const isHeading = isOwn
      ? !isDescribed || !isListItem(found, line.text, parts.at(-1))
      : !found || !sections.has(found.heading.section)
    if (found && isHeading) {
      parts.push(openPart(found))
      sections.add(found.heading.section)
      index += found.lines.length - 1
      if (!isOwn) ended = line.quote
    } else {
      isCopy ||= !isOwn && isOfCopy(found, parts.at(-1))
      if (isOwn || line.quote !== 'signature') parts.at(-1)?.answer.push({ line, from: 0, isOwn })
    }
    isDescribed ||= isSaidIn(parts.at(-1), 'description')
  }
  return { parts: parts.map(closedPart) }
}

/**
 * E1: two sections are recognised, or one heading in the template's full wording. Of headings in words
 * of the agent's own it takes a third: a reply may well ask for system and cause.
 */
export const carriesTemplate = ({ parts }: Note): boolean =>
  parts.some(({ isFull, isPlain }) => isFull && isPlain) ||
  sectionsOf(parts.filter(({ isPlain }) => isPlain)) > 1 ||
  sectionsOf(parts) > 2

const sectionsOf = (parts: readonly NotePart[]): number =>
  new Set(parts.map(({ section }) => section)).size

/** What is written under a section's headings, all of them, tidy; undefined without any heading. */
export function writtenIn(note: Note, section: SectionId): string | undefined {
  const parts = note.parts.filter((part) => part.section === section)
  if (parts.length === 0) return undefined
  return parts
    .map(({ answer }) => tidy(answer.map(({ line, from }) => line.text.slice(from)).join('\n')))
    .filter((text) => text !== '')
    .join('\n')
}

interface OpenPart extends Omit<NotePart, 'answer'> {
  readonly answer: (AnswerLine & { readonly isOwn: boolean })[]
}

/** What is quoted below the last heading answers nothing. */
const closedPart = (part: OpenPart, index: number, parts: readonly OpenPart[]): NotePart => {
  const isLast = index === parts.length - 1
  const answer = isLast ? part.answer.filter(({ isOwn }) => isOwn) : part.answer
  return { ...part, answer: withoutSignature(answer) }
}

const isOwnQuote = ({ quote }: Line): boolean => quote === 'none' || quote === 'block'

/** A mail that repeats a heading of the note, but not just the word of the section it is in. */
const isOfCopy = (found: FoundHeading | undefined, current: OpenPart | undefined): boolean =>
  found !== undefined && (found.heading.isFull || found.heading.section !== current?.section)

/** Whether the line added last says something in this section. */
function isSaidIn(current: OpenPart | undefined, section: SectionId): boolean {
  if (current?.section !== section) return false
  const { line, from } = current.answer.at(-1) ?? {}
  return hasWords(line?.text.slice(from) ?? '')
}

/** The headings by their line; those in words of the agent's own where a section has no other. */
function headingsIn(lines: readonly Line[]): ReadonlyMap<number, FoundHeading> {
  const found = new Map<number, FoundHeading>()
  const own = new Set<SectionId>()
  const all = new Set<SectionId>()
  for (const [index, line] of lines.entries()) {
    const plain = line.quote === 'mail' ? undefined : headingAt(lines, index)
    if (!plain) continue
    found.set(index, plain)
    all.add(plain.heading.section)
    if (isOwnQuote(line)) own.add(plain.heading.section)
  }
  if (own.size === SECTION_IDS.length) return found
  for (const [index, line] of lines.entries()) {
    const heading = found.has(index) || line.quote === 'mail' ? undefined : ownHeadingOf(line.text)
    const plain = isOwnQuote(line) ? own : all
    if (heading && !plain.has(heading.section)) {
      found.set(index, { heading, isPlain: false, lines: [line] })
    }
  }
  return found
}

interface FoundHeading {
  readonly heading: Heading
  readonly isPlain: boolean
  readonly lines: readonly [Line, ...Line[]]
}

function openPart({ heading, isPlain, lines }: FoundHeading): OpenPart {
  const line = lines.at(-1) ?? lines[0]
  const { section, isFull, end } = heading
  const beside = line.text.slice(end).trimStart()
  const answer = beside ? [{ line, from: line.text.length - beside.length, isOwn: true }] : []
  return { section, isFull, isPlain, heading: lines, headingEnd: end, answer }
}

const hasText = (text: string): boolean => text.trim() !== ''

/** The heading that begins at this line; a mail program may have wrapped it onto the next. */
function headingAt(lines: readonly Line[], index: number): FoundHeading | undefined {
  const line = lines[index]
  if (!line || !mayBeHeading(line.text)) return undefined
  const heading = headingOf(line.text) ?? headingOf(line.text.slice(0, line.boldEnd ?? 0))
  const next = lines[index + 1]
  if (next && (!heading?.isFull || WRAPPED_MARK.test(line.text.slice(heading.end)))) {
    const wrapped = wrappedHeading(line.text, next.text)
    if (wrapped) return { heading: wrapped, isPlain: true, lines: [line, next] }
  }
  return heading && { heading, isPlain: true, lines: [line] }
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
  const rest = next.replace(/^[\s>]+/, '')
  const heading = headingOf(`${text} ${rest}`)
  const isWrapped = heading?.isFull && heading.isClosed && heading.end > text.length + 1
  return isWrapped
    ? { ...heading, end: heading.end - text.length - 1 + next.length - rest.length }
    : undefined
}

/** "Descrição: parafuso" further down is a list's item, once the description has been given. */
function isListItem(
  found: FoundHeading | undefined,
  text: string,
  current: OpenPart | undefined,
): boolean {
  if (!found || !current) return false
  const { section, isFull, isNumbered, end } = found.heading
  const isLater = SECTION_IDS.indexOf(current.section) > SECTION_IDS.indexOf('description')
  const isPlain = section === 'description' && !isFull && !isNumbered
  return isPlain && isLater && hasText(text.slice(end))
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
