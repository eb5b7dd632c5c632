import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

import type { PackageFiles } from './package-files'

/** Where zcli keeps the app's number and the settings of a test account, secret ones too. */
export const LOCAL_CONFIG = 'zcli.apps.config.json'

/** zcli leaves dotfiles and its own folder out by itself, and nothing else. */
const NEVER_PACKED = /^(tmp\/|\.|.*\/\.)/

/** Tells zcli, which packs the same folder, what to leave out. Its patterns are not git's. */
export const writeIgnoreList = (folder: string): Promise<void> =>
  writeFile(join(folder, '.zcliignore'), `${LOCAL_CONFIG}\n`)

/** What an upload of this folder would hold, in order of names. Rejects on a symbolic link. */
export async function readPackage(folder: string): Promise<PackageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const link = entries.find((entry) => entry.isSymbolicLink())
  if (link) throw new Error(`${join(link.parentPath, link.name)} is a link: Zendesk refuses links.`)
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((name) => !NEVER_PACKED.test(name) && name !== LOCAL_CONFIG)
    .sort()
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, await readFile(join(folder, name))] as const),
    ),
  )
}
