import { dayOf } from '../../calendar/working-time'
import { type ContactDue, contactDue, contactDueByTags } from '../contact-due'
import type { AuditContext } from '../context'
import type { Finding } from '../finding'
import type { LeadTicket } from '../lead-ticket'
import type { ContactPast } from '../past'

/** F9: the day on which the next attempt, or the cancellation, was due is over. By tags alone. */
export function overdueByTags(ticket: LeadTicket, context: AuditContext): Finding[] {
  const due = contactDueByTags(ticket, context)
  return due === 'unknown' ? [] : findingOf(due, [], context)
}

/** F9, by the audits; the last attempt shows it. */
export function overdue(ticket: LeadTicket, past: ContactPast, context: AuditContext): Finding[] {
  const due = contactDue(ticket, past, context)
  const last = past.attempts.findLast(
    ({ attempt, isAgain }) => !isAgain && attempt.n === due?.last?.n,
  )
  return findingOf(due, last ? [last.moment.update] : [], context)
}

const findingOf = (
  due: ContactDue | undefined,
  evidence: Finding['evidence'],
  { now, time }: AuditContext,
): Finding[] =>
  due && dayOf(due.since, time) < dayOf(now, time)
    ? [
        {
          rule: 'F9',
          at: due.since,
          evidence,
          isExcepted: false,
          ...(due.next !== 'cancellation' && { attempt: due.next }),
        },
      ]
    : []
