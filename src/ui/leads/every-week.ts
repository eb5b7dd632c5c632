import { weekOf } from '../../domain/audit/figures'

const DAY_MS = 86_400_000

/** These ISO weeks, oldest first, with those between them: a week without findings is one, too. */
export function everyWeek(weeks: readonly string[]): readonly string[] {
  const [first] = weeks
  const last = weeks.at(-1)
  if (first === undefined || last === undefined) return []
  const all: string[] = []
  for (let at = thursdayOf(first); ; at += 7 * DAY_MS) {
    const week = weekOf(at, 'UTC')
    all.push(week)
    if (week >= last) return all
  }
}

/** 4 January is always in the first week of its year. */
function thursdayOf(week: string): number {
  const [year = '', number = ''] = week.split('-W')
  const fourth = Date.parse(`${year}-01-04`)
  const weekday = new Date(fourth).getUTCDay() || 7
  return fourth + (4 - weekday + (Number(number) - 1) * 7) * DAY_MS
}
