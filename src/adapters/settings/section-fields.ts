import type { SectionId } from '../../domain/note/template'
import { readEntries } from './entries'

export interface ParsedSectionFields {
  readonly fields: ReadonlyMap<SectionId, number>
  /** Entries that name no section or no field, as written. */
  readonly faults: readonly string[]
}

const BETWEEN = /[,;\r\n]/
const ENTRY = /^(\w+)\s*=\s*([1-9]\d{0,14})$/

/**
 * Reads `solution=360001234567`, one a line or parted by `;` or `,`: the field that holds a section, by
 * the ids of the notes' sections; without them any name may be one.
 */
export function parseSectionFields(
  text: string,
  sections?: readonly SectionId[],
): ParsedSectionFields {
  const { entries, faults } = readEntries(text, BETWEEN, (entry) => toField(entry, sections))
  return { fields: new Map(entries), faults }
}

function toField(
  entry: string,
  sections: readonly SectionId[] | undefined,
): readonly [SectionId, number] | undefined {
  const [, name, field] = ENTRY.exec(entry) ?? []
  const section = name?.toLowerCase()
  if (section === undefined || sections?.includes(section) === false) return undefined
  return [section, Number(field)]
}
