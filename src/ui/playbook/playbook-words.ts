import ptBr from '../../words/playbooks/pt-br.json'
import { createWords } from '../text/create-words'

type Key = keyof typeof ptBr
/** Words of no manual: buttons and sentences of every playbook. */
export type UiKey = Extract<Key, `ui_${string}`>

/** The names in a playbook's data go by ids that are put together. */
export const PLAYBOOK_WORDS = createWords<Key>(ptBr, {
  en: async () => (await import('../../words/playbooks/en.json')).default,
  es: async () => (await import('../../words/playbooks/es.json')).default,
})
