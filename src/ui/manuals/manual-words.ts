import ptBr from '../../words/manuals/pt-br.json'
import { createWords } from '../text/create-words'

/** Every word of the page Manuais, by name. */
export type ManualKey = keyof typeof ptBr

export const MANUAL_WORDS = createWords<ManualKey>(ptBr, {
  en: async () => (await import('../../words/manuals/en.json')).default,
  es: async () => (await import('../../words/manuals/es.json')).default,
})
