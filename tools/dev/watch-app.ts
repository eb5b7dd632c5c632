import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

import { buildPage, completeApp } from '../build'
import { PAGES } from '../pages'
import { PARTS } from '../parts'
import { playbooks } from '../playbooks/plugin'

const FILES = [...PAGES.map(({ file }) => file), ...PARTS]

interface Watching {
  /** Who is told of each further build. */
  readonly onBuilt: (listener: () => void | Promise<void>) => void
  readonly close: () => Promise<void>
}

/**
 * Builds `dist` now and after each change of a source, until closed. Resolves once the first build
 * is; a first build that fails waits until it is fixed. Only `dist/assets` is ever emptied and the
 * manifest is exchanged whole, so a server of the folder goes on serving.
 */
export async function watchApp(onBroken: (message: string) => void): Promise<Watching> {
  let tell: () => void | Promise<void> = () => undefined
  await rm(join('dist', 'assets'), { recursive: true, force: true })
  /** One change may be in all of them: who is served waits for all. */
  const states = new Map(FILES.map((file) => [file, 'building']))
  let built = (): void => undefined
  const isBuilt = new Promise<void>((resolve) => {
    built = resolve
  })
  const afterBuilds = async () => {
    await completeApp()
    built()
    await tell()
  }
  const watch = async (file: string) => {
    const watcher = (await buildPage(
      { file },
      {
        logLevel: 'silent',
        plugins: [watchCopied(), playbooks()],
        build: { watch: {} },
      },
    )) as Rolldown.RolldownWatcher
    watcher.on('event', (event) => {
      if (event.code === 'BUNDLE_START') states.set(file, 'building')
      if (event.code === 'ERROR') states.set(file, 'broken')
      if (event.code === 'ERROR') onBroken(event.error.message)
      if (event.code !== 'BUNDLE_END') return
      states.set(file, 'built')
      if ([...states.values()].some((state) => state !== 'built')) return
      afterBuilds().catch((error: unknown) => onBroken(String(error)))
    })
    return watcher
  }
  const watchers = await Promise.all(FILES.map(watch))
  await isBuilt
  return {
    onBuilt: (listener) => {
      tell = listener
    },
    close: async () => {
      await Promise.all(watchers.map((watcher) => watcher.close()))
    },
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
