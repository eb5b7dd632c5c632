import type { DraftHolder } from './notice'
import type { Reading } from './read-model'

/** One thing of ours a draft: until it is sent or undone nothing else is inserted (S1, Inserting). */
export function holderOf({
  carried,
  hasCost,
  recorded,
  carriedStep,
  note,
}: Pick<Reading, 'carried' | 'hasCost' | 'recorded' | 'carriedStep' | 'note'>):
  | DraftHolder
  | undefined {
  if (carried !== undefined || hasCost || recorded !== undefined || carriedStep) return 'message'
  return note?.source === 'draft' && note.place === 'own' ? 'note' : undefined
}
