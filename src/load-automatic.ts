import type { AutomaticReader } from './domain/conversation/automatic-answer'
import { HostError } from './ports/host-error'

/** What tells automatic answers, from a file of its own. Rejects with HostError when it does not come. */
export async function loadAutomatic(): Promise<AutomaticReader> {
  const file = await import('./domain/conversation/automatic-answer').catch(() => undefined)
  if (!file) throw new HostError('late', 'what tells automatic answers did not come')
  return file.automaticAnswer
}
