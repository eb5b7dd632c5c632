import type { HostReason } from '../../ports/host-error'
import type { NavSay } from './nav-say'
import type { NavKey } from './nav-words'

const WHY: Readonly<Record<HostReason, NavKey>> = {
  refused: 'why_refused',
  unexpected: 'why_unexpected',
  late: 'why_late',
  conflict: 'why_conflict',
  forbidden: 'why_forbidden',
  expired: 'why_expired',
  busy: 'why_busy',
  missing: 'why_missing',
  absent: 'why_absent',
}

/** Why something could not be read. */
export const whyWords = (reason: HostReason, { nav }: NavSay): string => nav(WHY[reason])
