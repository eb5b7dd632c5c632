import { SECTIONS, type SectionId } from '../../domain/note/sections'
import { readEntries } from './entries'

export interface ParsedSectionFields {
  readonly fields: ReadonlyMap<SectionId, number>
  /** Entries that name no section or no field, as written. */
  readonly faults: readonly string[]
}

const BETWEEN = /[,;\r\n]/
const ENTRY = /^(\w+)\s*=\s*([1-9]\d{0,14})$/

/** Reads `solution=360001234567`, one a line or parted by `;` or `,`: the field that holds a section. */
export function parseSectionFields(text: string): ParsedSectionFields {
  const { entries, faults } = readEntries(text, BETWEEN, toField)
  return { fields: new Map(entries), faults }
}

function toField(entry: string): readonly [SectionId, number] | undefined {
  const [, name = '', field] = ENTRY.exec(entry) ?? []
  const section = SECTIONS.find(({ id }) => id === name.toLowerCase())
  return section && [section.id, Number(field)]
}
