import type { StoredSettings } from './domain/manual/is-stored'
import { layNotes } from './lay-notes'
import { layPublished } from './lay-published'

/** Puts the notes of published manuals in force; gives what puts the rest in force. */
export function layFirst(settings: StoredSettings): () => Promise<void> {
  layNotes(settings)
  return () => layPublished(settings)
}
