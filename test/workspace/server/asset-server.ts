import type { ServerResponse } from 'node:http'

import { WITHOUT_SDK } from '../protocol/frame-address'
import { EMPTIES_PATH } from '../protocol/storages'
import { EMPTYING_PAGE } from './emptying-page'
import { listen, type RunningServer, sendJson } from './http'
import { findLibrary } from './libraries'
import { AS_MODULE, LIBRARY_PATH, withLocalLibraries } from './library-address'
import { MISSING_SDK_PATH, SDK_PATH, withLocalSdk } from './sdk-address'
import type { StaticFile } from './static-files'

export interface AssetServerOptions {
  /** A file of the app's `assets` folder, as it will be packaged; undefined: not there. */
  readonly file: (path: string) => Promise<StaticFile | undefined>
  /** The SDK as one classic script. */
  readonly sdk: string
  readonly port?: number
  /** What the browser may keep; without it nothing, so that a new build is seen at once. */
  readonly cacheControl?: string
  /** Where libraries that a page loads from a CDN are looked for, as installed packages. */
  readonly packageFolders?: readonly string[]
  /** Asks the CDN itself for a library that no folder has. Without it nobody outside is asked. */
  readonly fetchLibrary?: (address: string) => Promise<StaticFile | undefined>
  /** A library that no folder has, nor anybody outside: the package to install, the address that was wanted. */
  readonly onMissing?: (packageName: string, address: string) => void
}

/**
 * The app's files on an origin of their own, as Zendesk serves them. Files on disk stay as they are:
 * only the addresses of the SDK and of libraries are turned to local copies while a page is sent.
 */
export function startAssetServer(options: AssetServerOptions): Promise<RunningServer> {
  const { file, sdk, port, cacheControl = 'no-cache' } = options
  const send = (response: ServerResponse, type: string, content: Buffer | string) => {
    response.writeHead(200, { 'content-type': type, 'cache-control': cacheControl })
    response.end(content)
  }
  return listen(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname === SDK_PATH) return send(response, 'text/javascript; charset=utf-8', sdk)
    if (pathname === EMPTIES_PATH) return send(response, 'text/html; charset=utf-8', EMPTYING_PAGE)
    const found = pathname.startsWith(LIBRARY_PATH)
      ? await library(
          decodeURIComponent(pathname.slice(LIBRARY_PATH.length)),
          searchParams.has(AS_MODULE),
          options,
        )
      : await file(pathname)
    if (found === 'elsewhere') return redirect(response, pathname)
    if (!found) return sendJson(response, 404, { error: 'NotFound', description: pathname })
    if (!found.type.startsWith('text/html')) return send(response, found.type, found.content)
    const sdkPath = searchParams.has(WITHOUT_SDK) ? MISSING_SDK_PATH : SDK_PATH
    const page = withLocalLibraries(withLocalSdk(found.content.toString('utf8'), sdkPath))
    send(response, found.type, page)
  }, port)
}

/** A module asks for others beside itself: it must come from where those are. */
function redirect(response: ServerResponse, pathname: string): void {
  const address = decodeURIComponent(pathname.slice(LIBRARY_PATH.length))
  const location = address.startsWith('//') ? `https:${address}` : address
  response.writeHead(302, { location, 'access-control-allow-origin': '*' })
  response.end()
}

async function library(
  address: string,
  isModule: boolean,
  { packageFolders = [], fetchLibrary, onMissing }: AssetServerOptions,
): Promise<StaticFile | 'elsewhere' | undefined> {
  const found = await findLibrary(address, packageFolders, { isModule })
  if (found?.kind === 'found') return found.content
  const outside = found && (await fetchLibrary?.(address))
  if (found && !outside) onMissing?.(found.packageName, address)
  return outside && isModule ? 'elsewhere' : outside
}
