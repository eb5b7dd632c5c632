import ptBr from '../../words/playbooks/pt-br.json'
import { createWords } from '../text/create-words'

/** Buttons and sentences of every playbook; a manual's own names come with it. */
export type UiKey = keyof typeof ptBr

export const PLAYBOOK_WORDS = createWords<UiKey>(ptBr, {
  en: async () => (await import('../../words/playbooks/en.json')).default,
  es: async () => (await import('../../words/playbooks/es.json')).default,
})
