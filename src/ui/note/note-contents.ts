import type { Option } from '../../domain/note/named-options'
import { answersOf, type NoteAnswers } from '../../domain/note/note-answers'
import type { NoteView } from '../../domain/sidebar/view'

/** What is in the note form, flat, as it is kept while it is typed. */
export interface NoteContents {
  readonly option: Option | ''
  readonly system: string
  readonly description: string
  readonly cause: string
  readonly solution: string
}

/** What the ticket already says of the note. */
export function prefilled(note: NoteView): NoteContents {
  const answers = answersOf(note.kind === 'read' ? note.verdicts : [])
  const { option = '', text } = answers.system
  const { description, cause, solution } = answers
  return { option, system: text, description, cause, solution }
}

/** Kept contents, if that is what was kept. */
export function toNoteContents(kept: unknown): NoteContents | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined
  const values: Partial<Record<string, unknown>> = { ...kept }
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : '')
  const option = values['option']
  return {
    option: option === 'sim' || option === 'nao' ? option : '',
    system: text('system'),
    description: text('description'),
    cause: text('cause'),
    solution: text('solution'),
  }
}

export const toAnswers = ({ option, system, ...rest }: NoteContents): NoteAnswers => ({
  ...rest,
  system: option ? { option, text: system } : { text: system },
})
