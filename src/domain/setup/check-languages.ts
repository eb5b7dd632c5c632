import type { Line } from './line'

/** Those the app's own words are in. */
const SPOKEN = ['pt', 'en', 'es']

/** The account's languages beside those the app speaks. `locales` as Zendesk spells them: `pt-BR`. */
export function checkLanguages(locales: readonly string[]): Line[] {
  const languageOf = (locale: string) => locale.toLowerCase().split('-')[0] ?? ''
  const line = { id: 'languages', part: 'languages' } as const
  const values = { languages: locales.join(', ') }
  if (!locales.some((locale) => languageOf(locale) === 'pt')) {
    const what = { key: 'languages_no_portuguese', values } as const
    return [{ ...line, state: 'yellow', what, fix: 'fix_portuguese' }]
  }
  const unspoken = locales.filter((locale) => !SPOKEN.includes(languageOf(locale)))
  if (unspoken.length === 0) {
    return [{ ...line, state: 'green', what: { key: 'languages_spoken', values } }]
  }
  return [
    {
      ...line,
      state: 'yellow',
      what: { key: 'languages_unspoken', values: { languages: unspoken.join(', ') } },
      fix: 'fix_languages',
    },
  ]
}
