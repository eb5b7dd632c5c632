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
  /** The agent with most findings first. */
  readonly agents: readonly FoundOfAgent[]
}

export interface FoundOfAgent {
  /** Null if no agent answers for it. */
  readonly id: number | null
  readonly name: string
  readonly findings: number
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

interface Judged {
  readonly ticket: LeadTicket
  readonly verdict: Pick<TicketVerdict, 'findings'>
}

export function foundOn(rows: readonly Judged[]): Found {
  const agents = new Map<number | null, Mutable<FoundOfAgent>>()
  const counts = { findings: 0, tickets: 0, excepted: 0 }
  const count = (ticket: LeadTicket, finding: Finding): void => {
    const agent = agentOf(ticket, finding)
    const id = agent?.id ?? null
    const known = agents.get(id) ?? { id, name: '', findings: 0 }
    if (known.findings === 0) agents.set(id, known)
    known.name ||= agent?.name ?? ''
    known.findings += 1
  }
  for (const { ticket, verdict } of rows) {
    let uncovered = 0
    for (const finding of verdict.findings) {
      if (finding.isExcepted) counts.excepted += 1
      else {
        uncovered += 1
        count(ticket, finding)
      }
    }
    counts.findings += uncovered
    if (uncovered > 0) counts.tickets += 1
  }
  const mostFirst = (a: FoundOfAgent, b: FoundOfAgent): number =>
    b.findings - a.findings || a.name.localeCompare(b.name)
  return { ...counts, agents: [...agents.values()].sort(mostFirst) }
}
