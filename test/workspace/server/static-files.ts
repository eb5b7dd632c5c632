import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.gif': 'image/gif',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.eot': 'application/vnd.ms-fontobject',
  '.xml': 'application/xml; charset=utf-8',
}

export interface StaticFile {
  readonly type: string
  readonly content: Buffer
}

/** A file under `root`, by the path of an address; undefined if there is none or it lies outside. */
export async function staticFile(root: string, path: string): Promise<StaticFile | undefined> {
  const inside = insideOf(root, path)
  if (inside === undefined) return undefined
  try {
    const content = await readFile(inside)
    return { content, type: TYPES[extname(inside)] ?? 'application/octet-stream' }
  } catch {
    return undefined // not there, or a folder: both are "not found" to the browser
  }
}

function insideOf(root: string, path: string): string | undefined {
  try {
    const full = normalize(join(root, decodeURIComponent(path)))
    return full.startsWith(normalize(root) + sep) ? full : undefined
  } catch {
    return undefined // a broken percent code names no file
  }
}
