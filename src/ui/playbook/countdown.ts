import type { Instant } from '../../domain/ticket/ticket'
import type { PlaybookSay } from './playbook-say'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** Shorter waits are counted down, longer ones named by their end. */
export const isCounted = (until: Instant, now: Instant): boolean => until - now < HOUR_MS

/** `12:40`; never less than nothing. */
export function remaining(until: Instant, now: Instant): string {
  const seconds = Math.max(0, Math.ceil((until - now) / SECOND_MS))
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${pad(Math.floor(seconds / 60))}:${pad(seconds % 60)}`
}

/** `12:40`, or the moment at which a longer wait ends. */
export const untilWords = (until: Instant, now: Instant, { dates, ui }: PlaybookSay): string =>
  isCounted(until, now) ? remaining(until, now) : ui('ui_until', { moment: dates.moment(until) })

/** What is said aloud: it changes with the minute, not with the second. */
export function minutesLeft(until: Instant, now: Instant, { ui }: PlaybookSay): string {
  const minutes = Math.max(0, Math.ceil((until - now) / MINUTE_MS))
  return ui(minutes === 1 ? 'ui_minute_left' : 'ui_minutes_left', { minutes })
}
