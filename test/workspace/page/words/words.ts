import type { Directory, SavedTicket } from '../../zendesk/model'
import { languageOf, shownStatus } from '../../zendesk/statuses'
import { EN } from './en'
import { ES } from './es'
import { type PageWords, PT } from './pt'

const WORDS: Readonly<Record<PageWords['language'], PageWords>> = {
  pt: PT as PageWords,
  en: EN,
  es: ES,
}

/** The words for somebody with this locale; without the language itself, in English. */
export const wordsFor = (locale: string): PageWords => WORDS[languageOf(locale)]

/** A closed ticket is closed, whatever its own status is called. */
export const statusWord = (
  words: PageWords,
  directory: Directory,
  ticket: Pick<SavedTicket, 'status' | 'customStatusId'>,
): string =>
  ticket.status === 'closed' ? words.closed : shownStatus(directory, ticket, words.language).label

/** The channels a composer can be switched to; any other name is shown as Zendesk spells it. */
export const channelWord = ({ channels }: PageWords, name: string): string => channels[name] ?? name

export const LOCALES = ['pt-BR', 'en-US', 'es-419'] as const
export const LOCALE_WORD: Readonly<Record<string, string>> = {
  'pt-BR': 'Português',
  'en-US': 'English',
  'es-419': 'Español',
}

/** `seg., 23/11/2026, 10:00` in the account's zone. */
export const clockWords = ({ dates }: PageWords, at: number, timeZone: string): string =>
  new Intl.DateTimeFormat(dates, {
    timeZone,
    weekday: 'short',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)

/** `23/11, 10:00` in the account's zone. */
export const momentWords = ({ dates }: PageWords, iso: string, timeZone: string): string =>
  new Intl.DateTimeFormat(dates, {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(iso))
