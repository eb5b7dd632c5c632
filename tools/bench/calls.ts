import type { Browser } from 'playwright'

import type { Calls } from './page/bench-page'
import type { Site } from './site'
import { openPage } from './start-up'

/** What each kind of ticket is counted by: a situation of the workspace. */
const KINDS = {
  'nothing of ours': 'empty',
  'half a note in the draft': 'note-half',
  'being created, with a note': 'new-ticket-with-note',
  'second attempt due': 'second-due',
  'chat, an attempt in the draft': 'chat-staged',
  'cancellation due': 'cancel-due',
  '2,000 comments': 'two-thousand-comments',
} as const

/** Nothing was said for so long: the start is over. */
const QUIET_MS = 700

/** What the app asks Zendesk for when a ticket opens, by kind of ticket, from the message log. */
export async function countCalls(
  browser: Browser,
  site: Site,
): Promise<ReadonlyMap<string, Calls>> {
  const found = new Map<string, Calls>()
  for (const [kind, scenario] of Object.entries(KINDS)) {
    const context = await browser.newContext()
    const { page } = await openPage(context, site)
    await page.evaluate((id) => window.bench.prepare([id]), scenario)
    found.set(kind, await page.evaluate((quietMs) => window.bench.callsAtStart(quietMs), QUIET_MS))
    await context.close()
  }
  return found
}
