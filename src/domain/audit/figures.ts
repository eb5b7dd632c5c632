import { type Day, shiftDay, weekdayOf } from '../calendar/day'
import { localTime } from '../calendar/zone'
import type { PlaybookId } from '../playbook/playbook-id'
import type { Instant, Person } from '../ticket/ticket'
import type { Finding, FindingRule } from './finding'
import { agentOf } from './finding-agent'
import type { TicketVerdict } from './judge'
import type { LeadTicket } from './lead-ticket'
import { createManualFigures, type ManualFigures } from './manual-figures'
import { STAGES, type Stage, stagesOf } from './stages'

/** What all tickets together say. */
export interface Figures {
  /** Tickets that came to each. */
  readonly stages: Readonly<Record<Stage, number>>
  readonly total: Tally
  /** By the agent who did it, else the ticket's assignee; null where there is none. */
  readonly byAgent: ReadonlyMap<number | null, Tally & { readonly agent: Person | null }>
  readonly byGroup: ReadonlyMap<number | null, Tally>
  /** By the Monday of the week, in the account’s zone; oldest first. */
  readonly byWeek: ReadonlyMap<Day, Tally>
  /** Of every manual that a ticket began. */
  readonly manuals: ReadonlyMap<PlaybookId, ManualFigures>
}

/** Findings by rule; those that an exception covers are counted apart. */
export interface Tally {
  readonly uncovered: ReadonlyMap<FindingRule, number>
  readonly excepted: ReadonlyMap<FindingRule, number>
}

/** Adds up verdicts one by one and keeps none of them: its size depends on agents, groups and weeks. */
export function createFigures(zone: string): {
  readonly add: (ticket: LeadTicket, verdict: TicketVerdict) => void
  /** What was added so far; a copy. */
  readonly read: () => Figures
} {
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>
  const total = newTally()
  const byAgent = new Map<number | null, Counted & { readonly agent: Person | null }>()
  const byGroup = new Map<number | null, Counted>()
  const byWeek = new Map<Day, Counted>()
  const manuals = createManualFigures()

  const count = (ticket: LeadTicket, finding: Finding): void => {
    const agent = agentOf(ticket, finding)
    const tallies = [
      total,
      entryOf(byAgent, agent?.id ?? null, () => ({ ...newTally(), agent })),
      entryOf(byGroup, ticket.groupId, newTally),
      entryOf(byWeek, weekOf(finding.at, zone), newTally),
    ]
    for (const { uncovered, excepted } of tallies) {
      const rules = finding.isExcepted ? excepted : uncovered
      rules.set(finding.rule, (rules.get(finding.rule) ?? 0) + 1)
    }
  }
  return {
    add: (ticket, verdict) => {
      for (const stage of stagesOf(verdict)) stages[stage] += 1
      manuals.add(ticket, verdict.walks)
      for (const finding of verdict.findings) count(ticket, finding)
    },
    read: () => ({
      stages: { ...stages },
      total: copyOf(total),
      byAgent: new Map([...byAgent].map(([id, tally]) => [id, copyOf(tally)])),
      byGroup: new Map([...byGroup].map(([id, tally]) => [id, copyOf(tally)])),
      byWeek: new Map(
        [...byWeek]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([week, tally]) => [week, copyOf(tally)]),
      ),
      manuals: manuals.read(),
    }),
  }
}

interface Counted {
  readonly uncovered: Map<FindingRule, number>
  readonly excepted: Map<FindingRule, number>
}

const newTally = (): Counted => ({ uncovered: new Map(), excepted: new Map() })

const copyOf = <T extends Counted>(tally: T): T => ({
  ...tally,
  uncovered: new Map(tally.uncovered),
  excepted: new Map(tally.excepted),
})

function entryOf<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key) ?? create()
  map.set(key, known)
  return known
}

/** The Monday with which the week of a moment begins. */
export function weekOf(at: Instant, zone: string): Day {
  const { day } = localTime(at, zone)
  return shiftDay(day, 1 - (weekdayOf(day) || 7))
}
