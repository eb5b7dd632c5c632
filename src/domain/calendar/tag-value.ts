import type { Instant } from '../ticket/ticket'
import { type Day, toDay } from './day'
import { instantOf } from './zone'

/** A day, or a day and minutes after midnight, as a tag carries it. */
export interface TagValue {
  readonly day: Day
  readonly minutes?: number
}

/** `20261125` or `20261125_1400`. */
export function writeValue({ day, minutes }: TagValue): string {
  const date = day.replaceAll('-', '')
  if (minutes === undefined) return date
  const pad = (n: number): string => String(n).padStart(2, '0')
  return `${date}_${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`
}

const VALUE = /^(\d{4})(\d\d)(\d\d)(?:_([01]\d|2[0-3])([0-5]\d))?$/

/** What `writeValue` wrote; nothing if there is no such day or hour. */
export function readValue(written: string): TagValue | undefined {
  const [, year, month, date, hour, minute] = VALUE.exec(written) ?? []
  const day = toDay(`${year}-${month}-${date}`)
  if (!day) return undefined
  return hour === undefined ? { day } : { day, minutes: Number(hour) * 60 + Number(minute) }
}

/** The moment a value names in a zone; a mere day at these minutes after its midnight. */
export const momentOf = ({ day, minutes }: TagValue, zone: string, ofDay: number): Instant =>
  instantOf(day, minutes ?? ofDay, zone)
