import { linesOf } from '../text/lines'
import type { Body, Ticket } from '../ticket/ticket'
import { type FoundNote, findNote, type NoteComment, noteInDraft } from './find-note'
import { SECTIONS, type SectionId } from './sections'

const NOWHERE: Parameters<typeof findNote>[0] = {
  draft: { kind: 'text', content: '' },
  comments: [],
  fields: new Map(),
  description: '',
}

/** The note in the draft; in a public one a quoted template counts, too (E7). */
export const findDraftNote = (draft: Body, isDraftPublic: boolean): FoundNote | undefined =>
  noteInDraft(linesOf(draft), isDraftPublic)

/** The note outside the draft (E1); `sectionFields`: custom fields that carry sections. */
export function findSavedNote(
  comments: readonly NoteComment[],
  ticket: Pick<Ticket, 'description' | 'fields'>,
  sectionFields: ReadonlyMap<SectionId, number>,
): FoundNote | undefined {
  const fields = new Map(
    SECTIONS.flatMap(({ id }) => {
      const field = sectionFields.get(id)
      const value = field === undefined ? undefined : ticket.fields.get(field)
      return value === undefined ? [] : [[id, value] as const]
    }),
  )
  return findNote({ ...NOWHERE, comments, fields, description: ticket.description })
}
