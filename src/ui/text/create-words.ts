import type { Language } from './language'

export type Values = Readonly<Record<string, string | number>>
export type WordTable<Key extends string> = Readonly<Record<Key, string>>

/** The other languages, each in a file that is fetched when it is needed. */
export type Later<Key extends string> = Readonly<
  Record<Exclude<Language, 'pt'>, () => Promise<WordTable<Key>>>
>

/** One part of the app's words, in each language. */
export interface Words<Key extends string> {
  readonly has: (language: Language) => boolean
  /** Fetches a language once. Rejects when its file does not come. */
  readonly load: (language: Language) => Promise<void>
  /** The words of a key with its `{slots}` filled; Portuguese until the language has come. */
  readonly text: (language: Language, key: Key, values?: Values) => string
  /** The same for a key that was put together; undefined if there are no such words. */
  readonly find: (language: Language, key: string) => string | undefined
}

/** Portuguese is the rule: a key that another language lacks is a type error where this is called. */
export function createWords<Key extends string>(
  ptBr: WordTable<Key>,
  later: Later<Key>,
): Words<Key> {
  const loaded = new Map<Language, WordTable<Key>>([['pt', ptBr]])
  const wordsIn = (language: Language): WordTable<Key> => loaded.get(language) ?? ptBr
  return {
    has: (language) => loaded.has(language),
    load: async (language) => {
      if (language !== 'pt' && !loaded.has(language)) loaded.set(language, await later[language]())
    },
    text: (language, key, values) => fillSlots(wordsIn(language)[key], values),
    find: (language, key) => (wordsIn(language) as Partial<WordTable<string>>)[key],
  }
}

/**
 * Each value is put in as it is, once; a slot without a value stays as it is. A title that says "nota"
 * itself makes "Nota de troca", and not "Nota Nota de troca".
 */
const fillSlots = (words: string, values: Values = {}): string =>
  words
    .replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot))
    .replace(/\b(not[ae]) \1(?![a-zà-ÿ])/i, '$1')
