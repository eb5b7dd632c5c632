import ptBr from '../../words/faults/pt-br.json'
import { createWords } from './create-words'

export type FaultKey = keyof typeof ptBr

/** What is said of settings that cannot be read: hardly any ticket needs it. */
export const FAULT_WORDS = createWords<FaultKey>(ptBr, {
  en: async () => (await import('../../words/faults/en.json')).default,
  es: async () => (await import('../../words/faults/es.json')).default,
})
