import { createContext, useContext } from 'react'

import type { OutsideChannel } from '../../domain/contact/outside-contact'
import type { AttemptNumber } from '../../domain/tags'
import type { Channel, StatusNames } from '../../domain/ticket/ticket'
import { createDates, type Dates, type DatesContext } from './dates'
import { LANG, type Language, type TextKey, text, type Values } from './text'

/** How the sidebar speaks: one language, one zone, one day that is today. */
export interface Say {
  readonly language: Language
  readonly text: (key: TextKey, values?: Values) => string
  readonly dates: Dates
  /** `2ª tentativa`. */
  readonly attempt: (n: AttemptNumber) => string
  /** `2ª`. */
  readonly nth: (n: AttemptNumber) => string
  readonly channel: (channel: Channel) => string
  /** What the account calls the status of a category; as Zendesk calls its own, if nobody told. */
  readonly status: (category: 'pending' | 'solved') => string
  /** `a, b e c`. */
  readonly list: (items: readonly string[]) => string
}

/** What a language alone does not know: dates, and the account's own names. */
export interface SayingContext extends DatesContext {
  readonly statusNames?: StatusNames
}

export function createSay(language: Language, context: SayingContext = {}): Say {
  const say = (key: TextKey, values?: Values) => text(language, key, values)
  return {
    language,
    text: say,
    dates: createDates(language, context),
    attempt: (n) => say(`attempt_${n}`),
    nth: (n) => say(`nth_${n}`),
    channel: ({ kind, name }) =>
      kind === 'other' ? outsideChannel(name, say) : say(`channel_${kind}`),
    status: (category) => context.statusNames?.[category] ?? say(STATUS[category]),
    list: (items) =>
      new Intl.ListFormat(LANG[language], { style: 'long', type: 'conjunction' }).format(items),
  }
}

export const SayContext = createContext<Say>(createSay('pt'))

export const useSay = (): Say => useContext(SayContext)

const STATUS = { pending: 'status_pending', solved: 'status_solved' } as const

/** Two of the places outside Zendesk are words of a language; the others are names. */
const OUTSIDE: Partial<Record<string, TextKey>> = {
  telefone: 'outside_phone',
  'outro canal': 'outside_other',
} satisfies Partial<Record<OutsideChannel, TextKey>>

export function outsideChannel(name: string, say: Say['text']): string {
  const key = OUTSIDE[name]
  return key ? say(key) : name
}

/** The first letter of a sentence, whatever it begins with. */
export const sentence = (words: string): string =>
  words.charAt(0).toLocaleUpperCase() + words.slice(1)
