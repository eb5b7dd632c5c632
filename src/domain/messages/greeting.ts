export type Greeting = 'Bom dia' | 'Boa tarde' | 'Boa noite'

const NOON = 12 * 60
const EVENING = 18 * 60

/** The greeting of an hour, in minutes after midnight: Boa tarde from 12:00, Boa noite from 18:00 (C5). */
export const greetingAt = (minutes: number): Greeting =>
  minutes < NOON ? 'Bom dia' : minutes < EVENING ? 'Boa tarde' : 'Boa noite'
