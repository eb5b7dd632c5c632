import { type Day, shiftDay } from '../../domain/calendar/day'

/** These Mondays, oldest first, with those between them: a week without findings is one, too. */
export function everyWeek(mondays: readonly Day[]): readonly Day[] {
  const [first] = mondays
  const last = mondays.at(-1)
  const all: Day[] = []
  if (first === undefined || last === undefined) return all
  for (let monday = first; monday <= last; monday = shiftDay(monday, 7)) all.push(monday)
  return all
}
