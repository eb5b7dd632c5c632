import { createContext, useContext } from 'react'

import type { WorkingTime } from '../../domain/calendar/working-time'
import { localTime } from '../../domain/calendar/zone'
import type { Instant } from '../../domain/ticket/ticket'
import ptBr from '../../words/tryout/pt-br.json'
import { createWords, type Values } from '../text/create-words'
import { createDates } from '../text/dates'
import type { Language } from '../text/language'
import { createSay, type Say } from '../text/say'

type TryKey = keyof typeof ptBr

/** The words around an invented ticket. */
export const TRY_WORDS = createWords<TryKey>(ptBr, {
  en: async () => (await import('../../words/tryout/en.json')).default,
  es: async () => (await import('../../words/tryout/es.json')).default,
})

/** How an invented ticket speaks: in the page's language, and in its own time. */
export interface TrySay extends Say {
  /** `quarta, 18/11, às 10:00`: on this ticket it is always today. */
  readonly moment: (at: Instant) => string
  readonly tell: (key: TryKey, values?: Values) => string
}

export function createTrySay(language: Language, now: Instant, { zone }: WorkingTime): TrySay {
  return {
    ...createSay(language, { zone, today: localTime(now, zone).day }),
    moment: createDates(language, { zone }).moment,
    tell: (key, values) => TRY_WORDS.text(language, key, values),
  }
}

export const TrySayContext = createContext<TrySay | undefined>(undefined)

export function useTrySay(): TrySay {
  const say = useContext(TrySayContext)
  if (!say) throw new Error('no invented ticket around this component')
  return say
}
