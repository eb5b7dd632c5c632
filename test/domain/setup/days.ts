import { type Day, toDay } from '../../../src/domain/calendar/day'

export function day(text: string): Day {
  const found = toDay(text)
  if (!found) throw new Error(`no day: ${text}`)
  return found
}
