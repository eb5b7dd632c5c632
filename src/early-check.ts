import { checkEarly, type KnownEarly } from './actions/check-early'
import { gateBlocks } from './adapters/settings/gate-blocks'
import type { FirstHost } from './adapters/zaf/first-host'
import type { SaveHook } from './adapters/zaf/save-hook'
import { createFirstSay } from './ui/text/first-say'
import { languageOf } from './ui/text/language'
import { noteStopSentence } from './ui/text/note-stop-words'

/**
 * Has submits judged while the sidebar is on its way, in the agent's language as soon as it is known
 * (E7).
 */
export function judgeEarly(
  hook: SaveHook,
  host: FirstHost,
  settings: Readonly<Record<string, unknown>>,
  localeOf: Promise<string>,
  known: Promise<KnownEarly>,
): void {
  let locale = ''
  localeOf.then(
    (spoken) => {
      locale = spoken
    },
    () => undefined, // The sidebar says why it could not be opened.
  )
  known.catch(() => undefined) // Without them a submit is marked.
  hook.otherwise(() =>
    checkEarly({
      host,
      isBlocking: gateBlocks(settings),
      known,
      sentence: (stop) => noteStopSentence(stop, createFirstSay(languageOf(locale))),
    }),
  )
}
