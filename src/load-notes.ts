import type { KnownEarly } from './actions/check-early'
import { isStored, type StoredSettings } from './domain/manual/is-stored'
import { NAMING } from './playbooks/naming'
import { NOTES } from './playbooks/notes'

/**
 * What is left to do before a sidebar is made where manuals are published: all but their notes is not in
 * force yet.
 */
export const PUBLISHED: { lay?: () => Promise<void> } = {}

/**
 * Every mandatory note in force, and words that name our messages. Where manuals are published, another file lays theirs over the package's
 * own. Rejects when it does not come.
 */
export async function loadNotes(asked: Promise<StoredSettings>): Promise<KnownEarly> {
  const settings = await asked
  if (isStored(settings)) PUBLISHED.lay = (await import('./lay-first')).layFirst(settings)
  return { notes: NOTES, naming: NAMING }
}
