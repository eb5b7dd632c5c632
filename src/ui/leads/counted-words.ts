import type { NavSay } from '../nav/nav-say'
import type { NavKey } from '../nav/nav-words'
import { numberWords } from '../nav/number-words'

/** `1 apontamento`, `27 apontamentos`. */
export const countedWords = (
  [one, many]: readonly [NavKey, NavKey],
  count: number,
  say: NavSay,
): string => say.nav(count === 1 ? one : many, { count: numberWords(count, say) })

export const FINDINGS = ['leads_finding_one', 'leads_finding_many'] as const
export const TICKETS = ['leads_ticket_one', 'leads_ticket_many'] as const
export const IN_TICKETS = ['leads_in_ticket_one', 'leads_in_ticket_many'] as const
export const TICKETS_UNREAD = ['leads_unread_one', 'leads_unread_many'] as const
export const LOST = ['leads_lost_one', 'leads_lost_many'] as const
export const DAYS_LATE = ['leads_day_late', 'leads_days_late'] as const
export const LATE = ['leads_late_one', 'leads_late_many'] as const
