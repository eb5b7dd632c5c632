import ptBr from '../../words/calm/pt-br.json'
import { createWords, type Values } from './create-words'
import { FIRST_WORDS, type FirstKey } from './first-words'
import type { Language } from './language'
import { CALM_LATER } from './later-words'

type CalmKey = keyof typeof ptBr

/** Every word of a calm sidebar, of a stopped submit, and of the pages that say days. */
export type TextKey = FirstKey | CalmKey

const WORDS = createWords<CalmKey>(ptBr, CALM_LATER)

export const hasWords = (language: Language): boolean =>
  FIRST_WORDS.has(language) && WORDS.has(language)

/** Fetches a language once. Rejects when a file of it does not come; Portuguese is spoken then. */
export async function loadWords(language: Language): Promise<void> {
  await Promise.all([FIRST_WORDS.load(language), WORDS.load(language)])
}

/** The words of a key with its `{slots}` filled; Portuguese until the language has come. */
export const text = (language: Language, key: TextKey, values?: Values): string =>
  isCalm(key) ? WORDS.text(language, key, values) : FIRST_WORDS.text(language, key, values)

const isCalm = (key: TextKey): key is CalmKey => key in ptBr
