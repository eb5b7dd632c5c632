import { linesOf } from '../text/lines'
import type { Body, Ticket } from '../ticket/ticket'
import {
  type FoundNote,
  inOrder,
  type NoteComment,
  notesInDraft,
  savedNotes,
  uncommentedNotes,
} from './find-note'
import type { NoteTemplate, SectionId } from './template'

type Stored = Pick<Ticket, 'description' | 'fields'>

/** The notes in the draft; in a public one a quoted template counts, too (E7). */
export const findDraftNotes = (
  draft: Body,
  isDraftPublic: boolean,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] => notesInDraft(linesOf(draft), isDraftPublic, templates)

/** The notes outside the draft (E1); `sectionFields`: custom fields that carry sections. */
export const findSavedNotes = (
  comments: readonly NoteComment[],
  ticket: Stored,
  sectionFields: ReadonlyMap<SectionId, number>,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] => savedNotes({ comments, ...storedIn(ticket, sectionFields) }, templates)

/** What is known without the comments: those in the draft, and in fields or the description. */
export function findFirstNotes(
  draft: Body,
  isDraftPublic: boolean,
  ticket: Stored,
  sectionFields: ReadonlyMap<SectionId, number>,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] {
  const drafted = findDraftNotes(draft, isDraftPublic, templates)
  if (drafted.length === templates.length) return drafted
  const others = uncommentedNotes(storedIn(ticket, sectionFields), templates)
  return inOrder([...drafted, ...others], templates)
}

const storedIn = (
  { description, fields: values }: Stored,
  sectionFields: ReadonlyMap<SectionId, number>,
) => ({
  description,
  fields: new Map(
    [...sectionFields].flatMap(([id, field]) => {
      const value = values.get(field)
      return value === undefined ? [] : [[id, value] as const]
    }),
  ),
})
