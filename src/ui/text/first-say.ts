import type { Values } from './create-words'
import { FIRST_WORDS, type FirstKey } from './first-words'
import type { Language } from './language'

/** How the app speaks before the whole sidebar is here. */
export interface FirstSay {
  readonly language: Language
  readonly text: (key: FirstKey, values?: Values) => string
}

export const createFirstSay = (language: Language): FirstSay => ({
  language,
  text: (key, values) => FIRST_WORDS.text(language, key, values),
})

/** The first letter of a sentence, whatever it begins with. */
export const sentence = (words: string): string =>
  words.charAt(0).toLocaleUpperCase() + words.slice(1)
