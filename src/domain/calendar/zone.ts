import type { Instant } from '../ticket/ticket'
import { type Day, dayNumbered } from './day'
import { RAILS_ZONES } from './rails-zones'

/** What the clock on the wall says. */
export interface LocalTime {
  readonly day: Day
  /** After midnight, 0 to 1439. */
  readonly minutes: number
  readonly seconds: number
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** Building one takes longer than everything that is done with it. */
const formats = new Map<string, Intl.DateTimeFormat>()
/** By zone, then by the day in UTC: how far its clock is ahead, where that is the same all day. */
const offsets = new Map<string, Map<number, number>>()

/** Day and hour of a moment in an IANA zone, whatever the zone of the machine (C4). */
export function localTime(at: Instant, zone: string): LocalTime {
  const wall = at + offsetAt(at, zone)
  const day = Math.floor(wall / DAY_MS)
  const seconds = Math.floor((wall - day * DAY_MS) / 1000)
  return {
    day: dayNumbered(day),
    minutes: Math.floor(seconds / 60),
    seconds: seconds % 60,
  }
}

/**
 * The moment at which the clock of an IANA zone shows this. Where the clock is put back and shows it
 * twice: the first time. Where it is put forward and never shows it: as long after the leap as it
 * was meant to be after the hour that is left out (00:30 in a leap from 00:00 to 01:00 is 01:30).
 */
export function instantOf(day: Day, minutes: number, zone: string): Instant {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE_MS
  // No zone is further than 14 hours from UTC, so these two are on either side of the moment.
  const before = wall - offsetAt(wall - DAY_MS, zone)
  const after = wall - offsetAt(wall + DAY_MS, zone)
  const shows = (at: Instant) => at + offsetAt(at, zone) === wall
  const matches = [before, after].filter(shows)
  return matches.length > 0 ? Math.min(...matches) : before
}

/** How far the clock of the zone is ahead of UTC, in milliseconds. */
function offsetAt(at: Instant, zone: string): number {
  const ofZone = offsets.get(zone) ?? new Map<number, number>()
  const day = Math.floor(at / DAY_MS)
  const known = ofZone.get(day)
  if (known !== undefined) return known
  const offset = offsetBy(formatIn(zone), at)
  const isAllDay = [day, day + 1].every((one) => offsetBy(formatIn(zone), one * DAY_MS) === offset)
  if (isAllDay) offsets.set(zone, ofZone.set(day, offset))
  return offset
}

function offsetBy(format: Intl.DateTimeFormat, at: Instant): number {
  const whole = Math.floor(at / 1000) * 1000
  const part = new Map(format.formatToParts(whole).map(({ type, value }) => [type, Number(value)]))
  const number = (name: Intl.DateTimeFormatPartTypes) => part.get(name) ?? 0
  const day = new Date(0).setUTCFullYear(number('year'), number('month') - 1, number('day'))
  return day + ((number('hour') * 60 + number('minute')) * 60 + number('second')) * 1000 - whole
}

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  formats.set(zone, format)
  return format
}

/** Whether this is a zone by its IANA name; a mere offset such as `-03:00` is not one. */
export function isZone(name: string): boolean {
  if (!/^[a-z]/i.test(name)) return false
  try {
    formatIn(name)
    return true
  } catch {
    return false // the only way to ask is to try
  }
}

/**
 * The IANA name of a zone given by that or by the name Rails has for it, as Zendesk's REST does. Where
 * Rails has it the browser's calendar is not asked: its first answer takes 10 ms.
 */
export function toIanaZone(name: string): string | undefined {
  const trimmed = name.trim()
  const isKnown = () => [...RAILS_ZONES.values()].includes(trimmed) || isZone(trimmed)
  return RAILS_ZONES.get(trimmed) ?? (isKnown() ? trimmed : undefined)
}
