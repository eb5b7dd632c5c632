import { type Line, linesOf } from '../text/lines'
import { tidy } from '../text/tidy'
import type { Body, Instant, Person } from '../ticket/ticket'
import { checkNote, checkSections, type SectionVerdict } from './check-note'
import { carriesTemplate, type Note, notesIn } from './parse-note'
import type { NoteTemplate, SectionId } from './template'

/** Where a ticket's notes may be. */
export interface NoteSources {
  readonly draft: Body
  /** Public: the template counts in somebody else's mail too (E7). */
  readonly isDraftPublic?: boolean
  /** Plain text, newest last. */
  readonly comments: readonly NoteComment[]
  /** Values of the custom fields mapped in the settings; a section without a field has no entry. */
  readonly fields: ReadonlyMap<SectionId, string>
  readonly description: string
}

export interface NoteComment {
  readonly text: string
  readonly at: Instant
  /** Absent if it is not needed. */
  readonly by?: Person
  readonly isPublic: boolean
}

export interface FoundNote {
  readonly template: NoteTemplate
  readonly source: 'draft' | 'comment' | 'fields' | 'description'
  /**
   * Only of a draft: whether the template is in what the agent wrote or quoted, or in and below a
   * mail, where the customer may have written it (E7).
   */
  readonly place?: 'own' | 'below-mail-head'
  /** In the order of the sections: all of them, or those that the template of then had. */
  readonly verdicts: readonly SectionVerdict[]
  /** Sections that its template asks for since it was saved. */
  readonly later?: readonly SectionId[]
  /** The comment it was found in. */
  readonly comment?: NoteComment
}

/**
 * The ticket's notes (E1), each by its own template: the draft if it carries the template, else the
 * newest comment that does, else the mapped fields if anything is written in them, else the description.
 *
 * An internal draft that begins with a pasted mail and goes on with the template is the agent's note.
 * One that has the template only in what a mail program or `>` below a mail head sets apart is not: it
 * quotes another, and the next place is read. In a public draft that too is found (E7).
 */
export function findNotes(
  { draft, isDraftPublic = false, ...saved }: NoteSources,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] {
  const drafted = notesInDraft(linesOf(draft), isDraftPublic, templates)
  const left = missing(drafted, templates)
  return inOrder([...drafted, ...(left.length > 0 ? savedNotes(saved, templates) : [])], templates)
}

/** The same without the draft. */
export function savedNotes(
  { comments, fields, description }: Pick<NoteSources, 'comments' | 'fields' | 'description'>,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] {
  const said = inComments(withoutDescription(comments, description), templates)
  const left = missing(said, templates)
  return inOrder([...said, ...uncommentedNotes({ fields, description }, left)], templates)
}

/** The same without the comments: those in fields, else in the description. */
export function uncommentedNotes(
  { fields, description }: Pick<NoteSources, 'fields' | 'description'>,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] {
  const filled = templates.flatMap((template) => inFields(fields, template) ?? [])
  const left = missing(filled, templates)
  return [...filled, ...(left.length > 0 ? inDescription(description, left) : [])]
}

/** The templates that no note was found of. */
const missing = (
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

/** A ticket's first comment is its description, which counts last. */
function withoutDescription(
  comments: readonly NoteComment[],
  description: string,
): readonly NoteComment[] {
  const [first, ...later] = comments
  return first && tidy(first.text) === tidy(description) ? later : comments
}

/** The notes in a draft's lines; `isPublic` as in `NoteSources`. */
export function notesInDraft(
  lines: readonly Line[],
  isPublic: boolean,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] {
  const found = notesIn(lines, templates).map((note): FoundNote => {
    const parts = note.parts.filter(({ heading: [line] }) => line.quote !== 'mail-text')
    const place = carriesTemplate({ ...note, parts }) ? 'own' : 'below-mail-head'
    return { template: note.template, source: 'draft', place, verdicts: checkNote(note) }
  })
  const others = missing(found, templates)
  if (!isPublic || others.length === 0 || lines.every(({ quote }) => quote === 'none')) return found
  const whole = notesIn(
    lines.map((line) => ({ ...line, quote: 'none' })),
    others,
  )
  return [...found, ...whole.map(asQuoted)]
}

const asQuoted = (note: Note): FoundNote => ({
  template: note.template,
  source: 'draft',
  place: 'below-mail-head',
  verdicts: checkNote(note),
})

/** Of each template the newest; older comments are read only for those that were not found yet. */
function inComments(
  comments: readonly NoteComment[],
  templates: readonly NoteTemplate[],
): readonly FoundNote[] {
  const found: FoundNote[] = []
  for (const comment of comments.toReversed()) {
    const open = missing(found, templates)
    if (open.length === 0) break
    const notes = notesInText(comment.text, templates)
    for (const note of notes.filter(({ template }) => open.includes(template))) {
      const { template } = note
      found.push({ template, source: 'comment', comment, verdicts: checkNote(note) })
    }
  }
  return found
}

function inFields(
  fields: ReadonlyMap<SectionId, string>,
  template: NoteTemplate,
): FoundNote | undefined {
  const written = new Map([...fields].map(([section, value]) => [section, tidy(value)]))
  if (template.sections.every(({ id }) => (written.get(id) ?? '') === '')) return undefined
  const verdicts = checkSections(template, (section) => written.get(section))
  return { template, source: 'fields', verdicts }
}

const inDescription = (
  description: string,
  templates: readonly NoteTemplate[],
): readonly FoundNote[] =>
  notesInText(description, templates).map((note) => ({
    template: note.template,
    source: 'description',
    verdicts: checkNote(note),
  }))

const notesInText = (content: string, templates: readonly NoteTemplate[]): readonly Note[] =>
  notesIn(linesOf({ kind: 'text', content }), templates)
