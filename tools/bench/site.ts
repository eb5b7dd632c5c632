import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { startAccountServer } from '../../test/host/server/account-server'
import { startAssetServer } from '../../test/host/server/asset-server'
import { BENCH_PAGE, type MeasuredApp } from './apps'
import { stopwatch } from './stopwatch'

/** An app in a workspace of its own. */
export interface Site {
  readonly app: MeasuredApp
  readonly url: string
  readonly close: () => Promise<void>
}

/** Serves an app as the workspace does, with files that a browser may keep and the stopwatch in it. */
export async function openSite(app: MeasuredApp, sdk: string): Promise<Site> {
  const manifest = JSON.parse(await readFile(join(app.dir, 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  >
  const assets = await startAssetServer({
    assetsDir: join(app.dir, 'assets'),
    sdk: `${sdk}\n${stopwatch(app.ready)}`,
    cacheControl: 'max-age=3600',
  })
  const account = await startAccountServer({
    pageDir: BENCH_PAGE,
    config: { assetsUrl: assets.url, manifest, settings: {} },
  })
  return {
    app,
    url: account.url,
    close: async () => {
      await Promise.all([account.close(), assets.close()])
    },
  }
}
