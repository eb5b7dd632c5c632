import type { AuditContext } from './context'
import type { Finding } from './finding'
import { onRestDay, twoInADay } from './findings/attempt-days'
import { cancelledEarly } from './findings/early-cancellation'
import { fewThen } from './findings/few-attempts'
import { overdue } from './findings/overdue'
import type { LeadTicket } from './lead-ticket'
import type { ContactPast } from './past'

/** The findings that hours, holidays and the number of attempts decide (F2, F3, F5, F6, F9), in no order. */
export const contactFindings = (
  ticket: LeadTicket,
  past: ContactPast,
  context: AuditContext,
): readonly Finding[] => [
  ...fewThen(past, context),
  ...cancelledEarly(past, context),
  ...twoInADay(past, context),
  ...onRestDay(past, context),
  ...overdue(ticket, past, context),
]
