import type { NavSay } from '../nav/nav-say'
import { LANG } from '../text/language'

const HOUR = 60
const DAY = 24 * HOUR

/** `20 min`, `23 h`, `2,8 dias`: whole minutes, whole hours up to two days, then days. */
export function durationWords(minutes: number, { language }: NavSay): string {
  const words = (value: number, unit: string, digits: number) =>
    new Intl.NumberFormat(LANG[language], {
      style: 'unit',
      unit,
      unitDisplay: unit === 'day' ? 'long' : 'short',
      maximumFractionDigits: digits,
    }).format(value)
  if (minutes < HOUR) return words(minutes, 'minute', 0)
  if (minutes < 2 * DAY) return words(minutes / HOUR, 'hour', minutes < 10 * HOUR ? 1 : 0)
  return words(minutes / DAY, 'day', 1)
}
