import type { AuditContext } from '../../src/domain/audit/context'
import type { Finding } from '../../src/domain/audit/finding'
import { judgeTicket } from '../../src/domain/audit/judge'
import { type Broken, type ExportedTicket, isWhole, readLine } from './read-line'
import type { Line } from './split-lines'

export interface JudgedTicket extends ExportedTicket {
  readonly findings: readonly Finding[]
}

/** What a run came to; it grows while the lines are read. */
export interface Tally {
  tickets: number
  /** Of them, without audits: judged by their tags alone. */
  byTags: number
  findings: number
  /** Lines, or tickets of a page, that could not be read. */
  broken: number
  /** Tickets with authors whose role is unknown. */
  strangers: number
  /** The line in whose middle the export ends: what came after it is not there. */
  cutOff?: number
}

/** Says something of a line. */
export type Teller = (line: number, what: string) => void

/**
 * Judges line after line and keeps none; what cannot be read is named by its line and left out. Authors
 * of unknown role are named, too: what depends on it is not reported.
 */
export async function* judgeLines(
  lines: AsyncIterable<Line>,
  context: AuditContext,
  tally: Tally,
  tell: { readonly broken: Teller; readonly strangers: Teller },
): AsyncGenerator<JudgedTicket> {
  for await (const { number, text, isOpen } of lines) {
    if (isOpen && !(text !== undefined && isWhole(text))) {
      tally.cutOff = number
      return
    }
    for (const read of text === undefined ? [TOO_LONG] : readLine(text)) {
      if ('why' in read) {
        tally.broken += 1
        tell.broken(number, read.why)
      } else {
        const { ticket, strangers } = read
        if (strangers.length > 0) tell.strangers(number, sentenceOf(ticket.id, strangers))
        yield judged(read, context, tally)
      }
    }
  }
}

const TOO_LONG: Broken = { why: 'too long' }

const sentenceOf = (ticket: number, strangers: readonly number[]): string =>
  `ticket ${ticket}: the role of ${strangers.join(', ')} is unknown; what depends on it is not reported`

function judged(exported: ExportedTicket, context: AuditContext, tally: Tally): JudgedTicket {
  const { findings } = judgeTicket(exported.ticket, exported.updates, context)
  tally.tickets += 1
  tally.findings += findings.length
  if (!exported.updates) tally.byTags += 1
  if (exported.strangers.length > 0) tally.strangers += 1
  return { ...exported, findings }
}
