import { type Line, linesOf } from '../text/lines'
import { tidy } from '../text/tidy'
import { checkNote, checkSections } from './check-note'
import type { FoundNote } from './found-note'
import { carriesTemplate, type Note, notesIn } from './parse-note'
import type { NoteTemplate, SectionId } from './template'

/** The notes in a draft's lines; in a public one the template counts in somebody else's mail too (E7). */
export function notesInDraft(
  lines: readonly Line[],
  isPublic: boolean,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] {
  const found = notesIn(lines, templates, isPublic).map((note): FoundNote => {
    const parts = note.parts.filter(({ heading: [line] }) => line.quote !== 'mail-text')
    const place = carriesTemplate({ ...note, parts }, isPublic) ? 'own' : 'below-mail-head'
    return { template: note.template, source: 'draft', place, verdicts: checkNote(note) }
  })
  const others = missing(found, templates)
  if (!isPublic || others.length === 0 || lines.every(({ quote }) => quote === 'none')) return found
  const whole = notesIn(
    lines.map((line) => ({ ...line, quote: 'none' })),
    others,
    true,
  )
  return [...found, ...whole.map(asQuoted)]
}

const asQuoted = (note: Note): FoundNote => ({
  template: note.template,
  source: 'draft',
  place: 'below-mail-head',
  verdicts: checkNote(note),
})

/** What is saved of a ticket outside its comments. */
export interface Stored {
  /**
   * Values of custom fields: by the section where the settings map them, by `ownKey` where its note names
   * one; a section without a field has no entry.
   */
  readonly fields: ReadonlyMap<string, string>
  readonly description: string
}

/** The notes in fields, else in the description. */
export function uncommentedNotes(
  { fields, description }: Stored,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] {
  const filled = templates.flatMap((template) => inFields(fields, template) ?? [])
  const left = missing(filled, templates)
  return [...filled, ...(left.length > 0 ? inDescription(description, left) : [])]
}

/** The templates that no note was found of. */
export const missing = (
  found: readonly FoundNote[],
  templates: readonly NoteTemplate[],
): readonly NoteTemplate[] =>
  templates.filter((template) => found.every((note) => note.template !== template))

/** One of each template at most, in the order of the templates. */
export const inOrder = (
  found: readonly FoundNote[],
  templates: readonly NoteTemplate[],
): readonly FoundNote[] =>
  templates.flatMap((template) => found.find((note) => note.template === template) ?? [])

/** Of a field that the note itself names for a section. */
export const ownKey = ({ id }: NoteTemplate, section: SectionId): string => `${id} ${section}`

function inFields(fields: Stored['fields'], template: NoteTemplate): FoundNote | undefined {
  const written = (section: SectionId): string | undefined => {
    const value = fields.get(section) ?? fields.get(ownKey(template, section))
    return value === undefined ? value : tidy(value)
  }
  if (template.sections.every(({ id }) => !written(id))) return undefined
  return { template, source: 'fields', verdicts: checkSections(template, written) }
}

const inDescription = (
  description: string,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] =>
  notesInText(description, templates, true).map((note) => ({
    template: note.template,
    source: 'description',
    verdicts: checkNote(note),
  }))

/** The notes in a text: a comment, a description. */
export const notesInText = (
  content: string,
  templates: readonly NoteTemplate[],
  isPublic: boolean,
): readonly Note[] => notesIn(linesOf({ kind: 'text', content }), templates, isPublic)
