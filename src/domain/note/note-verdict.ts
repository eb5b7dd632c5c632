import { TAG } from '../tags'
import { isComplete } from './check-note'
import type { FoundNote } from './find-note'

export type NoteVerdict = 'complete' | 'incomplete'

/** Without a note nothing is complete. */
export const verdictOf = (note: FoundNote | undefined): NoteVerdict =>
  note && isComplete(note.verdicts) ? 'complete' : 'incomplete'

/** Of the two tags on the note, never both (E8), the one that says this verdict and the other one. */
export const verdictTags = (
  verdict: NoteVerdict,
): { readonly right: string; readonly wrong: string } =>
  verdict === 'complete'
    ? { right: TAG.noteComplete, wrong: TAG.noteIncomplete }
    : { right: TAG.noteIncomplete, wrong: TAG.noteComplete }

/** What a submit says of its note: one of them. */
export const JUDGED_TAGS: readonly string[] = [TAG.noteComplete, TAG.noteIncomplete, TAG.notChecked]

/**
 * What the saved note is, where the ticket's tags say otherwise. Undefined where they agree, and where
 * nobody can tell: an older comment may hold the note, and mapped fields may have changed since the
 * ticket was opened.
 */
export function trueVerdict(
  note: FoundNote | undefined,
  tags: readonly string[],
  isWholeHistory: boolean,
): NoteVerdict | undefined {
  const isKnown = note?.source === 'comment' || (isWholeHistory && note?.source !== 'fields')
  const verdict = verdictOf(note)
  return isKnown && tags.includes(verdictTags(verdict).wrong) ? verdict : undefined
}
