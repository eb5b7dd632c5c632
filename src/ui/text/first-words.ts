import ptBr from '../../words/first/pt-br.json'
import { createWords } from './create-words'

/** What is said before the whole sidebar is here: the first screen, and why a submit is stopped. */
export type FirstKey = keyof typeof ptBr

/** These come with the first screen: every word here costs each ticket a few bytes. */
export const FIRST_WORDS = createWords<FirstKey>(ptBr, {
  en: async () => (await import('../../words/first/en.json')).default,
  es: async () => (await import('../../words/first/es.json')).default,
})
