import { linesOf } from '../text/lines'
import type { Body, Ticket } from '../ticket/ticket'
import type { FoundNote } from './found-note'
import type { NoteTemplate, SectionId } from './template'
import { inOrder, notesInDraft, ownKey, type Stored, uncommentedNotes } from './uncommented-notes'

/** The notes in the draft; in a public one a quoted template counts, too (E7). */
export const findDraftNotes = (
  draft: Body,
  isDraftPublic: boolean,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] => notesInDraft(linesOf(draft), isDraftPublic, templates)

/** What is known without the comments: those in the draft, and in fields or the description. */
export function findFirstNotes(
  draft: Body,
  isDraftPublic: boolean,
  ticket: Pick<Ticket, 'description' | 'fields'>,
  sectionFields: ReadonlyMap<SectionId, number>,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] {
  const drafted = findDraftNotes(draft, isDraftPublic, templates)
  const others = uncommentedNotes(storedIn(ticket, sectionFields, templates), templates)
  return inOrder([...drafted, ...others], templates)
}

/** What is saved of a ticket; `sectionFields`: fields that the settings map, beside those the notes name. */
export const storedIn = (
  { description, fields: values }: Pick<Ticket, 'description' | 'fields'>,
  sectionFields: ReadonlyMap<SectionId, number>,
  templates: readonly NoteTemplate[],
): Stored => ({
  description,
  fields: new Map(
    [
      ...sectionFields,
      ...templates.flatMap((template) =>
        template.sections.map(({ id, field = 0 }) => [ownKey(template, id), field] as const),
      ),
    ].flatMap(([id, field]) => {
      const value = values.get(field)
      return value === undefined ? [] : [[id, value] as const]
    }),
  ),
})
