import type { LeadRow } from '../../actions/leads/lead-rows'
import { narrowing } from '../../actions/leads/narrowed-row'
import { NO_FILTERS, NOBODY } from '../../domain/audit/filters'
import { agentOf } from '../../domain/audit/finding-agent'
import { foundOn } from '../../domain/audit/found'
import type { Person } from '../../domain/ticket/ticket'

/** A line of the table: a ticket, or whose tickets come next. */
export type TableLine = TicketLine | AgentLine

export interface TicketLine {
  readonly kind: 'ticket'
  /** A ticket is below each agent who answers for something on it. */
  readonly key: string
  readonly row: LeadRow
}

export interface AgentLine {
  readonly kind: 'agent'
  readonly key: string
  readonly agent: Person | null
  readonly findings: number
  readonly tickets: number
}

export const ticketLines = (rows: readonly LeadRow[]): readonly TicketLine[] =>
  rows.map((row) => ({ kind: 'ticket', key: String(row.ticket.id), row }))

/** Makes lines by agent; what it made of a row before is the same object again. */
export function createGrouping(zone: string): (rows: readonly LeadRow[]) => readonly TableLine[] {
  const narrowed = new Map<number, (row: LeadRow) => LeadRow>()
  const ofAgent = (id: number): ((row: LeadRow) => LeadRow) => {
    const known = narrowed.get(id) ?? narrowing({ ...NO_FILTERS, who: [id] }, zone)
    narrowed.set(id, known)
    return known
  }
  return (rows) => {
    const groups = new Map<number, { readonly agent: Person | null; readonly rows: LeadRow[] }>()
    for (const row of rows) {
      for (const [id, agent] of agentsOf(row)) {
        const group = groups.get(id) ?? { agent, rows: [] }
        groups.set(id, group)
        group.rows.push(ofAgent(id)(row))
      }
    }
    return [...groups]
      .map(([id, group]) => ({ id, ...group, findings: foundOn(group.rows).findings }))
      .sort((a, b) => b.findings - a.findings || nameOf(a.agent).localeCompare(nameOf(b.agent)))
      .flatMap(({ id, agent, rows: own, findings }): TableLine[] => [
        { kind: 'agent', key: `agent ${id}`, agent, findings, tickets: own.length },
        ...own.map((row) => ({ kind: 'ticket' as const, key: `${id} ${row.ticket.id}`, row })),
      ])
  }
}

/** The people who answer for something on a ticket; where nothing was found, the one whose it is. */
function agentsOf({ ticket, verdict }: LeadRow): Iterable<readonly [number, Person | null]> {
  const agents = verdict.findings.map((finding) => agentOf(ticket, finding))
  const all = agents.length > 0 ? agents : [ticket.assignee]
  const pairs = all.map((agent) => [agent?.id ?? NOBODY, agent] as const)
  return pairs.length === 1 ? pairs : new Map(pairs)
}

const nameOf = (agent: Person | null): string => agent?.name ?? ''
