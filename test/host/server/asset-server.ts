import { WITHOUT_SDK } from '../protocol/frame-address'
import { listen, type RunningServer, sendJson } from './http'
import { MISSING_SDK_PATH, SDK_PATH, withLocalSdk } from './sdk-address'
import { staticFile } from './static-files'

export interface AssetServerOptions {
  /** The app's `assets` folder, as it will be packaged. */
  readonly assetsDir: string
  /** The SDK as one classic script. */
  readonly sdk: string
  readonly port?: number
  /** What the browser may keep; without it nothing, so that a new build is seen at once. */
  readonly cacheControl?: string
}

/**
 * The app's files on an origin of their own, as Zendesk serves them. Files on disk stay as they are:
 * only the SDK's address in a page is turned to the local copy while it is sent.
 */
export function startAssetServer({
  assetsDir,
  sdk,
  port,
  cacheControl = 'no-cache',
}: AssetServerOptions): Promise<RunningServer> {
  return listen(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === SDK_PATH) {
      response.writeHead(200, {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': cacheControl,
      })
      return void response.end(sdk)
    }
    const file = await staticFile(assetsDir, pathname)
    if (!file) return sendJson(response, 404, { error: 'NotFound', description: pathname })
    const isPage = file.type.startsWith('text/html')
    response.writeHead(200, { 'content-type': file.type, 'cache-control': cacheControl })
    if (!isPage) return void response.end(file.content)
    const sdkPath = searchParams.has(WITHOUT_SDK) ? MISSING_SDK_PATH : SDK_PATH
    response.end(withLocalSdk(file.content.toString('utf8'), sdkPath))
  }, port)
}
