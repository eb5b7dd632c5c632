import type { Day } from '../../src/domain/calendar/day'
import { instantOf } from '../../src/domain/calendar/zone'
import { failure } from '../failure'

const DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * What `--since` or `--until` name, in seconds since 1970: a day is its first moment by the zone's
 * clock. Throws a Failure for what is no moment.
 */
export function momentIn(written: string, zone: string): number {
  const isDay = DAY.test(written) && !Number.isNaN(Date.parse(written))
  const ms = isDay ? instantOf(written as Day, 0, zone) : Date.parse(written)
  if (Number.isNaN(ms)) throw failure(`No day and no moment: ${written}`)
  return Math.floor(ms / 1000)
}
