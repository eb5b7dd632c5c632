import { noteTags, TAG } from '../tags'
import { isComplete } from './check-note'
import type { FoundNote } from './find-note'

/**
 * A saved note by the template of then, where the ticket's tags tell: a note that was saved as complete,
 * and of which nothing is wrong but headings that it has not got, was written when the template did not
 * ask for them, or called them otherwise. Without such a tag today's template decides.
 */
export function byTemplateOfThen(note: FoundNote, tags: readonly string[]): FoundNote {
  const { complete, incomplete } = noteTags(note.template.id)
  const isUntold = !tags.includes(complete) || tags.includes(incomplete)
  if (note.source === 'draft' || isUntold || tags.includes(TAG.notChecked)) return note
  const verdicts = note.verdicts.filter(({ verdict }) => verdict !== 'missing')
  const absent = note.verdicts.filter(({ verdict }) => verdict === 'missing')
  if (absent.length === 0 || verdicts.length === 0 || !isComplete(verdicts)) return note
  return { ...note, verdicts, later: absent.map(({ section }) => section) }
}
