import type { Language } from '../../domain/text/name'

/** The languages of documents as ours. */
export const LANGUAGE = { 'pt-BR': 'pt', en: 'en', es: 'es' } as const satisfies Readonly<
  Record<string, Language>
>
