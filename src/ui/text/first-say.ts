import type { OutsideChannel } from '../../domain/conversation/outside-contact'
import type { AttemptNumber } from '../../domain/tags'
import type { Channel, StatusNames } from '../../domain/ticket/ticket'
import type { Values } from './create-words'
import { createDates, type Dates, type DatesContext } from './dates'
import { FIRST_WORDS, type FirstKey } from './first-words'
import { LANG, type Language } from './language'

/** How the app speaks before the whole sidebar is here: one language, one zone, one day that is today. */
export interface FirstSay {
  readonly language: Language
  readonly text: (key: FirstKey, values?: Values) => string
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

export function createFirstSay(language: Language, context: SayingContext = {}): FirstSay {
  const say = (key: FirstKey, values?: Values) => FIRST_WORDS.text(language, key, values)
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

const STATUS = { pending: 'status_pending', solved: 'status_solved' } as const

/** Two of the places outside Zendesk are words of a language; the others are names. */
const OUTSIDE: Partial<Record<string, FirstKey>> = {
  telefone: 'outside_phone',
  'outro canal': 'outside_other',
} satisfies Partial<Record<OutsideChannel, FirstKey>>

export function outsideChannel(name: string, say: FirstSay['text']): string {
  const key = OUTSIDE[name]
  return key ? say(key) : name
}

/** The first letter of a sentence, whatever it begins with. */
export const sentence = (words: string): string =>
  words.charAt(0).toLocaleUpperCase() + words.slice(1)
