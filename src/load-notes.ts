import { isStored, type StoredSettings } from './domain/manual/is-stored'
import type { NoteTemplate } from './domain/note/template'
import { NAMING } from './playbooks/naming'
import { NOTES } from './playbooks/notes'
import { noteStopSentence } from './ui/text/note-stop-words'

/**
 * What is left to do before a sidebar is made where manuals are published: all but their notes is not in
 * force yet.
 */
export const PUBLISHED: { lay?: () => Promise<void> } = {}

/** What a draft is judged by before the whole sidebar is here. */
export interface LoadedNotes {
  readonly notes: readonly NoteTemplate[]
  /** Words that name our messages, folded. */
  readonly naming: readonly string[]
  readonly noteStopSentence: typeof noteStopSentence
}

/**
 * Every mandatory note in force, and words that name our messages. Where manuals are published, another
 * file lays theirs over the package's own. Rejects when it does not come.
 */
export async function loadNotes(asked: Promise<StoredSettings>): Promise<LoadedNotes> {
  const settings = await asked
  if (isStored(settings)) PUBLISHED.lay = (await import('./lay-first')).layFirst(settings)
  return { notes: NOTES, naming: NAMING, noteStopSentence }
}
