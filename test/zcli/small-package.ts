import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { type AppManifest, readAppManifest } from '../../tools/install-app/manifest'
import { PAGES } from '../../tools/pages'

export interface SmallPackage {
  /** Where a person would work: the package is in `dist`, what is kept locally beside it. */
  readonly folder: string
  readonly dist: string
  readonly manifest: () => Promise<AppManifest>
  readonly write: (file: string, content: string) => Promise<void>
  readonly read: (file: string) => Promise<Buffer>
  /** The files of a folder and its folders; none if it is not there. */
  readonly list: (folder: string) => Promise<readonly string[]>
  readonly remove: () => Promise<void>
}

/** Our own manifest and words with pages that say nothing: a package that needs no build. */
export async function smallPackage(): Promise<SmallPackage> {
  const folder = await mkdtemp(join(tmpdir(), 'roteiro-test-'))
  const dist = join(folder, 'dist')
  await cp('assets', join(dist, 'assets'), { recursive: true })
  await cp('translations', join(dist, 'translations'), { recursive: true })
  await cp('manifest.json', join(dist, 'manifest.json'))
  const write = async (file: string, content: string) => {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await writeFile(join(folder, file), content)
  }
  for (const { file } of PAGES) await write(`dist/assets/${file}`, '<!doctype html>')
  return {
    folder,
    dist,
    write,
    manifest: () => readAppManifest(dist),
    read: (file) => readFile(join(folder, file)),
    list: async (name) => {
      const entries = await readdir(join(folder, name), { recursive: true, withFileTypes: true })
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, name).length + 1))
        .sort()
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
