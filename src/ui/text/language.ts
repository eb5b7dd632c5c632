import type { Language } from '../../domain/text/name'

export type { Language }

/** ZAF says `pt-BR`, `en-US`, `es-419`; a language we do not have is answered in Portuguese. */
export function languageOf(locale: string): Language {
  const [language = ''] = locale.toLowerCase().split(/[-_]/)
  return language === 'en' || language === 'es' ? language : 'pt'
}

/** What `<html lang>` says for it. */
export const LANG: Readonly<Record<Language, string>> = { pt: 'pt-BR', en: 'en', es: 'es' }
