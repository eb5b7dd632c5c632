import { noteTags, TAG } from '../tags'
import { isComplete } from './check-note'
import type { FoundNote } from './found-note'

/**
 * A saved note by the template of then, where the ticket's tags tell: a note that was saved as complete,
 * and of which nothing is wrong but headings that it has not got, was written when the template did not
 * ask for them, or called them otherwise. Without such a tag today's template decides.
 */
export function byTemplateOfThen(note: FoundNote, tags: readonly string[]): FoundNote {
  const { complete, incomplete } = noteTags(note.template.id)
  const isUntold = [incomplete, TAG.notChecked].some((tag) => tags.includes(tag))
  if (note.source === 'draft' || isUntold || !tags.includes(complete)) return note
  const verdicts = note.verdicts.filter(({ verdict }) => verdict !== 'missing')
  const later = note.verdicts.filter((one) => !verdicts.includes(one))
  return later.length > 0 && isComplete(verdicts)
    ? { ...note, verdicts, later: later.map(({ section }) => section) }
    : note
}
