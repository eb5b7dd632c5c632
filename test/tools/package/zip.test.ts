import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { readPackage, writeIgnoreList } from '../../../tools/package/read-package'
import { zipOf } from '../../../tools/package/zip-of'
import { flawsOf, goodPackage } from './good-package'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roteiro-'))
  for (const [file, content] of goodPackage) await put(file, content)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function put(file: string, content: string | Uint8Array): Promise<void> {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
}

test('what is uploaded is what was checked, byte for byte', async () => {
  const files = await readPackage(folder)
  expect(flawsOf(files)).toEqual([])
  const unpacked = unzipSync(zipOf(files))
  expect(Object.keys(unpacked)).toEqual([...goodPackage.keys()].sort())
  for (const [file, content] of goodPackage) expect(unpacked[file]).toEqual(content)
})

test('two packages of the same files are the same bytes, in whatever order they were found', () => {
  const backwards = new Map([...goodPackage].reverse())
  expect(zipOf(backwards)).toEqual(zipOf(goodPackage))
})

test('nothing of the developer’s machine is packed', async () => {
  await writeIgnoreList(folder)
  await put('zcli.apps.config.json', '{"parameters":{}}')
  await put('.env', 'x')
  await put('assets/.DS_Store', 'x')
  await put('tmp/app-1.zip', 'x')
  expect([...(await readPackage(folder)).keys()]).toEqual([...goodPackage.keys()].sort())
})

test('a link is refused, as Zendesk does', async () => {
  await symlink('page.js', join(folder, 'assets/linked.js'))
  await expect(readPackage(folder)).rejects.toThrow('linked.js')
})
