import type { StoredSettings } from './domain/manual/is-stored'
import { layNotes } from './lay-notes'
import { layPublished } from './lay-published'

/** Puts the notes of published manuals in force; gives what puts the rest in force. */
export function layFirst(settings: StoredSettings): () => Promise<void> {
  layNotes(settings)
  // On its way while the rest of the sidebar is; a file that does not come is asked for again.
  void import('./lay-manuals').catch(() => undefined)
  return () => layPublished(settings)
}
