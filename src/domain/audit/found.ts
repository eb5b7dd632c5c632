import type { Finding } from './finding'
import { agentOf } from './finding-agent'
import type { TicketVerdict } from './judge'
import type { LeadTicket } from './lead-ticket'

/** What was found on some tickets, added up; what an exception covers is counted apart. */
export interface Found {
  readonly findings: number
  /** On so many tickets. */
  readonly tickets: number
  readonly excepted: number
  /** Whoever answers for most first. */
  readonly agents: readonly FoundOfAgent[]
}

export interface FoundOfAgent {
  /** Null where nobody answers. */
  readonly id: number | null
  readonly name: string
  readonly findings: number
}

interface Judged {
  readonly ticket: LeadTicket
  readonly verdict: Pick<TicketVerdict, 'findings'>
}

export function foundOn(rows: readonly Judged[]): Found {
  const agents = new Map<number | null, FoundOfAgent>()
  const counts = { findings: 0, tickets: 0, excepted: 0 }
  const count = (ticket: LeadTicket, finding: Finding): void => {
    const agent = agentOf(ticket, finding)
    const id = agent?.id ?? null
    counts.findings += 1
    agents.set(id, {
      ...{ id, name: agent?.name || (agents.get(id)?.name ?? '') },
      findings: (agents.get(id)?.findings ?? 0) + 1,
    })
  }
  for (const { ticket, verdict } of rows) {
    const standing = verdict.findings.filter(({ isExcepted }) => !isExcepted)
    counts.excepted += verdict.findings.length - standing.length
    if (standing.length > 0) counts.tickets += 1
    for (const finding of standing) count(ticket, finding)
  }
  const mostFirst = (a: FoundOfAgent, b: FoundOfAgent): number =>
    b.findings - a.findings || a.name.localeCompare(b.name)
  return { ...counts, agents: [...agents.values()].sort(mostFirst) }
}
