import ptBr from '../../words/what-if/pt-br.json'
import { createWords, type Values } from '../text/create-words'

export type WhatIfKey = keyof typeof ptBr

/** The words around a question what would be judged otherwise. */
export const WHAT_IF_WORDS = createWords<WhatIfKey>(ptBr, {
  en: async () => (await import('../../words/what-if/en.json')).default,
  es: async () => (await import('../../words/what-if/es.json')).default,
})

export type Tell = (key: WhatIfKey, values?: Values) => string
