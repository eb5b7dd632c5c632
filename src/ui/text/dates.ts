import { type Day, shiftDay, weekdayOf } from '../../domain/calendar/day'
import { localTime } from '../../domain/calendar/zone'
import type { Instant } from '../../domain/ticket/ticket'
import type { Values } from './create-words'
import { LANG, type Language } from './language'
import { type TextKey, text as textIn } from './text'

/** Where the dates are read, asked each time: without a zone no hours can be said, without a day no "hoje". */
export interface DatesContext {
  readonly zone?: string
  readonly today?: Day
}

/** Dates as agents say them, in the account's zone. */
export interface Dates {
  /** `18/11`; the year only if it is not this one. */
  readonly short: (day: Day) => string
  /** `hoje`, `amanhã`, `ontem`, `quarta, 18/11`. */
  readonly day: (day: Day) => string
  /** As it is in a sentence: `hoje`, `na quarta, 18/11`. */
  readonly on: (day: Day) => string
  /** `09:12`. */
  readonly clock: (at: Instant) => string
  /** `às 09:12`. */
  readonly at: (at: Instant) => string
  /** `hoje, às 09:12`, `quarta, 18/11, às 09:12`. */
  readonly moment: (at: Instant) => string
  /** `hoje, às 09:12`, `18/11, às 09:12`. */
  readonly shortMoment: (at: Instant) => string
  /** As it is in a sentence: `hoje, às 09:12`, `em 18/11, às 09:12`. */
  readonly onMoment: (at: Instant) => string
  readonly dayOf: (at: Instant) => Day
  readonly isToday: (day: Day) => boolean
}

export function createDates(language: Language, context: DatesContext): Dates {
  const { zone = 'UTC' } = context
  const text = (key: TextKey, values?: Values) => textIn(language, key, values)
  const relative = (day: Day): string | undefined => {
    const { today } = context
    if (!today) return undefined
    if (day === today) return text('today')
    if (day === shiftDay(today, 1)) return text('tomorrow')
    return day === shiftDay(today, -1) ? text('yesterday') : undefined
  }
  const short = (day: Day) => shortDate(language, day, context.today)
  const weekday = (day: Day) => ({ weekday: weekdayName(language, day), date: short(day) })
  const dayOf = (at: Instant) => localTime(at, zone).day
  const clock = (at: Instant) => clockOf(localTime(at, zone).minutes)
  const at = (moment: Instant) => {
    const isOne = localTime(moment, zone).minutes < 120 && localTime(moment, zone).minutes >= 60
    return text(isOne ? 'at_clock_one' : 'at_clock', { clock: clock(moment) })
  }
  const named = (day: Day) => relative(day) ?? text('weekday_date', weekday(day))
  const joined = (day: string, moment: Instant) => text('day_at', { day, at: at(moment) })
  return {
    short,
    day: named,
    on: (day) =>
      relative(day) ?? text(isWeekend(day) ? 'on_weekend_date' : 'on_weekday_date', weekday(day)),
    clock,
    at,
    moment: (moment) => joined(named(dayOf(moment)), moment),
    shortMoment: (moment) => joined(relative(dayOf(moment)) ?? short(dayOf(moment)), moment),
    onMoment: (moment) => {
      const day = dayOf(moment)
      return joined(relative(day) ?? text('on_date', { date: short(day) }), moment)
    },
    dayOf,
    isToday: (day) => day === context.today,
  }
}

/** `17:00` from minutes after midnight. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Saturday and Sunday are masculine in Portuguese, the other days are not. */
const isWeekend = (day: Day): boolean => [0, 6].includes(weekdayOf(day))

const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`)

function weekdayName(language: Language, day: Day): string {
  const name = formatter(language, { weekday: 'long' }).format(noon(day))
  return name.replace(/-feira$/, '')
}

/** English says the month in letters: 11/12 is two different days to its readers. */
function shortDate(language: Language, day: Day, today: Day | undefined): string {
  const isThisYear = !today || day.slice(0, 4) === today.slice(0, 4)
  if (language === 'en') {
    const year = isThisYear ? {} : ({ year: 'numeric' } as const)
    return formatter('en', { month: 'short', day: 'numeric', ...year }).format(noon(day))
  }
  const [year, month, date] = day.split('-')
  return isThisYear ? `${date}/${month}` : `${date}/${month}/${year}`
}

/** Building one takes longer than everything that is done with it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.keys(options).join(' ')}`
  const known = formatters.get(key)
  if (known) return known
  const locale = language === 'en' ? 'en-US' : LANG[language]
  const made = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  formatters.set(key, made)
  return made
}
