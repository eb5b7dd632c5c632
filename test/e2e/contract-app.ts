import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'

import { playbooks } from '../../tools/playbooks/plugin'

const APP = 'test/fixtures/apps/contract'

/** The app that holds nothing but the adapters, built into a folder of its own, apart from `dist`. */
export async function buildContractApp(): Promise<{
  readonly dir: string
  readonly remove: () => Promise<void>
}> {
  const dir = await mkdtemp(join(tmpdir(), 'contract-app-'))
  await build({
    configFile: false,
    root: APP,
    base: './',
    logLevel: 'error',
    publicDir: false,
    plugins: [playbooks()],
    build: {
      outDir: join(dir, 'assets'),
      assetsDir: '.',
      modulePreload: { polyfill: false },
      target: 'chrome120',
      reportCompressedSize: false,
      rolldownOptions: { input: resolve(APP, 'contract.html') },
    },
  })
  await copyFile(join(APP, 'manifest.json'), join(dir, 'manifest.json'))
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) }
}
