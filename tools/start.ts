import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

import {
  libraryOutside,
  NEUTRAL_ACCOUNT,
  readAccountFile,
  sdkIn,
  serveWorkspace,
} from '../test/workspace/in-node'
import { main as buildAll, buildWorkspace } from './build'
import { isFresh } from './start/is-fresh'
import { readStartOptions, type StartOptions } from './start/options'
import { watchFolders } from './start/watch-folders'

const PACKAGE = 'dist'

/** Opens the local workspace until Ctrl-C: with this app built again, or with those that were named. */
export async function main(): Promise<void> {
  try {
    await start(await readStartOptions(process.argv.slice(3)))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

/** What the page of the workspace is built from. */
const PAGE_SOURCES = ['test/workspace', 'src', 'tools', 'package-lock.json']
const PAGE = '.workspace/index.html'

async function start({ apps, settings, tape, account, sdk, manuals }: StartOptions): Promise<void> {
  const [appDir = PACKAGE, ...beside] = apps
  const places = [appDir, ...beside]
  const isOurs = places.some((place) => resolve(place) === resolve(PACKAGE))
  if (isOurs) await buildAll(manuals)
  else if (!(await isFresh(PAGE, PAGE_SOURCES))) await buildWorkspace()
  const workspace = await serveWorkspace({
    appDir,
    beside,
    pageDir: '.workspace',
    settings,
    manuals,
    fetchLibrary: libraryOutside,
    ...(await accountFor(account, isOurs)),
    ...(tape && { tape }),
    ...(sdk !== undefined && { sdk: await sdkIn(sdk) }),
    onNotice: (sentence) => console.log(sentence),
    onMissing: (name, address) => console.log(`${address} is not here: npm install ${name}`),
  })
  const watched = watchFolders(places, {
    onAssets: workspace.appChanged,
    onManifest: (file) => console.log(`${file} has changed: start again to see it.`),
  })
  console.log(`Roteiro: ${workspace.url}`)
  openInBrowser(workspace.url)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      watched.close()
      void workspace.close().finally(() => process.exit(0))
    })
  }
}

/** A foreign app begins in an account of its own kind, not in the situations of this one. */
async function accountFor(file: string | undefined, isOurs: boolean) {
  if (file !== undefined) return { account: await readAccountFile(file) }
  return isOurs ? {} : { account: await readAccountFile(NEUTRAL_ACCOUNT) }
}

/** A convenience: the address is printed anyway, so a machine without a browser is no error. */
function openInBrowser(url: string): void {
  if (process.env['CI'] || process.env['NO_OPEN']) return
  const [command, ...args] = openerOf(process.platform)
  spawn(command, [...args, url], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}

function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['cmd', '/c', 'start', '']
  return ['xdg-open']
}
