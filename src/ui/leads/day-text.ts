import { type Day, toDay } from '../../domain/calendar/day'
import type { Language } from '../text/language'

/** A day as the visitor's language writes it in figures: `23/11/2026`, in English `11/23/2026`. */
export function writeDay(day: Day, language: Language): string {
  const [year, month, date] = day.split('-')
  return [...(language === 'en' ? [month, date] : [date, month]), year].join('/')
}

/** The day that such a text names, or one as ISO writes it; undefined if there is no such day. */
export function readDay(text: string, language: Language): Day | undefined {
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text.trim()) ?? []
  const [date, month] = language === 'en' ? [second, first] : [first, second]
  return toDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`) ?? toDay(text.trim())
}
