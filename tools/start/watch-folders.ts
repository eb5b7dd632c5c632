import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'

/** An editor writes a file in several steps. */
const PAUSE_MS = 150

/** What is told while the apps' folders are watched. */
export interface Watched {
  /** A file under `assets/` changed. */
  readonly onAssets: () => void
  /** The manifest or the requirements changed, which are read only once. */
  readonly onManifest: (file: string) => void
}

/** Watches the folders of apps until `close`; addresses among them are left out. */
export function watchFolders(places: readonly string[], { onAssets, onManifest }: Watched) {
  let timer: NodeJS.Timeout | undefined
  const calm = (act: () => void) => {
    clearTimeout(timer)
    timer = setTimeout(act, PAUSE_MS)
  }
  const watchers = places
    .filter((place) => !/^https?:/.test(place))
    .flatMap((folder) => [
      ...assetsOf(folder).map((assets) => watch(assets, { recursive: true }, () => calm(onAssets))),
      watch(folder, (_, file) => {
        if (file === 'manifest.json' || file === 'requirements.json') calm(() => onManifest(file))
      }),
    ])
  return {
    close: () => {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}

/** An app of requirements alone has none. */
const assetsOf = (folder: string): readonly string[] =>
  [join(folder, 'assets')].filter((assets) => existsSync(assets))
