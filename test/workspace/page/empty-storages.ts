import { EMPTIES_PATH, STORAGES, type StorageName } from '../protocol/storages'
import type { InstalledApp } from '../server/api'

/** In each of this page's own storages: whose account the apps' storages of that name belong to. */
const LAST = 'workspace:beginning'

/**
 * An account begins in a fresh browser: empties what the apps keep on their origins, where that is
 * another account's. The storage all windows share and this window's own are asked apart.
 * Resolves when no app can find it any more.
 */
export async function emptyStorages(
  apps: readonly InstalledApp[],
  beginning: string,
): Promise<void> {
  const strange = STORAGES.filter((name) => storage(name)?.getItem(LAST) !== beginning)
  if (strange.length === 0) return
  await Promise.all(apps.map(({ assetsUrl }) => emptyAt(assetsUrl, strange)))
  for (const name of strange) storage(name)?.setItem(LAST, beginning)
}

/** Only a page of the app's own origin reaches them. It loads even when nobody answers. */
async function emptyAt(assetsUrl: string, names: readonly StorageName[]): Promise<void> {
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.src = new URL(`${EMPTIES_PATH}?${names.join('&')}`, assetsUrl).href
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded, { once: true })
    document.body.append(frame)
  })
  frame.remove()
}

/** A browser that refuses storage keeps nothing, for the apps neither. */
function storage(name: StorageName): Storage | undefined {
  try {
    return window[name]
  } catch {
    return undefined
  }
}
