import { type CalendarSettings, createCalendar } from '../calendar/holidays'
import type { AskedAttempts, AuditContext } from './context'

/** The rules of which it can be asked what would be judged otherwise if they were different. */
export interface AskedRules extends CalendarSettings {
  /** Minutes after midnight. */
  readonly endOfDay: number
  readonly attempts: AskedAttempts
}

/** By what tickets are judged once these rules hold; all else is as it was. */
export const contextWith = (
  context: AuditContext,
  { attempts, endOfDay, ...calendar }: AskedRules,
): AuditContext => ({
  ...context,
  attempts,
  time: { ...context.time, endOfDay, calendar: createCalendar(calendar) },
})
