import type { AuditContext } from '../../src/domain/audit/context'
import type { Finding } from '../../src/domain/audit/finding'
import { judgeTicket } from '../../src/domain/audit/judge'
import { type Broken, type ExportedTicket, readLine } from './read-line'
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
}

/** Judges line after line and keeps none; what cannot be read is named by its line and left out. */
export async function* judgeLines(
  lines: AsyncIterable<Line>,
  context: AuditContext,
  tally: Tally,
  complain: (line: number, why: string) => void,
): AsyncGenerator<JudgedTicket> {
  for await (const { number, text } of lines) {
    for (const read of text === undefined ? [TOO_LONG] : readLine(text)) {
      if ('why' in read) {
        tally.broken += 1
        complain(number, read.why)
      } else {
        yield judged(read, context, tally)
      }
    }
  }
}

const TOO_LONG: Broken = { why: 'too long' }

function judged(exported: ExportedTicket, context: AuditContext, tally: Tally): JudgedTicket {
  const { findings } = judgeTicket(exported.ticket, exported.updates, context)
  tally.tickets += 1
  tally.findings += findings.length
  if (!exported.updates) tally.byTags += 1
  return { ...exported, findings }
}
