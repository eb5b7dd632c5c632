import { linesOf } from '../text/lines'
import { tidy } from '../text/tidy'
import type { Body, Ticket } from '../ticket/ticket'
import { checkNote } from './check-note'
import type { FoundNote, NoteComment } from './found-note'
import { storedIn } from './note-of-ticket'
import type { NoteTemplate, SectionId } from './template'
import {
  inOrder,
  missing,
  notesInDraft,
  notesInText,
  type Stored,
  uncommentedNotes,
} from './uncommented-notes'

/** Where a ticket's notes may be. */
export interface NoteSources extends Stored {
  readonly draft: Body
  /** Public: the template counts in somebody else's mail too (E7). */
  readonly isDraftPublic?: boolean
  /** Plain text, newest last. */
  readonly comments: readonly NoteComment[]
}

/**
 * The ticket's notes (E1), each by its own template: the draft if it carries the template, else the
 * newest comment that does, else the mapped fields if anything is written in them, else the description.
 *
 * An internal draft that begins with a pasted mail and goes on with the template is the agent's note.
 * One that has the template only in what a mail program or `>` below a mail head sets apart is not: it
 * quotes another, and the next place is read. In a public draft that too is found (E7).
 */
export function findNotes(
  { draft, isDraftPublic = false, ...saved }: NoteSources,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] {
  const drafted = notesInDraft(linesOf(draft), isDraftPublic, templates)
  const left = missing(drafted, templates)
  return inOrder([...drafted, ...(left.length > 0 ? savedNotes(saved, templates) : [])], templates)
}

/** The same without the draft. */
export function savedNotes(
  { comments, fields, description }: Pick<NoteSources, 'comments' | 'fields' | 'description'>,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] {
  const said = inComments(withoutDescription(comments, description), templates)
  const left = missing(said, templates)
  return inOrder([...said, ...uncommentedNotes({ fields, description }, left)], templates)
}

/** A ticket's first comment is its description, which counts last. */
function withoutDescription(
  comments: readonly NoteComment[],
  description: string,
): readonly NoteComment[] {
  const [first, ...later] = comments
  return first && tidy(first.text) === tidy(description) ? later : comments
}

/** Of each template the newest; older comments are read only for those that were not found yet. */
function inComments(
  comments: readonly NoteComment[],
  templates: readonly NoteTemplate[],
): readonly FoundNote[] {
  const found: FoundNote[] = []
  for (const comment of comments.toReversed()) {
    const open = missing(found, templates)
    if (open.length === 0) break
    const notes = notesInText(comment.text, templates, comment.isPublic)
    for (const note of notes.filter(({ template }) => open.includes(template))) {
      const { template } = note
      found.push({ template, source: 'comment', comment, verdicts: checkNote(note) })
    }
  }
  return found
}

/** The notes of a ticket outside the draft (E1); `sectionFields`: custom fields that carry sections. */
export const findSavedNotes = (
  comments: readonly NoteComment[],
  ticket: Pick<Ticket, 'description' | 'fields'>,
  sectionFields: ReadonlyMap<SectionId, number>,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] =>
  savedNotes({ comments, ...storedIn(ticket, sectionFields, templates) }, templates)
