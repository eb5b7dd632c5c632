import { answersOf, choiceAnswerIn, type NoteAnswers } from '../../domain/note/note-answers'
import type { NoteTemplate, SectionId } from '../../domain/note/template'
import type { NoteView } from '../../domain/sidebar/view'

/** What is in a note's form, flat, as it is kept while it is typed: texts, and options by `optionKey`. */
export type NoteContents = Readonly<Record<string, string>>

/** Under which an option is kept; a note's first choice goes by the name it always had. */
export function optionKey({ sections }: NoteTemplate, section: SectionId): string {
  const first = sections.find(({ choice }) => choice)
  return first?.id === section ? 'option' : `${section} option`
}

/** What the ticket already says of the note. */
export function prefilled(note: NoteView | undefined, template: NoteTemplate): NoteContents {
  const answers = answersOf(note?.verdicts ?? [], template)
  return contentsOf(template, (id) => choiceAnswerIn(answers, id))
}

/** Kept contents, if that is what was kept. */
export function toNoteContents(kept: unknown, template: NoteTemplate): NoteContents | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const values: Partial<Record<string, unknown>> = { ...kept }
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  return contentsOf(template, (id) => ({ text: text(id), option: text(optionKey(template, id)) }))
}

export const toAnswers = (contents: NoteContents, template: NoteTemplate): NoteAnswers =>
  Object.fromEntries(
    template.sections.map(({ id, choice }) => {
      const [text = '', option = ''] = [contents[id], contents[optionKey(template, id)]]
      return [id, choice ? { text, ...(option !== '' && { option }) } : text]
    }),
  )

function contentsOf(
  template: NoteTemplate,
  answer: (id: SectionId) => { readonly text: string; readonly option?: string | undefined },
): NoteContents {
  return Object.fromEntries(
    template.sections.flatMap(({ id, choice }) => {
      const { text, option } = answer(id)
      const known = choice?.find((one) => one.id === option)?.id ?? ''
      return [[id, text], ...(choice ? [[optionKey(template, id), known]] : [])]
    }),
  )
}
