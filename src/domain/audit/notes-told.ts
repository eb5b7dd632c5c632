import { type FoundNote, findNote } from '../note/find-note'
import type { Update } from '../ticket/history'

/** A note, and the update whose comment it is. */
export interface ToldNote {
  readonly note: FoundNote
  readonly update: Update
}

/**
 * Finds the note on a ticket once the update at an index was saved (E1): of the comments by then the
 * newest that carries one, the first, which is the description, last. Each comment is read once.
 */
export function createNotesTold(
  updates: readonly Update[],
): (index: number) => ToldNote | undefined {
  const read = new Map<Update, FoundNote | undefined>()
  const noteIn = (update: Update): FoundNote | undefined => {
    if (!read.has(update)) read.set(update, noteOf(update.comment?.text ?? ''))
    return read.get(update)
  }
  return (index) => {
    for (let at = index; at >= 0; at -= 1) {
      const update = updates[at]
      const note = update?.comment && noteIn(update)
      if (note) return { note, update }
    }
    return undefined
  }
}

const noteOf = (text: string): FoundNote | undefined =>
  findNote({
    draft: { kind: 'text', content: '' },
    comments: [],
    fields: new Map(),
    description: text,
  })
