import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { startAccountServer } from './server/account-server'
import { startAssetServer } from './server/asset-server'
import { bundleSdk } from './server/sdk-bundle'

export interface WorkspaceOptions {
  /** The built app: `manifest.json` and `assets/`, as it would be packaged. */
  readonly appDir: string
  /** The built page of the workspace. */
  readonly pageDir: string
  /** Free ones, if not named. */
  readonly ports?: { readonly page?: number; readonly assets?: number }
  /** Settings of the app laid over the manifest's defaults, by manifest name. */
  readonly settings?: Readonly<Record<string, unknown>>
}

export interface Workspace {
  /** Where to open the page. */
  readonly url: string
  /** Where the app's files are served: another origin, as in Zendesk. */
  readonly assetsUrl: string
  /** After a new build: open windows load the app's frames again. Its manifest is read only once. */
  readonly appChanged: () => void
  readonly close: () => Promise<void>
}

/** Starts both servers of the local workspace, on this machine only. Prints nothing. */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { appDir, pageDir, ports = {}, settings = {} } = options
  const manifest = JSON.parse(await readFile(join(appDir, 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >
  const assets = await startAssetServer({
    assetsDir: resolve(appDir, 'assets'),
    sdk: await bundleSdk(),
    ...(ports.assets !== undefined && { port: ports.assets }),
  })
  const account = await startAccountServer({
    pageDir: resolve(pageDir),
    config: { assetsUrl: assets.url, manifest, settings },
    ...(ports.page !== undefined && { port: ports.page }),
  }).catch(async (error: unknown) => {
    await assets.close()
    throw error
  })
  return {
    url: account.url,
    assetsUrl: assets.url,
    appChanged: account.appChanged,
    close: async () => {
      await Promise.all([account.close(), assets.close()])
    },
  }
}
