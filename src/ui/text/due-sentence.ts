import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { Language } from './language'
import { playbookTitle } from './playbook-title'
import { text } from './text'

/** Said over the whole page when a playbook's wait is over, whatever ticket is open then. */
export const dueSentence = (id: PlaybookId, ticket: number, language: Language): string =>
  text(language, 'playbook_due', { name: playbookTitle(id, language), ticket })
