import type { Playbook } from './domain/playbook/playbook'
import type { PlaybookId } from './domain/playbook/playbook-id'
import { CONTACT } from './playbooks/contact'
import { HostError } from './ports/host-error'

/** Each manual comes in a file of its own, only where it is used. */
const PLAYBOOKS: Readonly<Record<PlaybookId, () => Promise<Playbook>>> = {
  contato: () => Promise.resolve(CONTACT),
  retorno: async () => (await import('./playbooks/retorno')).RETORNO,
  escalonamento: async () => (await import('./playbooks/escalonamento')).ESCALONAMENTO,
  triagem: async () => (await import('./playbooks/triagem')).TRIAGEM,
  faturamento: async () => (await import('./playbooks/faturamento')).FATURAMENTO,
}

/** A manual's data. Rejects with HostError when its file does not come. */
export const loadPlaybook = (id: PlaybookId): Promise<Playbook> =>
  PLAYBOOKS[id]().catch(() => {
    throw new HostError('late', `the file of ${id} did not come`)
  })
