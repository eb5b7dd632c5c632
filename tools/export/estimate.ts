import { nextStart, shareOf } from './pace'
import { count, duration } from './progress'

/** Marked tickets and the calls of the account's plan in a minute. */
export interface Case {
  readonly marked: number
  readonly accountLimit: number
}

/** What the table of the guide supposes beside: tickets that changed, for one that is marked. */
const CHANGED_FOR_ONE = 5
const PAGE = 1000
const LISTINGS = 10

/** Zendesk's plans by their calls in a minute. */
const PLANS = [
  ['Team', 200],
  ['Growth, Professional', 400],
  ['Enterprise', 700],
  ['Enterprise Plus, or High Volume add-on', 2500],
] as const

const SIZES = [1_000, 10_000, 100_000] as const

/** Pages of the list, then one call for each ticket's history. */
export const callsFor = (marked: number) => ({
  listing: Math.ceil((marked * CHANGED_FOR_ONE) / PAGE),
  history: marked,
})

/** How long the calls of an export take at Zendesk's pace, if each is answered at once. */
export function pacedMs({ marked, accountLimit }: Case): number {
  const { listing, history } = callsFor(marked)
  const lists = startsOf(listing, Math.min(LISTINGS, shareOf(accountLimit)), [])
  return startsOf(history, shareOf(accountLimit), lists).at(-1) ?? 0
}

/** The moments at which so many more calls start, after those; the pace forgets what is old. */
function startsOf(calls: number, perMinute: number, before: readonly number[]): readonly number[] {
  let starts = [...before]
  for (let call = 0; call < calls; call += 1) {
    starts.push(nextStart(starts, perMinute, starts.at(-1) ?? 0))
    if (starts.length > 2 * perMinute) starts = starts.slice(-perMinute)
  }
  return starts
}

/** The table in `docs/auditing.md`. */
export function estimateTable(): string {
  const head = `| marked tickets | calls | ${PLANS.map(([plan, limit]) => `${plan} (${count(limit)} a minute)`).join(' | ')} |`
  const rule = `|${'---|'.repeat(PLANS.length + 2)}`
  const rows = SIZES.map((marked) => {
    const { listing, history } = callsFor(marked)
    const times = PLANS.map(([, accountLimit]) => duration(pacedMs({ marked, accountLimit })))
    return `| ${count(marked)} | ${count(listing + history)} | ${times.join(' | ')} |`
  })
  return [head, rule, ...rows].join('\n')
}
