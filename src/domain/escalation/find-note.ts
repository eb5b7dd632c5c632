import { linesOf } from '../text/lines'
import { tidy } from '../text/tidy'
import type { Body, Instant } from '../ticket/ticket'
import { checkNote, checkSections, type SectionVerdict } from './check-note'
import { carriesTemplate, type Note, parseNote } from './parse-note'
import type { SectionId } from './sections'

/** Where a ticket's note may stand. */
export interface NotePlaces {
  readonly draft: Body
  /** Plain text, newest last. */
  readonly comments: readonly NoteComment[]
  /** Values of the custom fields mapped in the settings; a section without a field has no entry. */
  readonly fields: ReadonlyMap<SectionId, string>
  readonly description: string
}

export interface NoteComment {
  readonly text: string
  readonly at: Instant
  readonly isPublic: boolean
}

export interface FoundNote {
  readonly source: 'draft' | 'comment' | 'fields' | 'description'
  /** All four sections, in order. */
  readonly verdicts: readonly SectionVerdict[]
  /** The comment it was found in. */
  readonly comment?: NoteComment
}

/**
 * The ticket's note (E1): the draft if it carries the template, else the newest comment that does,
 * else the mapped fields if anything is written in them, else the description.
 */
export const findNote = ({
  draft,
  comments,
  fields,
  description,
}: NotePlaces): FoundNote | undefined =>
  inDraft(draft) ??
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

function inDraft(draft: Body): FoundNote | undefined {
  const note = noteIn(draft)
  return note && { source: 'draft', verdicts: checkNote(note) }
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
