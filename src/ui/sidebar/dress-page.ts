import type { ColorScheme } from '../../ports/ticket-host'
import { LANG, type Language } from '../text/language'

/** Tells the browser the page's language and Zendesk's colours, as far as they are known. */
export function dressPage(language: Language | undefined, scheme: ColorScheme | undefined): void {
  const { documentElement: page } = document
  if (scheme) page.dataset['colorScheme'] = scheme
  if (language) page.lang = LANG[language]
}
