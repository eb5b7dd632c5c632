import type { Language } from '../text/name'

/** In the morning, the afternoon and the evening. */
const GREETINGS = {
  pt: ['Bom dia', 'Boa tarde', 'Boa noite'],
  en: ['Good morning', 'Good afternoon', 'Good evening'],
  es: ['Buenos días', 'Buenas tardes', 'Buenas noches'],
} as const satisfies Readonly<Record<Language, readonly [string, string, string]>>

export type Greeting = (typeof GREETINGS)[Language][number]

const NOON = 12 * 60
const EVENING = 18 * 60

/** The greeting of an hour, in minutes after midnight: Boa tarde from 12:00, Boa noite from 18:00 (C5). */
export function greetingAt(minutes: number, language: Language = 'pt'): Greeting {
  const [morning, afternoon, evening] = GREETINGS[language]
  return minutes < NOON ? morning : minutes < EVENING ? afternoon : evening
}
