import { noteTags, TAG } from '../tags'
import { isComplete } from './check-note'
import type { FoundNote } from './found-note'
import type { NoteTemplate } from './template'

export type NoteVerdict = 'complete' | 'incomplete'

/** Without a note nothing is complete. */
export const verdictOf = (note: FoundNote | undefined): NoteVerdict =>
  note && isComplete(note.verdicts) ? 'complete' : 'incomplete'

/** Of each of them the mark says that its ticket was escalated. */
export const areEscalations = (notes: readonly NoteTemplate[]): boolean =>
  notes.every(({ id }) => noteTags(id).mark === TAG.escalated)

/** Of the two tags on a note, never both (E8), the one that says this verdict and the other one. */
export function verdictTags(
  verdict: NoteVerdict,
  { id }: NoteTemplate,
): { readonly right: string; readonly wrong: string } {
  const { complete, incomplete } = noteTags(id)
  return verdict === 'complete'
    ? { right: complete, wrong: incomplete }
    : { right: incomplete, wrong: complete }
}

/** What a submit says of a note: one of them. */
export function judgedTags({ id }: NoteTemplate): readonly string[] {
  const { complete, incomplete } = noteTags(id)
  return [complete, incomplete, TAG.notChecked]
}

/** A template's note on a ticket, if it has one. */
export const noteOf = (
  notes: readonly FoundNote[],
  template: NoteTemplate,
): FoundNote | undefined => notes.find((note) => note.template === template)

/**
 * What the saved note is, where the ticket's tags say otherwise. Undefined where they agree, and where
 * nobody can tell: an older comment may hold the note, and mapped fields may have changed since the
 * ticket was opened.
 */
export function trueVerdict(
  note: FoundNote | undefined,
  template: NoteTemplate,
  tags: readonly string[],
  isWholeHistory: boolean,
): NoteVerdict | undefined {
  const isKnown = note?.source === 'comment' || (isWholeHistory && note?.source !== 'fields')
  const verdict = verdictOf(note)
  return isKnown && tags.includes(verdictTags(verdict, template).wrong) ? verdict : undefined
}
