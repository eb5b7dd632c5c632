import { checkEarly } from './actions/check-early'
import { gateBlocks } from './adapters/settings/gate-blocks'
import type { TicketHost } from './ports/ticket-host'
import { languageOf } from './ui/text/language'
import { stopSentence } from './ui/text/stop-sentence'

/** Judges a submit while the sidebar is on its way; rejects with a sentence to stop it (E7). */
export const judge = (
  host: TicketHost,
  settings: Readonly<Record<string, unknown>>,
  locale: string,
): Promise<void> =>
  checkEarly({
    host,
    isBlocking: gateBlocks(settings),
    sentence: (stop) => stopSentence(stop, languageOf(locale)),
  })
