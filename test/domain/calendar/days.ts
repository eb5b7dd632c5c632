import { type Day, toDay } from '../../../src/domain/calendar/day'

/** A day that is known to be one. */
export function day(text: string): Day {
  const found = toDay(text)
  if (!found) throw new Error(`${text} is no day`)
  return found
}
