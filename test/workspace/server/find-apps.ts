import { readAppFolder } from './app-folder'
import type { FoundApp } from './found-app'
import { readZcliApps } from './zcli-apps'

/**
 * The apps of one place: a folder holds one, the address of a `zcli apps:server` one or more.
 * `chosen`: settings by name, for all of them. Rejects with a sentence when there is none.
 */
export async function findApps(
  place: string,
  chosen: Readonly<Record<string, unknown>>,
): Promise<readonly FoundApp[]> {
  if (/^https?:\/\//.test(place)) return readZcliApps(place, chosen)
  return [await readAppFolder(place, chosen)]
}
