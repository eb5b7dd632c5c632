import { dayOf } from '../calendar/working-time'
import type { Instant } from '../ticket/ticket'
import type { AuditContext } from './context'

/** Whether what was done at this moment can be a finding: not before the day the settings name. */
export const isJudged = (at: Instant, { since, time }: AuditContext): boolean =>
  since === undefined || dayOf(at, time) >= since
