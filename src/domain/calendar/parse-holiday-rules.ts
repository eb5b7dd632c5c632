import { toDay } from './day'
import type { HolidayRule } from './holidays'

export interface ParsedHolidayRules {
  readonly rules: readonly HolidayRule[]
  /** Entries that are no rule, as written. */
  readonly faults: readonly string[]
}

/** A comma parts two entries only where a date follows; elsewhere it belongs to a name. */
const BETWEEN = /[;\r\n]|,(?=\s*-?\d)/
const ENTRY = /^(-?)(\d{4}-)?(\d\d-\d\d)(?:\s+(\S.*))?$/
const UNNAMED = 'Sem expediente'

/**
 * Reads the team's own days, one a line or parted by `;` or `,`: `2026-12-24 Véspera` is one day,
 * `12-24 Véspera` a day of every year, `-2026-11-20` no holiday after all. The name may be left out.
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
  const [, minus, year, monthDay = '', name = UNNAMED] = ENTRY.exec(entry) ?? []
  // A leap year stands in for every year, so that 29 February is a day.
  const day = toDay(`${year ?? '2024-'}${monthDay}`)
  if (!day) return undefined
  if (minus) return year ? { kind: 'removed', day } : undefined
  return year ? { kind: 'once', day, name } : { kind: 'yearly', monthDay, name }
}
