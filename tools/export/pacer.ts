import type { Clock } from './clock'
import type { LimitsSaid } from './limits-said'
import { nextStart, shareOf } from './pace'

/** Lists of tickets have a limit of their own. */
export type CallKind = 'listing' | 'history'

export interface Pacer {
  /** Resolves when a call of this kind may start, which it is then taken to do. */
  readonly turn: (kind: CallKind) => Promise<void>
  readonly heed: (said: LimitsSaid) => void
}

/** Until Zendesk names the account's limits: those of its smallest plan. */
const SMALLEST_PLAN = 200
const LISTINGS = 10

/** Gives one call after the other its turn, within the limits that the answers name. */
export function createPacer({ now, sleep }: Clock, accountLimit = SMALLEST_PLAN): Pacer {
  let perMinute = shareOf(accountLimit)
  let listings = LISTINGS
  let restsUntil = 0
  const starts = { all: [] as number[], listing: [] as number[] }
  let queue: Promise<void> = Promise.resolve()

  const startOf = (kind: CallKind): number => {
    const own = kind === 'listing' ? nextStart(starts.listing, listings, now()) : 0
    return Math.max(restsUntil, own, nextStart(starts.all, perMinute, now()))
  }

  async function wait(kind: CallKind): Promise<void> {
    // What another call is answered meanwhile may ask for more patience.
    for (let start = startOf(kind); start > now(); start = startOf(kind)) await sleep(start - now())
    keep(starts.all, now(), perMinute)
    if (kind === 'listing') keep(starts.listing, now(), listings)
  }

  return {
    turn: (kind) => {
      queue = queue.then(() => wait(kind))
      return queue
    },
    heed: ({ account, listing, restMs }) => {
      if (account !== undefined) perMinute = shareOf(account)
      if (listing !== undefined) listings = listing
      restsUntil = Math.max(restsUntil, now() + restMs)
    },
  }
}

/** No more than a minute of them is ever asked about; a limit may grow. */
function keep(starts: number[], start: number, perMinute: number): void {
  starts.push(start)
  if (starts.length > 2 * perMinute + 1000) starts.splice(0, starts.length - perMinute - 1)
}
