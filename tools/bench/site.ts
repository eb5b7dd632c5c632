import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { startAccountServer } from '../../test/workspace/server/account-server'
import { type Accounts, createAccounts } from '../../test/workspace/server/accounts'
import { startAssetServer } from '../../test/workspace/server/asset-server'
import { staticFile } from '../../test/workspace/server/static-files'
import { BENCH_PAGE, type MeasuredApp } from './apps'
import { stopwatch } from './stopwatch'

/** An app in a workspace of its own. */
export interface Site {
  readonly app: MeasuredApp
  readonly url: string
  readonly close: () => Promise<void>
}

export interface SiteOptions {
  /** Those there are; each page makes its own as well, unless its address names one. */
  readonly accounts?: Accounts
  /** The page around the app, if not the one without screens. */
  readonly pageDir?: string
}

/** Serves an app as the workspace does, with files that a browser may keep and the stopwatch in it. */
export async function openSite(
  app: MeasuredApp,
  sdk: string,
  { accounts = createAccounts(), pageDir = BENCH_PAGE }: SiteOptions = {},
): Promise<Site> {
  const manifest = JSON.parse(await readFile(join(app.dir, 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >
  const assets = await startAssetServer({
    file: (path) => staticFile(join(app.dir, 'assets'), path),
    sdk: `${sdk}\n${stopwatch(app.ready)}`,
    cacheControl: 'max-age=3600',
  })
  const account = await startAccountServer({
    pageDir,
    accounts,
    config: {
      apps: [{ appId: 1, installationId: 1, assetsUrl: assets.url, manifest, settings: {} }],
    },
  })
  return {
    app,
    url: account.url,
    close: async () => {
      await Promise.all([account.close(), assets.close()])
    },
  }
}
