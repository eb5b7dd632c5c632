import { publishedIn } from './adapters/manuals/published'
import type { StoredSettings } from './domain/manual/is-stored'
import { overlaid } from './domain/manual/overlaid'
import { NOTES } from './playbooks/notes'
import { put } from './put'

const OWN = [...NOTES]

/**
 * Puts the notes of published manuals in force over the package's own: once, before anything of a page
 * reads them. A published manual without a note takes away the note of the one below it.
 */
export function layNotes(settings: StoredSettings): void {
  const { manuals } = publishedIn(settings)
  const without = manuals.flatMap(({ id, note }) => (note ? [] : [id]))
  const kept = OWN.filter(({ id }) => !without.includes(id))
  const notes = manuals.flatMap(({ note }) => note ?? [])
  put(NOTES, overlaid(kept, notes))
}
