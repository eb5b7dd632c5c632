import type { PlaybookId } from '../../domain/playbook/playbook-id'
import { nameIn } from '../../domain/text/name'
import { ALL_HEADS } from '../../playbooks/heads'
import type { Language } from './language'

/** What an agent calls a manual; one that is no longer here goes by its id. */
export function playbookTitle(id: PlaybookId, language: Language): string {
  const head = ALL_HEADS.find((known) => known.id === id)
  return head ? nameIn(head.title, language) : id
}
