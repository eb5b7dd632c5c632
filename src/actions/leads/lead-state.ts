import { type LeadFilters, NOBODY } from '../../domain/audit/filters'
import { agentOf } from '../../domain/audit/finding-agent'
import type { Instant } from '../../domain/ticket/ticket'
import type { HostReason } from '../../ports/host-error'
import type { LeadNames } from './lead-names'
import type { AuditsState, LeadRow } from './lead-rows'
import type { ListProgress } from './list-reader'

/** What a lead sees of the account; the same object until something changes. */
export interface LeadState {
  readonly filters: LeadFilters
  /**
   * The tickets that pass the filters, in the order they were read, each with those of its findings
   * that are looked for; a ticket without any is among them.
   */
  readonly rows: readonly LeadRow[]
  readonly list: ListProgress & {
    /** Tickets read, whatever the filters. */
    readonly read: number
    /** How many there are, about; absent while nobody knows. */
    readonly about?: number
    /** When they were read. */
    readonly asOf?: Instant
    /** How many have left the list with the last refresh, because they lost their mark. */
    readonly lost?: number
  }
  readonly audits: AuditProgress
  readonly names: LeadNames
  readonly seen: Seen
  /** Where the limit of calls is reached: when reading goes on. */
  readonly waitsUntil?: Instant
}

/**
 * How many tickets have their audits read, not needed, refused …: of those that pass the filters and
 * may have what is looked for.
 */
export interface AuditProgress extends Readonly<Record<AuditsState, number>> {
  /** Of those asked for by `readAll`, how many are still to come. */
  readonly left: number
  /** Audits asked for are being read. */
  readonly isRunning: boolean
  readonly problem?: HostReason
}

/** To whom the tickets read so far belong, whatever the filters; `NOBODY` where one has none. */
export interface Seen {
  /** Who answers for a finding, with the name that it was read with. */
  readonly who: ReadonlyMap<number, string>
  readonly groups: ReadonlySet<number>
  readonly agents: ReadonlySet<number>
  readonly brands: ReadonlySet<number>
}

export function seenIn(rows: readonly LeadRow[]): Seen {
  const who = new Map<number, string>()
  const groups = new Set<number>()
  const agents = new Set<number>()
  const brands = new Set<number>()
  // One pass: on a page of ten thousand tickets this happens ten times a second.
  for (const { ticket, verdict } of rows) {
    groups.add(ticket.groupId ?? NOBODY)
    agents.add(ticket.assignee?.id ?? NOBODY)
    brands.add(ticket.brandId ?? NOBODY)
    for (const finding of verdict.findings) {
      const agent = agentOf(ticket, finding)
      who.set(agent?.id ?? NOBODY, agent?.name ?? '')
    }
  }
  return { who, groups, agents, brands }
}

/** How many rows have their audits read, unread, refused … */
export function auditCounts(rows: readonly LeadRow[]): Record<AuditsState, number> {
  const counts = { unneeded: 0, unread: 0, reading: 0, read: 0, forbidden: 0, failed: 0 }
  for (const { audits } of rows) counts[audits] += 1
  return counts
}
