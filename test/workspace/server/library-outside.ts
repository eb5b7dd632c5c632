import type { StaticFile } from './static-files'

const LIMIT_MS = 10_000

/** The file at the CDN's own address; undefined: no network, or nothing there. */
export async function libraryOutside(address: string): Promise<StaticFile | undefined> {
  const url = address.startsWith('//') ? `https:${address}` : address
  try {
    const reply = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) })
    if (!reply.ok) return undefined
    const type = reply.headers.get('content-type') ?? 'text/javascript; charset=utf-8'
    return { type, content: Buffer.from(await reply.arrayBuffer()) }
  } catch {
    return undefined // without a network it is named, with the package to install
  }
}
