import { ui as ptBr } from '../../../translations/pt-br.json'

/** Every word the agent reads, by name; the Portuguese ones are the rule for the others. */
export type TextKey = keyof typeof ptBr
export type Words = Readonly<Record<TextKey, string>>
export type Values = Readonly<Record<string, string | number>>
export type Language = 'pt' | 'en' | 'es'

/** A key that one language lacks is a type error here. Only Portuguese comes with the first screen. */
const LOADERS: Readonly<Record<Language, () => Promise<Words>>> = {
  pt: () => Promise.resolve(ptBr),
  en: async () => (await import('../../../translations/en.json')).ui,
  es: async () => (await import('../../../translations/es.json')).ui,
}

const loaded = new Map<Language, Words>([['pt', ptBr]])

/** ZAF says `pt-BR`, `en-US`, `es-419`; a language we do not have is answered in Portuguese. */
export function languageOf(locale: string): Language {
  const [language = ''] = locale.toLowerCase().split(/[-_]/)
  return language === 'en' || language === 'es' ? language : 'pt'
}

/** What `<html lang>` says for it. */
export const LANG: Readonly<Record<Language, string>> = { pt: 'pt-BR', en: 'en', es: 'es' }

export const hasWords = (language: Language): boolean => loaded.has(language)

/** Fetches a language once. Rejects when its file does not come; Portuguese is spoken then. */
export async function loadWords(language: Language): Promise<void> {
  loaded.set(language, await LOADERS[language]())
}

/** The words of a key with its `{slots}` filled; Portuguese until the language has come. */
export function text(language: Language, key: TextKey, values: Values = {}): string {
  const words = loaded.get(language) ?? ptBr
  return words[key].replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
}
