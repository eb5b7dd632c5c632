import { judgeTicket, type TicketVerdict } from '../../src/domain/audit/judge'
import type { LeadTicket } from '../../src/domain/audit/lead-ticket'
import { changedFindings } from '../../src/domain/audit/what-if'
import type { Update } from '../../src/domain/ticket/history'
import type { JudgedBy } from './audit-context'
import { type Batch, LONGEST, linesOf } from './cut-batches'
import { type Broken, type ExportedTicket, isWhole, readLine } from './read-line'
import { newTally, type Tally } from './tally'

export interface JudgedTicket extends ExportedTicket {
  readonly verdict: TicketVerdict
}

/** Something to say of a line: that it cannot be read, or whose role on its ticket is unknown. */
export interface Told {
  readonly kind: 'broken' | 'strangers'
  readonly line: number
  readonly what: string
}

/** What the lines of a batch came to. */
export interface Outcome {
  readonly tally: Tally
  /** In the order of the lines; of each kind the first `NAMED`. */
  readonly told: readonly Told[]
  /** The line in whose middle the export ends: what came after it is not there. */
  readonly cutOff?: number
}

/** How many lines are named of each kind there is something to say of; all of them are counted. */
export const NAMED = 20

/**
 * Judges line after line and keeps none; what cannot be read is named by its line and left out. Authors
 * of unknown role are named, too: what depends on it is not reported.
 */
export function judgeBatch(
  batch: Batch,
  context: JudgedBy,
  take: (ticket: JudgedTicket) => void,
  longest = LONGEST,
): Outcome {
  const tally = newTally()
  const told: Told[] = []
  const tell = (kind: Told['kind'], line: number, what: string): void => {
    tally[kind] += 1
    if (tally[kind] <= NAMED) told.push({ kind, line, what })
  }
  for (const { number, text, isOpen } of linesOf(batch, longest)) {
    if (isOpen && !(text !== undefined && isWhole(text))) return { tally, told, cutOff: number }
    for (const read of text === undefined ? [TOO_LONG] : readLine(text)) {
      if ('why' in read) tell('broken', number, read.why)
      else {
        const { ticket, updates, strangers } = read
        if (strangers.length > 0) tell('strangers', number, sentenceOf(ticket.id, strangers))
        const verdict = verdictOn(ticket, updates, context)
        tally.tickets += 1
        tally.findings += verdict.findings.length
        if (!updates) tally.byTags += 1
        take({ ...read, verdict })
      }
    }
  }
  return { tally, told }
}

/** The verdict; where it is asked what would be otherwise, with the findings that would. */
function verdictOn(
  ticket: LeadTicket,
  updates: readonly Update[] | undefined,
  { other, ...context }: JudgedBy,
): TicketVerdict {
  const verdict = judgeTicket(ticket, updates, context)
  if (!other) return verdict
  const after = judgeTicket(ticket, updates, other)
  return { ...verdict, findings: changedFindings(verdict.findings, after.findings) }
}

const TOO_LONG: Broken = { why: 'too long' }

const sentenceOf = (ticket: number, strangers: readonly number[]): string =>
  `ticket ${ticket}: the role of ${strangers.join(', ')} is unknown; what depends on it is not reported`
