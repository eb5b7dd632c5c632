import { shiftDay, weekdayOf } from '../calendar/day'
import { localTime } from '../calendar/zone'
import type { Instant, Person } from '../ticket/ticket'
import type { Finding, FindingRule } from './finding'
import type { CancellationOutcome, TicketVerdict } from './judge'
import type { LeadTicket } from './lead-ticket'

/** What all tickets together say. */
export interface Figures {
  readonly tickets: number
  /** Of them, judged by tags alone: their audits can still tell more. */
  readonly unread: number
  /** Tickets that came so far. */
  readonly funnel: Readonly<Record<FunnelStep, number>>
  readonly notes: Readonly<Record<'complete' | 'incomplete', number>>
  readonly cancellations: Readonly<Record<CancellationOutcome, number>>
  readonly total: Tally
  /** By the agent who did it, else the ticket's assignee; null where there is none. */
  readonly byAgent: ReadonlyMap<number | null, Tally & { readonly agent: Person | null }>
  readonly byGroup: ReadonlyMap<number | null, Tally>
  /** By week in the account’s zone, as ISO 8601 names them, oldest first. */
  readonly byWeek: ReadonlyMap<string, Tally>
}

export type FunnelStep = 'first' | 'second' | 'third' | 'cancelled' | 'answered'

/** Findings by rule; those that an exception covers are counted apart. */
export interface Tally {
  readonly standing: ReadonlyMap<FindingRule, number>
  readonly excepted: ReadonlyMap<FindingRule, number>
}

/** Adds up verdicts one by one and keeps none of them: its size depends on agents, groups and weeks. */
export function createFigures(zone: string): {
  readonly add: (ticket: LeadTicket, verdict: TicketVerdict) => void
  /** What was added so far; a copy. */
  readonly read: () => Figures
} {
  const counts = { tickets: 0, unread: 0 }
  const funnel = { first: 0, second: 0, third: 0, cancelled: 0, answered: 0 }
  const notes = { complete: 0, incomplete: 0 }
  const cancellations = { upheld: 0, reopened: 0 }
  const total = newTally()
  const byAgent = new Map<number | null, Counted & { readonly agent: Person | null }>()
  const byGroup = new Map<number | null, Counted>()
  const byWeek = new Map<string, Counted>()

  const count = (ticket: LeadTicket, finding: Finding): void => {
    const agent = agentOf(ticket, finding)
    const tallies = [
      total,
      entryOf(byAgent, agent?.id ?? null, () => ({ ...newTally(), agent })),
      entryOf(byGroup, ticket.groupId, newTally),
      entryOf(byWeek, weekOf(finding.at, zone), newTally),
    ]
    for (const { standing, excepted } of tallies) {
      const rules = finding.isExcepted ? excepted : standing
      rules.set(finding.rule, (rules.get(finding.rule) ?? 0) + 1)
    }
  }
  return {
    add: (ticket, verdict) => {
      counts.tickets += 1
      if (!verdict.isComplete && verdict.needsAudits) counts.unread += 1
      for (const step of stepsOf(verdict)) funnel[step] += 1
      if (verdict.note !== 'none') notes[verdict.note] += 1
      for (const outcome of verdict.cancellations) cancellations[outcome] += 1
      for (const finding of verdict.findings) count(ticket, finding)
    },
    read: () => ({
      ...counts,
      funnel: { ...funnel },
      notes: { ...notes },
      cancellations: { ...cancellations },
      total: copyOf(total),
      byAgent: new Map([...byAgent].map(([id, tally]) => [id, copyOf(tally)])),
      byGroup: new Map([...byGroup].map(([id, tally]) => [id, copyOf(tally)])),
      byWeek: new Map(
        [...byWeek]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([week, tally]) => [week, copyOf(tally)]),
      ),
    }),
  }
}

interface Counted {
  readonly standing: Map<FindingRule, number>
  readonly excepted: Map<FindingRule, number>
}

const newTally = (): Counted => ({ standing: new Map(), excepted: new Map() })

const copyOf = <T extends Counted>(tally: T): T => ({
  ...tally,
  standing: new Map(tally.standing),
  excepted: new Map(tally.excepted),
})

function entryOf<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key) ?? create()
  map.set(key, known)
  return known
}

function stepsOf({ attempts, cancellations, isAnswered }: TicketVerdict): FunnelStep[] {
  const made: FunnelStep[] = ['first', 'second', 'third']
  return [
    ...made.slice(0, attempts),
    ...(cancellations.length > 0 ? (['cancelled'] as const) : []),
    ...(isAnswered ? (['answered'] as const) : []),
  ]
}

const agentOf = ({ assignee }: LeadTicket, { by }: Finding): Person | null =>
  by?.role === 'agent' ? by : assignee

/** The ISO week of a moment: it belongs to the year that holds its Thursday. */
export function weekOf(at: Instant, zone: string): string {
  const { day } = localTime(at, zone)
  const thursday = shiftDay(day, 4 - (weekdayOf(day) || 7))
  const year = thursday.slice(0, 4)
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`
}
