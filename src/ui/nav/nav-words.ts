import ptBr from '../../words/nav/pt-br.json'
import { createWords } from '../text/create-words'

/** Every word of the nav bar's pages, by name. */
export type NavKey = keyof typeof ptBr

export const NAV_WORDS = createWords<NavKey>(ptBr, {
  en: async () => (await import('../../words/nav/en.json')).default,
  es: async () => (await import('../../words/nav/es.json')).default,
})
