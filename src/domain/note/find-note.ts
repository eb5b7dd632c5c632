import { type Line, linesOf } from '../text/lines'
import { tidy } from '../text/tidy'
import type { Body, Instant, Person } from '../ticket/ticket'
import { checkNote, checkSections, type SectionVerdict } from './check-note'
import { carriesTemplate, type Note, parseNote } from './parse-note'
import type { SectionId } from './sections'

/** Where a ticket's note may be. */
export interface NoteSources {
  readonly draft: Body
  /** Public: the template counts in somebody else's mail too (E7). */
  readonly isDraftPublic?: boolean
  /** Plain text, newest last. */
  readonly comments: readonly NoteComment[]
  /** Values of the custom fields mapped in the settings; a section without a field has no entry. */
  readonly fields: ReadonlyMap<SectionId, string>
  readonly description: string
}

export interface NoteComment {
  readonly text: string
  readonly at: Instant
  /** Absent if it is not needed. */
  readonly by?: Person
  readonly isPublic: boolean
}

export interface FoundNote {
  readonly source: 'draft' | 'comment' | 'fields' | 'description'
  /**
   * Only of a draft: whether the template is in what the agent wrote or quoted, or in and below a
   * mail, where the customer may have written it (E7).
   */
  readonly place?: 'own' | 'below-mail-head'
  /** All four sections, in order. */
  readonly verdicts: readonly SectionVerdict[]
  /** The comment it was found in. */
  readonly comment?: NoteComment
}

/**
 * The ticket's note (E1): the draft if it carries the template, else the newest comment that does,
 * else the mapped fields if anything is written in them, else the description.
 *
 * An internal draft that begins with a pasted mail and goes on with the template is the agent's note.
 * One that has the template only in what a mail program or `>` below a mail head sets apart is not: it
 * quotes another, and the next place is read. In a public draft that too is found (E7).
 */
export const findNote = ({
  draft,
  isDraftPublic = false,
  comments,
  fields,
  description,
}: NoteSources): FoundNote | undefined =>
  noteInDraft(linesOf(draft), isDraftPublic) ??
  inComments(withoutDescription(comments, description)) ??
  inFields(fields) ??
  inDescription(description)

/** A ticket's first comment is its description, which counts last. */
function withoutDescription(
  comments: readonly NoteComment[],
  description: string,
): readonly NoteComment[] {
  const [first, ...later] = comments
  return first && tidy(first.text) === tidy(description) ? later : comments
}

/** The note in a draft's lines; `isPublic` as in `NoteSources`. */
export function noteInDraft(lines: readonly Line[], isPublic: boolean): FoundNote | undefined {
  const note = parseNote(lines)
  if (carriesTemplate(note)) {
    const own = { parts: note.parts.filter(({ heading: [line] }) => line.quote !== 'mail-text') }
    const place = carriesTemplate(own) ? 'own' : 'below-mail-head'
    return { source: 'draft', place, verdicts: checkNote(note) }
  }
  const whole = isPublic && parseNote(lines.map((line) => ({ ...line, quote: 'none' })))
  return whole && carriesTemplate(whole)
    ? { source: 'draft', place: 'below-mail-head', verdicts: checkNote(whole) }
    : undefined
}

function inComments(comments: readonly NoteComment[]): FoundNote | undefined {
  for (const comment of comments.toReversed()) {
    const note = noteIn({ kind: 'text', content: comment.text })
    if (note) return { source: 'comment', verdicts: checkNote(note), comment }
  }
  return undefined
}

function inFields(fields: ReadonlyMap<SectionId, string>): FoundNote | undefined {
  const written = new Map([...fields].map(([section, value]) => [section, tidy(value)]))
  if ([...written.values()].every((value) => value === '')) return undefined
  return { source: 'fields', verdicts: checkSections((section) => written.get(section)) }
}

function inDescription(description: string): FoundNote | undefined {
  const note = noteIn({ kind: 'text', content: description })
  return note && { source: 'description', verdicts: checkNote(note) }
}

function noteIn(body: Body): Note | undefined {
  const note = parseNote(linesOf(body))
  return carriesTemplate(note) ? note : undefined
}
