import type { PlaybookView } from '../../domain/sidebar/playbook-view'
import type { Instant } from '../../domain/ticket/ticket'
import type { PlaybookSay } from './playbook-say'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** Shorter waits are counted down, longer ones named by their end. */
export const isCounted = (until: Instant, now: Instant): boolean => until - now < HOUR_MS

/** A wait, or the time until a promised message; what is over needs no seconds. */
export function isCounting({ state }: PlaybookView, now: Instant): boolean {
  const until = state.kind === 'waiting' ? state.until : state.kind === 'message' && state.sendBy
  return typeof until === 'number' && until > now && isCounted(until, now)
}

/** `18 min`; in the last minute `59 s`. A duration, which cannot be taken for an hour of the day. */
export function remaining(until: Instant, now: Instant, { ui }: PlaybookSay): string {
  const left = Math.max(0, until - now)
  return left >= MINUTE_MS
    ? ui('ui_minutes_short', { n: Math.ceil(left / MINUTE_MS) })
    : ui('ui_seconds_short', { n: Math.ceil(left / SECOND_MS) })
}

/** `em 18 min`, or the moment at which a longer wait ends. */
export const untilWords = (until: Instant, now: Instant, say: PlaybookSay): string =>
  isCounted(until, now)
    ? say.ui('ui_in', { time: remaining(until, now, say) })
    : say.ui('ui_until', { moment: say.dates.moment(until) })

/** What is said aloud: it changes with the minute, not with the second. */
export function minutesLeft(until: Instant, now: Instant, { ui }: PlaybookSay): string {
  const minutes = Math.max(0, Math.ceil((until - now) / MINUTE_MS))
  return ui(minutes === 1 ? 'ui_minute_left' : 'ui_minutes_left', { minutes })
}
