import { isToCustomer } from '../../conversation/entry'
import { TAG } from '../../tags'
import { exceptionTagsAt, isExceptionAlone, reasonsIn, writtenExceptions } from '../exceptions'
import type { Finding, FindingReason } from '../finding'
import type { LeadTicket } from '../lead-ticket'
import { adds, type Moment, type Past } from '../past'

/** F10: an exception, or saved without being checked, with the reason. By today's tags alone. */
export function setAsideNow({ tags, updatedAt }: LeadTicket): Finding[] {
  const finding = { rule: 'F10', at: updatedAt, evidence: [], isExcepted: false } as const
  const reasons = reasonsIn(tags)
  const isException = tags.includes(TAG.exception) || reasons.length > 0
  return [
    ...(isException ? [{ ...finding, reasons }] : []),
    ...(tags.includes(TAG.notChecked) ? [{ ...finding, reasons: UNCHECKED }] : []),
  ]
}

const UNCHECKED: readonly FindingReason[] = ['not-checked']

/** F10, each time it happened; the note that the app adds afterwards belongs to what it explains. */
export function setAsideThen({ moments }: Past): Finding[] {
  const findings: Finding[] = []
  let open: Finding | undefined
  for (const moment of moments) {
    const { update } = moment
    if (open && isExceptionAlone(update) && exceptionTagsAt(moment).length === 0) {
      const explained: Finding = { ...open, evidence: [...open.evidence, update] }
      findings[findings.indexOf(open)] = explained
      open = explained
      continue
    }
    const exception = exceptionAt(moment)
    if (exception) findings.push(exception)
    if (exception || isToCustomer(update)) open = exception
    if (adds(moment, TAG.notChecked)) findings.push(findingOf(moment, UNCHECKED))
  }
  return findings
}

/** Set by its tags, or, on a ticket that carries them already, by its sentence alone (C11). */
function exceptionAt(moment: Moment): Finding | undefined {
  const tags = exceptionTagsAt(moment)
  const written = writtenExceptions(moment.update)
  if (tags.length === 0 && written.length === 0) return undefined
  const reasons = written.flatMap(({ reason }) => reason ?? [])
  return findingOf(moment, [...new Set([...reasonsIn(tags), ...reasons])])
}

const findingOf = ({ update }: Moment, reasons: readonly FindingReason[]): Finding => ({
  rule: 'F10',
  at: update.at,
  by: update.author,
  evidence: [update],
  isExcepted: false,
  reasons,
})
