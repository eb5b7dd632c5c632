import { announced, type Day, formatDay, weekdayOf } from '../calendar/day'
import { greetingAt } from '../messages/greeting'
import type { Language } from '../text/name'

/** What the app itself writes into a manual's texts, in the language its customers are written to. */
interface Spoken {
  readonly greeting: (minutes: number) => string
  /** `quarta-feira, 25/11/2026`. */
  readonly weekday: (day: Day) => string
  readonly date: (day: Day) => string
  /** How an internal line begins that tells of a message sent elsewhere. */
  readonly sent: (place: string) => string
}

export const SPOKEN: Readonly<Record<Language, Spoken>> = {
  pt: {
    greeting: (minutes) => greetingAt(minutes),
    weekday: (day) => announced(day).toLowerCase().replace(' - ', ', '),
    date: formatDay,
    sent: sentBy('Enviada no grupo', 'Enviada no privado', 'Enviada pelo'),
  },
  en: {
    greeting: (minutes) => greetingAt(minutes, 'en'),
    weekday: (day) => `${WEEKDAYS.en[weekdayOf(day)]}, ${day}`,
    // Read in two ways with slashes.
    date: (day) => day,
    sent: sentBy('Sent to the group', 'Sent privately', 'Sent on'),
  },
  es: {
    greeting: (minutes) => greetingAt(minutes, 'es'),
    weekday: (day) => `${WEEKDAYS.es[weekdayOf(day)]}, ${formatDay(day)}`,
    date: formatDay,
    sent: sentBy('Enviado en el grupo', 'Enviado en privado', 'Enviado por'),
  },
}

const WEEKDAYS = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
} as const

function sentBy(inGroup: string, inPrivate: string, by: string) {
  return (place: string): string => {
    if (place === 'group') return inGroup
    return place === 'private' ? inPrivate : `${by} ${place}`
  }
}
