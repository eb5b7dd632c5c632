import { type ServedWorkspace, serveWorkspace } from '../../test/workspace/in-node'
import { BENCH_PAGE, type MeasuredApp } from './apps'
import { stopwatch } from './stopwatch'

/** An app in a workspace of its own. */
export interface Site extends ServedWorkspace {
  readonly app: MeasuredApp
}

/**
 * Serves an app as the workspace does, with files that a browser may keep and the stopwatch in it.
 * `pageDir`: the page around the app, if not the one without screens.
 */
export async function openSite(
  app: MeasuredApp,
  sdk: string,
  pageDir: string = BENCH_PAGE,
): Promise<Site> {
  const served = await serveWorkspace({
    appDir: app.dir,
    pageDir,
    sdk: `${sdk}\n${stopwatch(app.ready)}`,
    cacheControl: 'max-age=3600',
  })
  return { ...served, app }
}
