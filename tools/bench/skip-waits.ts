import type { Page } from 'playwright'

import type { RunningAccount } from '../../test/workspace/in-node'

export interface Waits {
  /** Milliseconds by which the account's clock was moved on. */
  readonly skipped: () => number
  readonly stop: () => void
}

/** Nothing was asked for so long: the app waits for its next minute. */
const QUIET_MS = 400
/** The clock goes on by so much, so often. */
const STEP_MS = 1_000
const EVERY_MS = 40

/** Moves the account's clock on while the app waits, so that the minutes need not be sat out. */
export function skipWaits(page: Page, running: RunningAccount): Waits {
  let [asked, skipped] = [0, 0]
  let answeredAt = Number.NaN
  page.on('request', (request) => {
    if (isCall(request.url())) asked += 1
  })
  page.on('response', (response) => {
    if (!isCall(response.url())) return
    asked -= 1
    answeredAt = Date.now()
  })
  const timer = setInterval(() => {
    const isQuiet = asked === 0 && Date.now() - answeredAt > QUIET_MS
    if (!isQuiet) return
    skipped += STEP_MS
    running.setOffset(running.offsetMs() + STEP_MS)
  }, EVERY_MS)
  const stop = () => clearInterval(timer)
  page.once('close', stop)
  return { skipped: () => skipped, stop }
}

const isCall = (url: string): boolean => new URL(url).pathname.startsWith('/api/v2/')
