import { copyFile, link, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { refuseSource } from '../../../tools/audit/refuse-source'

let [folder, all] = ['', '']
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roteiro-source-'))
  all = join(folder, 'all.ndjson')
  await writeFile(all, '{}')
})
afterEach(() => rm(folder, { recursive: true }))

/** A new link at `path` to `target`. */
async function linked(path: string, target: string): Promise<string> {
  await symlink(target, path)
  return path
}

describe('the same file is known', () => {
  test.each<readonly [string, () => Promise<readonly [out: string, source: string]>]>([
    ['spelt with a detour', async () => [`${folder}/../${basename(folder)}/./all.ndjson`, all]],
    ['spelt from here', async () => [relative('.', all), all]],
    ['by a link on the reading side', async () => [all, await linked(join(folder, 'l'), all)]],
    [
      'by a link to a link',
      async () => [await linked(join(folder, 'l'), await linked(join(folder, 'k'), all)), all],
    ],
    [
      'through a linked folder',
      async () => [`${await linked(join(folder, 'd'), folder)}/all.ndjson`, all],
    ],
    [
      'by a second name of it',
      async () => {
        await link(all, join(folder, 'twin.csv'))
        return [join(folder, 'twin.csv'), all]
      },
    ],
  ])('%s', async (_, places) => {
    const [out, source] = await places()
    await expect(refuseSource(out, [join(folder, 'none'), source])).rejects.toThrow(out)
  })

  test.each<readonly [string, () => Promise<readonly [out: string, source: string]>]>([
    [
      'of equal content',
      async () => {
        await copyFile(all, join(folder, 'copy.ndjson'))
        return [join(folder, 'copy.ndjson'), all]
      },
    ],
    ['that is not there yet', async () => [join(folder, 'none'), join(folder, 'none')]],
    ['that is a device', async () => ['/dev/null', '/dev/null']],
  ])('and another is not, one %s', async (_, places) => {
    const [out, source] = await places()
    await expect(refuseSource(out, [source])).resolves.toBeUndefined()
  })
})
