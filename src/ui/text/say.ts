import type { OutsideChannel } from '../../domain/conversation/outside-contact'
import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { AttemptNumber } from '../../domain/tags'
import type { Channel, StatusNames } from '../../domain/ticket/ticket'
import type { Values } from './create-words'
import { createDates, type Dates, type DatesContext } from './dates'
import type { FirstSay } from './first-say'
import { LANG, type Language } from './language'
import { playbookTitle } from './playbook-title'
import type { SettingLabel } from './setting-labels'
import { type TextKey, text } from './text'

/** How a calm sidebar speaks, and each page of days and names: one language, one zone, one day that is today. */
export interface Say extends FirstSay {
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
  readonly label: SettingLabel
  /** What a manual is called. */
  readonly playbook: (id: PlaybookId) => string
}

/** What a language alone does not know: dates, and the account's own names. */
export interface SayingContext extends DatesContext {
  readonly statusNames?: StatusNames
}

/** Without their labels, settings go by their names in the manifest. */
export function createSay(
  language: Language,
  context: SayingContext = {},
  label: SettingLabel = (setting) => setting,
  titleOf = playbookTitle,
): Say {
  const say: Say['text'] = (key, values) => text(language, key, values)
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
    label,
    playbook: (id) => titleOf(id, language),
  }
}

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
