import { type Day, daysFromTo, toDay } from './day'
import type { HolidayRule } from './holidays'

export interface ParsedHolidayRules {
  readonly rules: readonly HolidayRule[]
  /** Entries that are no rule, as written. */
  readonly faults: readonly string[]
}

/** A comma parts two entries only where a date follows; elsewhere it belongs to a name. */
const BETWEEN = /[;\r\n]|,(?=\s*-?\d)/
const ENTRY =
  /^(?<minus>-?)(?<year>\d{4}-)?(?<monthDay>\d\d-\d\d)(?:\s+(?:a|à|até|ate)\s+(?<endYear>\d{4}-)?(?<end>\d\d-\d\d))?(?:\s+(?<name>\S.*))?$/iu
const UNNAMED = 'Sem expediente'

/** A range that is longer was not meant; one of every year is written backwards if it is. */
const LONGEST_DAYS = 366
const LONGEST_TURN_DAYS = 183

/** A date in a name was meant as a day, an hour as part of one: neither would be kept. */
const NO_NAME = [
  /(?<!\d)\d{4}-\d{1,2}-\d{1,2}(?!\d)/,
  /(?<![\d.,/-])\d{1,2}([/-])\d{1,2}(?:\1(?:\d{4}|\d\d))?(?![\d/])/,
  /(?<![\d.,])\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)(?!\d)/,
  /^(?:a|à|ao|até|ate|e|[-–—])\s+\d/iu,
  /(?<!\d)\d{1,2}\s?h(?:\d\d|rs?|s|oras?)?(?![\p{L}\d])/iu,
  /(?<!\d)\d{1,2}:\d\d(?!\d)/,
  /(?<!\p{L})meio[ -](?:dia|per[ií]odo|expediente|turno)(?!\p{L})/iu,
  /(?<!\p{L})(?:expediente|hor[aá]rio) (?:reduzido|especial|parcial)|(?:medi[ao]|meia|half)[ -](?:jornada|day|d[ií]a)/iu,
  /(?<!\p{L})(?:almoço|[ap]\.?m\.?)(?!\p{L})/iu,
  /(?<!\p{L})(?:manhã|manha|tarde|noite|mañana|morning|afternoon)(?!\p{L})/iu,
  /(?<!\p{L})d(?:as?|e)\s+\d{1,2}\s+(?:às|as|a|até|ate)\s+\d{1,2}(?!\d)/iu,
  /(?<!\p{L})dias?\s+\d{1,2}(?!\d)/iu,
]

/**
 * Reads the team's own days, one a line or parted by `;` or `,`: `2026-12-24 Véspera` is one day,
 * `12-24 Véspera` a day of every year, `2026-12-24 a 2027-01-03 Recesso` and `12-24 a 01-02` are
 * ranges, `-2026-11-20` is no holiday after all. The name may be left out.
 */
export function parseHolidayRules(text: string): ParsedHolidayRules {
  const entries = text.split(BETWEEN).map((entry) => entry.trim())
  const rules: HolidayRule[] = []
  const faults: string[] = []
  for (const entry of entries.filter((written) => written !== '')) {
    const rule = toRule(entry)
    if (rule) rules.push(rule)
    else faults.push(entry)
  }
  return { rules, faults }
}

function toRule(entry: string): HolidayRule | undefined {
  const {
    minus,
    year,
    monthDay = '',
    endYear,
    end,
    name = UNNAMED,
  } = ENTRY.exec(entry)?.groups ?? {}
  // A leap year takes the place of every year, so that 29 February is a day.
  const day = toDay(`${year ?? '2024-'}${monthDay}`)
  if (!day || NO_NAME.some((pattern) => pattern.test(name))) return undefined
  if (end !== undefined) {
    const isOneForm = (year === undefined) === (endYear === undefined)
    return minus || !isOneForm ? undefined : toSpan(day, `${endYear ?? '2024-'}${end}`, name, !year)
  }
  if (minus) return year ? { kind: 'removed', day } : undefined
  return year ? { kind: 'once', day, name } : { kind: 'yearly', monthDay, name }
}

function toSpan(from: Day, end: string, name: string, isYearly: boolean): HolidayRule | undefined {
  const to = toDay(end)
  if (!to) return undefined
  const turnsYear = isYearly && to < from
  const days = daysFromTo(from, to) + (turnsYear ? LONGEST_DAYS : 0)
  if (days < 1 || days > (turnsYear ? LONGEST_TURN_DAYS : LONGEST_DAYS)) return undefined
  return isYearly
    ? { kind: 'yearly-span', from: from.slice(5), to: to.slice(5), name }
    : { kind: 'span', from, to, name }
}
