import { isComplete } from '../escalation/check-note'
import { type FoundNote, findNote, type NoteComment } from '../escalation/find-note'
import { SECTIONS, type SectionId } from '../escalation/sections'
import type { Body, Draft, Ticket } from '../ticket/ticket'
import type { NoteView } from './view'

const NOWHERE: Parameters<typeof findNote>[0] = {
  draft: { kind: 'text', content: '' },
  comments: [],
  fields: new Map(),
  description: '',
}

/** The note in the draft; in a public one a quoted template counts, too (E7). */
export const findDraftNote = (draft: Body, isDraftPublic: boolean): FoundNote | undefined =>
  findNote({ ...NOWHERE, draft, isDraftPublic })

/** The note outside the draft (E1); `sectionFields`: custom fields that carry sections. */
export function findSavedNote(
  comments: readonly NoteComment[],
  ticket: Ticket,
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

export function noteView(note: FoundNote | undefined, { isPublic }: Draft): NoteView {
  if (!note) return { kind: 'none' }
  const { source, verdicts } = note
  return {
    kind: 'read',
    source,
    verdicts,
    isComplete: isComplete(verdicts),
    isPublic: source === 'draft' && isPublic,
  }
}
