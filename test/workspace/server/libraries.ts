import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { toRecord } from '../protocol/messages'
import { type LibraryFile, libraryAt } from './library-address'
import { type StaticFile, staticFile } from './static-files'

/** Where published packages keep what browsers load. */
const FOLDERS = ['', 'dist/', 'build/', 'min/', 'umd/', 'dist/js/', 'dist/css/']

export type FoundLibrary =
  | { readonly kind: 'found'; readonly content: StaticFile }
  | { readonly kind: 'missing'; readonly packageName: string }

/**
 * The file behind the address of a CDN, out of the `node_modules` of `folders` or of a folder above
 * one of them; whatever version is installed there answers. A module must need no other file.
 */
export async function findLibrary(
  address: string,
  folders: readonly string[],
  { isModule = false }: { readonly isModule?: boolean } = {},
): Promise<FoundLibrary | undefined> {
  const wanted = libraryAt(address)
  if (!wanted) return undefined
  for (const folder of folders.flatMap(upwards)) {
    const root = join(folder, 'node_modules', wanted.packageName)
    const content = await packageFile(root, wanted, isModule)
    if (content) return { kind: 'found', content }
  }
  return { kind: 'missing', packageName: wanted.packageName }
}

const upwards = (folder: string): readonly string[] =>
  dirname(folder) === folder ? [folder] : [folder, ...upwards(dirname(folder))]

async function packageFile(
  root: string,
  wanted: LibraryFile,
  isModule: boolean,
): Promise<StaticFile | undefined> {
  const about = await readFile(join(root, 'package.json'), 'utf8').catch(() => undefined)
  if (about === undefined) return undefined
  for (const file of wanted.file ? namesOf(wanted.file) : entriesOf(about, isModule)) {
    const content = await staticFile(root, `/${file}`)
    if (content && (!isModule || isWholeModule(content))) return content
  }
  return undefined
}

/** Some CDNs shrink files themselves; npm may have them only as they were written. */
function namesOf(file: string): readonly string[] {
  const plain = file.replace(/\.min(?=\.\w+$)/, '')
  return [file, plain].flatMap((name) => FOLDERS.map((folder) => `${folder}${name}`))
}

function entriesOf(about: string, isModule: boolean): readonly string[] {
  const { jsdelivr, unpkg, browser, main, module } = toRecord(JSON.parse(about)) ?? {}
  const entries = isModule ? [module, main] : [jsdelivr, unpkg, browser, main]
  return entries.filter((entry) => typeof entry === 'string')
}

/** It exports something, and imports nothing. */
function isWholeModule({ content }: StaticFile): boolean {
  const text = content.toString('utf8')
  const imports = /(?:^|[;}\s])(?:import|export)\b[^;'"]*?\bfrom\s*["']|(?:^|[;\s])import\s*["']/
  return /\bexport\b/.test(text) && !imports.test(text)
}
