import type { SaveHook } from './adapters/zaf/save-hook'
import type { Opening, TicketHost } from './ports/ticket-host'

/**
 * Has submits judged while the sidebar is on its way, in the agent's language as soon as it is known
 * (E7). The check is a small file of its own, asked for at once: no first screen waits for it.
 */
export function judgeEarly(
  hook: SaveHook,
  host: TicketHost,
  settings: Readonly<Record<string, unknown>>,
  opening: Promise<Opening>,
): void {
  // A file that does not come lets submits pass, as if there were no app.
  const check = import('./early-judge').catch(() => undefined)
  let locale = ''
  opening.then(
    ({ agent }) => {
      locale = agent.locale
    },
    () => undefined, // The sidebar says why it could not be opened.
  )
  hook.otherwise(async () => (await check)?.judge(host, settings, locale))
}
