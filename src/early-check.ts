import { checkEarly } from './actions/check-early'
import { gateBlocks } from './adapters/settings/gate-blocks'
import type { FirstHost } from './adapters/zaf/first-host'
import type { SaveHook } from './adapters/zaf/save-hook'
import type { NoteStop } from './domain/contact/stop'
import type { LoadedNotes } from './load-notes'
import { createFirstSay } from './ui/text/first-say'
import { languageOf } from './ui/text/language'

/**
 * Has submits judged while the sidebar is on its way, in the agent's language as soon as it is known
 * (E7).
 */
export function judgeEarly(
  hook: SaveHook,
  host: FirstHost,
  settings: Readonly<Record<string, unknown>>,
  localeOf: Promise<string>,
  loading: Promise<LoadedNotes>,
): void {
  let locale = ''
  localeOf.then(
    (spoken) => {
      locale = spoken
    },
    () => undefined, // The sidebar says why it could not be opened.
  )
  const known = loading.then(({ noteStopSentence, ...loaded }) => ({
    ...loaded,
    sentence: (stop: NoteStop) => noteStopSentence(stop, createFirstSay(languageOf(locale))),
  }))
  known.catch(() => undefined) // Without them a submit is marked.
  hook.otherwise(() => checkEarly({ host, isBlocking: gateBlocks(settings), known }))
}
