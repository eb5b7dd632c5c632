import ptBr from '../../words/sidebar/pt-br.json'
import { createWords, type Values } from './create-words'
import { FIRST_WORDS, type FirstKey } from './first-words'
import type { Language } from './language'
import { LATER_WORDS } from './later-words'

type LaterKey = keyof typeof ptBr

/** Every word of the sidebar, by name. */
export type TextKey = FirstKey | LaterKey

const WORDS = createWords<LaterKey>(ptBr, LATER_WORDS)

export const hasWords = (language: Language): boolean =>
  FIRST_WORDS.has(language) && WORDS.has(language)

/** Fetches a language once. Rejects when a file of it does not come; Portuguese is spoken then. */
export async function loadWords(language: Language): Promise<void> {
  await Promise.all([FIRST_WORDS.load(language), WORDS.load(language)])
}

/** The words of a key with its `{slots}` filled; Portuguese until the language has come. */
export const text = (language: Language, key: TextKey, values?: Values): string =>
  isLater(key) ? WORDS.text(language, key, values) : FIRST_WORDS.text(language, key, values)

const isLater = (key: TextKey): key is LaterKey => key in ptBr
