import type { Playbook } from './domain/playbook/playbook'
import type { PlaybookId } from './domain/playbook/playbook-id'
import { HostError } from './ports/host-error'
import { LOADERS } from 'virtual:playbooks'

/** A manual's data, from a file of its own. Rejects with HostError when the file does not come. */
export const loadPlaybook = async (id: PlaybookId): Promise<Playbook> => {
  const load = Object.hasOwn(LOADERS, id) ? LOADERS[id] : undefined
  const file = await load?.().catch(() => undefined)
  if (!file) throw new HostError('late', `the file of ${id} did not come`)
  return file.PLAYBOOK
}
