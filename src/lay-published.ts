import { isStored, type StoredSettings } from './domain/manual/is-stored'
import { HostError } from './ports/host-error'

/**
 * Puts the published manuals of these settings in force, if there are any, before anything of a page is
 * made. Rejects with HostError when what reads them does not come.
 */
export async function layPublished(settings: StoredSettings): Promise<void> {
  if (!isStored(settings)) return
  const file = await import('./lay-manuals').catch(() => undefined)
  if (!file) throw new HostError('late', 'what reads published manuals did not come')
  file.layManuals(settings)
}
