import type { FindingRule } from '../../../src/domain/audit/finding'
import type { Day } from '../../../src/domain/calendar/day'
import { createScenarioClock } from '../scenarios/scenario-clock'
import { type Account, createAccount } from '../zendesk/account'
import type { Directory } from '../zendesk/model'
import { FAULTY_PLOTS } from './faulty-plots'
import { LAWFUL_PLOTS } from './lawful-plots'
import type { Plot } from './plot'
import { createRandom } from './random'
import type { Scene } from './teller'

/** What a lead must be told, for every ticket; those above reproach are there with nothing. */
export interface Planted {
  readonly planted: ReadonlyMap<number, readonly FindingRule[]>
  /** Of it, what an exception covers. */
  readonly excepted: ReadonlyMap<number, readonly FindingRule[]>
}

export interface Wanted {
  readonly seed: number
  readonly tickets: number
  /** The moment at which the account is looked at: nothing in it is younger. */
  readonly now: number
  readonly firstTicketId?: number
  /** The account's rules and macros, if not those of one without the app. */
  readonly directory?: Directory
}

/** An account of exactly so many tickets, each with a story whose findings are known from its seed. */
export function generateAccount({
  seed,
  tickets,
  now,
  ...options
}: Wanted): Planted & { readonly account: Account } {
  const account = createAccount({ now: () => now, ...options })
  return { account, ...tellTickets(account, { seed, tickets }) }
}

/** The same tickets in an account that is there already, beside its own. */
export function tellTickets(
  account: Account,
  { seed, tickets }: Pick<Wanted, 'seed' | 'tickets'>,
): Planted {
  const clock = createScenarioClock(account.now())
  const random = createRandom(seed)
  const scene: Scene = { account, clock, random, workday: workdays(clock.workday) }
  const planted = new Map<number, readonly FindingRule[]>()
  const excepted = new Map<number, readonly FindingRule[]>()
  const stop = account.subscribe((event) => {
    if ('ticket' in event && !planted.has(event.ticket.id)) planted.set(event.ticket.id, [])
  })
  let left = tickets
  while (left > 0) {
    const plot = plotFor(random.below(ALL.length), left)
    left -= plot.takes ?? 1
    const id = plot.tell(scene)
    planted.set(id, plot.plants)
    excepted.set(id, plot.excepted ?? [])
  }
  stop()
  return { planted, excepted }
}

const ALL: readonly Plot[] = [...LAWFUL_PLOTS, ...FAULTY_PLOTS]

/** One drawn from all, or the next that still fits. */
function plotFor(drawn: number, left: number): Plot {
  const plot = [...ALL.slice(drawn), ...ALL].find(({ takes = 1 }) => takes <= left)
  if (!plot) throw new Error(`no plot takes ${left}`)
  return plot
}

/** The business days around today, counted once. */
function workdays(count: (by: number) => Day): (by: number) => Day {
  const known = new Map<number, Day>()
  return (by) => {
    const found = known.get(by) ?? count(by)
    known.set(by, found)
    return found
  }
}
