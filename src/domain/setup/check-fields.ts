import type { NoteTemplate } from '../note/template'
import { nameIn } from '../text/name'
import type { AccountField } from './account'
import type { Finding, Line } from './line'

const TEXT_TYPES = ['text', 'textarea']

/** A section of the note can be kept in it. */
export const takesText = ({ type, isActive }: AccountField): boolean =>
  isActive && TEXT_TYPES.includes(type)

/** Each field that holds a section of the note (E1) is there, in use, and takes text. */
export function checkFields(
  fields: readonly AccountField[],
  mapped: ReadonlyMap<string, number>,
  notes: readonly NoteTemplate[],
): Line[] {
  if (mapped.size === 0) {
    return [{ id: 'fields', part: 'fields', state: 'green', what: { key: 'fields_none' } }]
  }
  const sections = notes.flatMap((note) => note.sections)
  return sections.flatMap(({ id: section, short }, index): Line[] => {
    const id = mapped.get(section)
    const isFirst = sections.findIndex((one) => one.id === section) === index
    if (id === undefined || !isFirst) return []
    const field = fields.find((one) => one.id === id)
    const key = findingOf(field)
    const values = { section: nameIn(short, 'pt'), field: field?.title ?? '', id }
    const line = { id: `field ${section}`, part: 'fields', what: { key, values } } as const
    return key === 'field_found'
      ? [{ ...line, state: 'green' }]
      : [{ ...line, state: 'red', fix: key === 'field_gone' ? 'fix_field_gone' : 'fix_field' }]
  })
}

function findingOf(field: AccountField | undefined): Finding {
  if (!field) return 'field_gone'
  if (!field.isActive) return 'field_inactive'
  return takesText(field) ? 'field_found' : 'field_wrong'
}
