import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

import { buildWith, completeApp } from '../build'
import { playbooks } from '../playbooks/plugin'

interface Watching {
  /** Who is told of each further build. */
  readonly onBuilt: (listener: () => void | Promise<void>) => void
  readonly close: () => Promise<void>
}

/**
 * Builds `dist` now and after each change of a source, until closed. Resolves once the first build
 * stands; a first build that fails waits for its mending. Only `dist/assets` is ever emptied and the
 * manifest is exchanged whole, so whoever serves the folder goes on serving.
 */
export async function watchApp(onBroken: (message: string) => void): Promise<Watching> {
  let tell: () => void | Promise<void> = () => undefined
  const watcher = (await buildWith('tools/app.vite.config.ts', {
    logLevel: 'silent',
    plugins: [watchCopied(), playbooks()],
    build: { watch: {} },
  })) as Rolldown.RolldownWatcher
  await new Promise<void>((built) => {
    const afterBuild = async () => {
      await completeApp()
      built()
      await tell()
    }
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') onBroken(event.error.message)
      if (event.code !== 'BUNDLE_END') return
      afterBuild().catch((error: unknown) => onBroken(String(error)))
    })
  })
  return {
    onBuilt: (listener) => {
      tell = listener
    },
    close: () => watcher.close(),
  }
}

/** What is copied beside the bundle is no module, yet a change of it is a new package. */
const watchCopied = (): Plugin => ({
  name: 'watch-copied-files',
  buildStart() {
    const images = readdirSync('assets').map((name) => join('assets', name))
    for (const file of ['manifest.json', ...images]) this.addWatchFile(resolve(file))
  },
})
