import { type Day, shiftDay, type Weekday, weekdayOf } from '../calendar/day'
import type { Calendar } from '../calendar/holidays'
import type { WorkingTime } from '../calendar/working-time'
import { toIanaZone } from '../calendar/zone'
import type { Schedule } from './account'
import type { Item, Line } from './line'

/** Far enough for every date the app will write before somebody looks again. */
const DAYS_AHEAD = 365

/** Zendesk's own business hours beside the calendar the app counts by (C4). */
export function checkSchedules(
  schedules: readonly Schedule[],
  time: WorkingTime,
  today: Day,
): Line[] {
  if (schedules.length === 0) {
    return [{ id: 'schedules', part: 'calendar', state: 'green', what: { key: 'schedules_none' } }]
  }
  return schedules.flatMap((schedule, index) => [
    ...zoneLine(schedule, time, index),
    hoursLine(schedule, time, index),
    holidaysLine(schedule, time, today, index),
  ])
}

function zoneLine({ name, zone }: Schedule, time: WorkingTime, index: number): Line[] {
  if (toIanaZone(zone) === time.zone) return []
  const values = { name, zone, app: time.zone }
  const line = { id: `schedule zone ${index}`, part: 'calendar', state: 'yellow' } as const
  return [{ ...line, what: { key: 'schedule_zone', values }, fix: 'fix_schedule_zone' }]
}

function hoursLine({ name, intervals }: Schedule, time: WorkingTime, index: number): Line {
  const app = `${clockOf(time.startOfDay)}–${clockOf(time.endOfDay)}`
  const items = WEEK.flatMap((weekday): Item[] => {
    const zendesk = hoursOn(weekday, intervals)
    const expected = weekday === 0 || weekday === 6 ? '' : app
    return zendesk === expected ? [] : [{ weekday, name: zendesk || '–' }]
  })
  const line = { id: `schedule hours ${index}`, part: 'calendar' } as const
  const values = { name, app }
  if (items.length === 0) return { ...line, state: 'green', what: { key: 'hours_same', values } }
  return {
    ...line,
    state: 'yellow',
    what: { key: 'hours_differ', values },
    fix: 'fix_hours',
    items,
  }
}

const WEEK = [1, 2, 3, 4, 5, 6, 0] as const satisfies readonly Weekday[]
const DAY_MINUTES = 1440

/** From the first hour to the last, whatever pauses lie between; empty on a day without any. */
function hoursOn(weekday: Weekday, intervals: Schedule['intervals']): string {
  const midnight = weekday * DAY_MINUTES
  const own = intervals.filter(({ from }) => from >= midnight && from < midnight + DAY_MINUTES)
  if (own.length === 0) return ''
  const from = Math.min(...own.map((interval) => interval.from)) - midnight
  const to = Math.max(...own.map((interval) => interval.to)) - midnight
  return `${clockOf(from)}–${clockOf(to)}`
}

const clockOf = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':')

function holidaysLine(
  { name, holidays }: Schedule,
  { calendar }: WorkingTime,
  today: Day,
  index: number,
): Line {
  const items = daysFrom(today).flatMap((day) => differenceOn(day, calendar, holidays))
  const line = { id: `schedule holidays ${index}`, part: 'calendar' } as const
  const values = { name }
  if (items.length === 0) return { ...line, state: 'green', what: { key: 'holidays_same', values } }
  const what = { key: 'holidays_differ', values } as const
  return { ...line, state: 'yellow', what, fix: 'fix_holidays', items }
}

const daysFrom = (today: Day): readonly Day[] =>
  Array.from({ length: DAYS_AHEAD }, (_, count) => shiftDay(today, count))

/** A holiday on a weekend changes no date. */
function differenceOn(day: Day, calendar: Calendar, holidays: Schedule['holidays']): Item[] {
  if ([0, 6].includes(weekdayOf(day))) return []
  const app = calendar.holidayName(day)
  const zendesk = holidays.find(({ from, to }) => from <= day && day <= to)?.name
  if ((app === undefined) === (zendesk === undefined)) return []
  return app === undefined
    ? [{ day, name: zendesk ?? '', note: 'only_zendesk' }]
    : [{ day, name: app, note: 'only_app' }]
}
