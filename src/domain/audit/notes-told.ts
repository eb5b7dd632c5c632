import { savedNotes } from '../note/find-note'
import type { FoundNote } from '../note/found-note'
import { noteOf } from '../note/note-verdict'
import type { NoteTemplate } from '../note/template'
import type { Update } from '../ticket/history'

/** A note, and the update whose comment it is. */
export interface ToldNote {
  readonly note: FoundNote
  readonly update: Update
}

/**
 * Finds a template's note on a ticket once the update at an index was saved (E1): of the comments by
 * then the newest that carries one, the first, which is the description, last. Each comment is read
 * once.
 */
export function createNotesTold(
  updates: readonly Update[],
  templates: readonly NoteTemplate[],
): (index: number, template: NoteTemplate) => ToldNote | undefined {
  const read = new Map<Update, readonly FoundNote[]>()
  const notesIn = (update: Update): readonly FoundNote[] => {
    const known = read.get(update)
    if (known) return known
    const { at, comment } = update
    const comments = comment ? [{ at, text: comment.text, isPublic: comment.isPublic }] : []
    const notes = savedNotes({ comments, fields: new Map(), description: '' }, templates)
    read.set(update, notes)
    return notes
  }
  return (index, template) => {
    for (let at = index; at >= 0; at -= 1) {
      const update = updates[at]
      const note = update?.comment && noteOf(notesIn(update), template)
      if (note) return { note, update }
    }
    return undefined
  }
}
