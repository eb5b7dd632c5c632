import type { AuditContext } from '../../src/domain/audit/context'
import type { Finding } from '../../src/domain/audit/finding'
import { judgeTicket } from '../../src/domain/audit/judge'
import { BrokenLine, type ExportedTicket, readLine } from './read-line'
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
  broken: number
}

/** Judges line after line and keeps none; a line that cannot be read is named and left out. */
export async function* judgeLines(
  lines: AsyncIterable<Line>,
  context: AuditContext,
  tally: Tally,
  complain: (line: number, why: string) => void,
): AsyncGenerator<JudgedTicket> {
  for await (const { number, text } of lines) {
    try {
      if (text === undefined) throw new BrokenLine('too long')
      for (const exported of readLine(text)) yield judged(exported, context, tally)
    } catch (error) {
      if (!(error instanceof BrokenLine)) throw error
      tally.broken += 1
      complain(number, error.message)
    }
  }
}

function judged(exported: ExportedTicket, context: AuditContext, tally: Tally): JudgedTicket {
  const { findings } = judgeTicket(exported.ticket, exported.updates, context)
  tally.tickets += 1
  tally.findings += findings.length
  if (!exported.updates) tally.byTags += 1
  return { ...exported, findings }
}
