import type { NoteTemplate } from '../note/template'
import { nameIn } from '../text/name'
import type { AccountField } from './account'
import type { Finding, Line } from './line'

const TEXT_TYPES = ['text', 'textarea']

/** A section of the note can be kept in it. */
export const takesText = ({ type, isActive }: AccountField): boolean =>
  isActive && TEXT_TYPES.includes(type)

/** Each field that holds a section of a note (E1) is there, in use, and takes text. */
export function checkFields(
  fields: readonly AccountField[],
  mapped: ReadonlyMap<string, number>,
  notes: readonly NoteTemplate[],
): Line[] {
  const held = notes.flatMap((note) =>
    note.sections.flatMap((section) => {
      const field = mapped.get(section.id) ?? section.field
      return field === undefined ? [] : [{ section, field }]
    }),
  )
  if (held.length === 0) {
    return [{ id: 'fields', part: 'fields', state: 'green', what: { key: 'fields_none' } }]
  }
  // Sections of two notes may share a name, and the field that a setting maps to it.
  const idOf = ({ section, field }: (typeof held)[number]): string => `field ${section.id} ${field}`
  const ids = held.map(idOf)
  return held
    .filter((_, index) => ids.indexOf(ids[index] ?? '') === index)
    .map((one): Line => {
      const field = fields.find(({ id }) => id === one.field)
      const key = findingOf(field)
      const section = nameIn(one.section.short, 'pt')
      const values = { section, field: field?.title ?? '', id: one.field }
      const line = { id: idOf(one), part: 'fields', what: { key, values } } as const
      return key === 'field_found'
        ? { ...line, state: 'green' }
        : { ...line, state: 'red', fix: key === 'field_gone' ? 'fix_field_gone' : 'fix_field' }
    })
}

function findingOf(field: AccountField | undefined): Finding {
  if (!field) return 'field_gone'
  if (!field.isActive) return 'field_inactive'
  return takesText(field) ? 'field_found' : 'field_wrong'
}
