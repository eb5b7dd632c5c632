import { judgedRow } from '../../../src/actions/leads/lead-rows'
import { createWorkspace } from '../../../test/workspace'
import { auditContext } from '../../audit/audit-context'
import { readLine } from '../../audit/read-line'

/** What judging some tickets took. */
export interface Judging {
  readonly ms: number
  readonly findings: number
}

/** Tickets told at a time: no more of them is ever held. */
const AT_ONCE = 500
const NOW = Date.parse('2026-11-18T10:00-03:00')

/** Reads what Zendesk answers about generated tickets and judges them as the leads' page does. */
export function judgeTickets(tickets: number): Judging {
  const context = auditContext({ now: NOW, settings: {}, zone: '' }, () => undefined)
  let [ms, findings] = [0, 0]
  for (let told = 0; told < tickets; told += AT_ONCE) {
    const account = createWorkspace({ now: () => NOW })
    account.tell({ seed: told + 1, tickets: Math.min(AT_ONCE, tickets - told) })
    const lines = account.exported()
    const begun = performance.now()
    for (const read of lines.flatMap(readLine)) {
      if ('why' in read) throw new Error(read.why)
      findings += judgedRow(read.ticket, read.updates, context).verdict.findings.length
    }
    ms += performance.now() - begun
  }
  return { ms, findings }
}
