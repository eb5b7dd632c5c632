import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { addressFault, type Environment } from '../account-address'
import { copyFile } from '../copy'
import { readLocalSettings, settingsFile } from '../install-app/local-files'
import { readAppManifest } from '../install-app/manifest'
import { firstSettings } from '../install-app/settings'
import { LOCAL_CONFIG } from '../package/read-package'
import { prepareZcliHome, spawnZcli } from '../zcli'

export interface ZcliServerOptions {
  readonly packageDir: string
  readonly localFolder: string
  readonly port: string
  readonly env: Environment
  readonly say: (line: string) => void
}

export interface ZcliServer {
  /** After a new build: manifest and settings as they are now. */
  readonly refresh: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * `zcli apps:server` for a real account. It reads settings from the folder it serves, so it gets a
 * folder of its own, with a link to the package's assets: the package stays free of them, and the
 * server never sees a build empty its folder, of which it would die.
 */
export async function startZcliServer(options: ZcliServerOptions): Promise<ZcliServer> {
  const { packageDir, port, env, say } = options
  const fault = addressFault(env)
  if (fault !== undefined) throw new Error(fault)
  const folder = await mkdtemp(join(tmpdir(), 'roteiro-server-'))
  await symlink(resolve(packageDir, 'assets'), join(folder, 'assets'), 'junction')
  await fill(folder, options)
  const home = await prepareZcliHome()
  const server = spawnZcli(['apps:server', folder, '--port', port], { ...env, ...home.env })
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (chunk: Buffer) => say(chunk.toString('utf8').trimEnd()))
  }
  const ended = new Promise<void>((resolve) => {
    server.on('close', (code) => {
      if (code !== null) say(`zcli's server ended (${code}).`)
      resolve()
    })
  })
  return {
    refresh: () => fill(folder, options),
    close: async () => {
      server.kill()
      await ended
      await home.remove()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Settings first: for one that is new in the manifest and has no value the server would ask. */
async function fill(
  folder: string,
  { packageDir, localFolder }: Pick<ZcliServerOptions, 'packageDir' | 'localFolder'>,
): Promise<void> {
  const manifest = await readAppManifest(packageDir)
  const written = await readLocalSettings(localFolder)
  const parameters = firstSettings(manifest, written, settingsFile(localFolder))
  await writeFile(join(folder, LOCAL_CONFIG), JSON.stringify({ parameters }))
  await copyFile(join(packageDir, 'manifest.json'), join(folder, 'manifest.json'))
}
