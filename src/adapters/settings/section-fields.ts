import { SECTIONS, type SectionId } from '../../domain/escalation/sections'

export interface ParsedSectionFields {
  readonly fields: ReadonlyMap<SectionId, number>
  /** Entries that name no section or no field, as written. */
  readonly faults: readonly string[]
}

const ENTRY = /^(\w+)\s*=\s*([1-9]\d{0,14})$/

/** Reads `solution=360001234567`, one a line or parted by `;` or `,`: the field that holds a section. */
export function parseSectionFields(text: string): ParsedSectionFields {
  const fields = new Map<SectionId, number>()
  const faults: string[] = []
  const entries = text.split(/[,;\r\n]/).map((entry) => entry.trim())
  for (const entry of entries.filter((written) => written !== '')) {
    const [, name = '', field] = ENTRY.exec(entry) ?? []
    const section = SECTIONS.find(({ id }) => id === name.toLowerCase())
    if (section) fields.set(section.id, Number(field))
    else faults.push(entry)
  }
  return { fields, faults }
}
