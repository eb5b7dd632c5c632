import type { Line, Quote } from '../text/line-writer'
import { linesOf } from '../text/lines'
import { tidy } from '../text/tidy'
import { hasWords } from '../text/words'
import type { Body } from '../ticket/ticket'
import { type Heading, headingOf, mayBeHeading, ownHeadingOf } from './heading'
import { type Lexicon, lexiconOf } from './lexicon'
import { isSignOff, LONGEST_SIGNATURE } from './sign-off'
import type { NoteTemplate, SectionId } from './template'

/** A comment cut at a template's headings; what is above the first belongs to none. */
export interface Note {
  readonly template: NoteTemplate
  /** In the order of the text. A heading used twice is two parts: judging is not the parser's job. */
  readonly parts: readonly NotePart[]
}

export interface NotePart {
  readonly template: NoteTemplate
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
export const readNote = (body: Body, template: NoteTemplate): Note =>
  parseNote(linesOf(body), template)

/**
 * Cuts lines at the template's headings, forgivingly (E3). Accepts everything, judges nothing.
 *
 * A quotation block is the note's text like any other. A signature or a mail is not, but a heading of
 * the template ends it, so that a mail pasted above the note or into an answer hides nothing below.
 * Between two headings a mail is part of the answer, below the last one it is not. What a mail program
 * set apart, or `>` below a mail head, is somebody else's text to its end: no heading is read in it.
 */
export const parseNote = (lines: readonly Line[], template: NoteTemplate): Note => ({
  template,
  parts: cutAt(headingsIn(lines, lexiconOf(template)), lines),
})

/**
 * The notes that these lines carry (E1), in the order of the templates; a heading of one ends a section
 * of another. A heading that several templates know goes to the one of which the lines have most others.
 */
export function notesIn(
  lines: readonly Line[],
  templates: readonly NoteTemplate[],
  isPublic = false,
): readonly Note[] {
  const found = templates.map(
    (template): Headings =>
      template.isNotIn?.(lines) ? new Map() : headingsIn(lines, lexiconOf(template)),
  )
  const settled = found.length > 1 ? settle(found) : found
  const carried = templates.flatMap((template, index) => {
    const headings = settled[index]
    if (!headings || headings.size === 0) return []
    const note = { template, parts: cutAt(headings, lines) }
    return carriesTemplate(note, isPublic) ? [{ note, headings }] : []
  })
  if (carried.length < 2) return carried.map(({ note }) => note)
  const parts = cutAt(new Map(carried.flatMap(({ headings }) => [...headings])), lines)
  return carried.map(({ note: { template } }) => ({
    template,
    parts: parts.filter((part) => part.template === template),
  }))
}

/** Each heading for one template alone: that with most sections here, else in full, else the first. */
function settle(found: readonly Headings[]): readonly Headings[] {
  const sizes = found.map(
    (headings) => new Set([...headings.values()].map(({ heading }) => heading.section)).size,
  )
  const isAhead = (own: number, other: number, line: number): boolean => {
    const [claim, rival] = [found[own]?.get(line), found[other]?.get(line)]
    if (own === other || !rival) return true
    const more = (sizes[own] ?? 0) - (sizes[other] ?? 0)
    const fuller = Number(claim?.heading.isFull) - Number(rival.heading.isFull)
    return (more || fuller || other - own) > 0
  }
  return found.map(
    (headings, own) =>
      new Map([...headings].filter(([line]) => found.every((_, at) => isAhead(own, at, line)))),
  )
}

function cutAt(headings: Headings, lines: readonly Line[]): readonly NotePart[] {
  if (headings.size === 0) return []
  const parts: OpenPart[] = []
  const begun = new Set<string>()
  const said = new Set<string>()
  let ended: Quote | undefined
  let isCopy = false
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    if (!line) continue
    if (line.quote === 'mail-head') [ended, isCopy] = [undefined, false]
    const isOwn = isOwnQuote(line) || line.quote === ended
    const found: FoundHeading | undefined = isCopy && !isOwn ? undefined : headings.get(index)
    const isHeading = isOwn
      ? !isListItem(found, line.text, parts.at(-1), said)
      : !found || !begun.has(keyOf(found))
    if (found && isHeading) {
      parts.push(openPart(found))
      begun.add(keyOf(found))
      index += found.lines.length - 1
      if (!isOwn) ended = line.quote
    } else {
      isCopy ||= !isOwn && isOfCopy(found, parts.at(-1))
      if (isOwn || line.quote !== 'signature') parts.at(-1)?.answer.push({ line, from: 0, isOwn })
    }
    noteSaid(parts.at(-1), said)
  }
  return parts.map(closedPart)
}

type Headings = ReadonlyMap<number, FoundHeading>

const keyOf = ({ template, heading }: Pick<FoundHeading, 'template' | 'heading'>): string =>
  `${template.id} ${heading.section}`

/**
 * E1: two sections are recognised, or one heading in the template's full wording. Of headings in words
 * of the agent's own it takes a third: a reply may well ask for system and cause. "Reason: …" and
 * "Amount: …" are in many a reply: if that is all a public text has, it takes all sections but one, and
 * three at least.
 */
export function carriesTemplate({ parts, template }: Note, isPublic = false): boolean {
  const { everyday, ids } = lexiconOf(template)
  const clear = parts.filter(({ section }) => !(isPublic && everyday.has(section)))
  const count = sectionsOf(parts)
  if (clear.length === 0) return count > 2 && count >= ids.length - 1
  const isFirm = clear.some(({ isFull, isPlain }) => isFull && isPlain)
  return isFirm || count > 2 || sectionsOf(parts.filter(({ isPlain }) => isPlain)) > 1
}

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
  /** The section, and whose. */
  readonly key: string
  readonly answer: (AnswerLine & { readonly isOwn: boolean })[]
}

/** What is quoted below the last heading answers nothing. */
const closedPart = (part: OpenPart, index: number, parts: readonly OpenPart[]): NotePart => {
  const isLast = index === parts.length - 1
  const answer = isLast ? part.answer.filter(({ isOwn }) => isOwn) : part.answer
  return { ...part, answer: withoutSignature(answer, part.template) }
}

const isOwnQuote = ({ quote }: Line): boolean => quote === 'none' || quote === 'block'

/** A mail that repeats a heading of the note, but not just the word of the section it is in. */
const isOfCopy = (found: FoundHeading | undefined, current: OpenPart | undefined): boolean =>
  found !== undefined && (found.heading.isFull || found.heading.section !== current?.section)

/** Remembers the section once the line added last says something in it. */
function noteSaid(current: OpenPart | undefined, said: Set<string>): void {
  if (!current || said.has(current.key)) return
  const { line, from } = current.answer.at(-1) ?? {}
  if (hasWords(line?.text.slice(from) ?? '')) said.add(current.key)
}

/** The headings by their line; those in words of the agent's own where a section has no other. */
function headingsIn(lines: readonly Line[], lexicon: Lexicon): Headings {
  const found = new Map<number, FoundHeading>()
  const own = new Set<SectionId>()
  const all = new Set<SectionId>()
  const firm = new Set<SectionId>()
  for (const [index, line] of lines.entries()) {
    const plain = line.quote === 'mail' ? undefined : headingAt(lines, index, lexicon)
    if (!plain) continue
    const { section, isGuess } = plain.heading
    found.set(index, plain)
    all.add(section)
    if (isOwnQuote(line)) own.add(section)
    if (!isGuess) firm.add(section)
  }
  for (const [index, { heading }] of found) {
    if (heading.isGuess && firm.has(heading.section)) found.delete(index)
  }
  if (own.size === lexicon.ids.length) return found
  const { template } = lexicon
  for (const [index, line] of lines.entries()) {
    if (found.has(index) || line.quote === 'mail') continue
    const heading = ownHeadingOf(line.text, lexicon)
    const plain = isOwnQuote(line) ? own : all
    if (heading && !plain.has(heading.section)) {
      found.set(index, { template, heading, isPlain: false, lines: [line] })
    }
  }
  return found
}

interface FoundHeading {
  readonly template: NoteTemplate
  readonly heading: Heading
  readonly isPlain: boolean
  readonly lines: readonly [Line, ...Line[]]
}

function openPart(found: FoundHeading): OpenPart {
  const { template, heading, isPlain, lines } = found
  const line = lines.at(-1) ?? lines[0]
  const { section, isFull, end } = heading
  const beside = line.text.slice(end).trimStart()
  const answer = beside ? [{ line, from: line.text.length - beside.length, isOwn: true }] : []
  const key = keyOf(found)
  return { template, key, section, isFull, isPlain, heading: lines, headingEnd: end, answer }
}

const hasText = (text: string): boolean => text.trim() !== ''

/** The heading that begins at this line; a mail program may have wrapped it onto the next. */
function headingAt(
  lines: readonly Line[],
  index: number,
  lexicon: Lexicon,
): FoundHeading | undefined {
  const line = lines[index]
  if (!line || !mayBeHeading(line, lexicon)) return undefined
  const { template } = lexicon
  const heading =
    headingOf(line.text, lexicon) ?? headingOf(line.text.slice(0, line.boldEnd ?? 0), lexicon)
  const next = lines[index + 1]
  if (next && (!heading?.isFull || WRAPPED_MARK.test(line.text.slice(heading.end)))) {
    const wrapped = wrappedHeading(line.text, next.text, lexicon)
    if (wrapped) return { template, heading: wrapped, isPlain: true, lines: [line, next] }
  }
  return heading && { template, heading, isPlain: true, lines: [line] }
}

const WRAPPED_MARK = /^\(?\s*campo$/i

/** A heading in its full wording that goes on on the next line. */
export function wrappedHeading(text: string, next: string, lexicon: Lexicon): Heading | undefined {
  if (next === '') return undefined
  const rest = next.replace(/^[\s>]+/, '')
  const heading = headingOf(`${text} ${rest}`, lexicon)
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
  said: ReadonlySet<string>,
): boolean {
  if (!found || !current || found.template !== current.template) return false
  const { section, isFull, isNumbered, isGuess, end } = found.heading
  const { ids, listed } = lexiconOf(found.template)
  if (!isGuess && !listed.has(section)) return false
  if (isFull || isNumbered || !said.has(keyOf(found)) || !hasText(text.slice(end))) return false
  return ids.indexOf(current.section) > ids.indexOf(section)
}

/** Looks from the end up, no further than a signature is long. */
function withoutSignature(
  answer: readonly AnswerLine[],
  { words }: NoteTemplate,
): readonly AnswerLine[] {
  let end = answer.length
  let below = 0
  for (let index = answer.length - 1; index >= 0 && below <= LONGEST_SIGNATURE; index--) {
    const { line, from } = answer[index] ?? {}
    const text = line?.text.slice(from) ?? ''
    if (isSignOff(text, words) && (below > 0 || text.trim() !== '--')) end = index
    if (hasText(text)) below += 1
  }
  return answer.slice(0, end)
}
