import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { isFresh } from '../../../tools/start/is-fresh'
import { watchFolders } from '../../../tools/start/watch-folders'

let folder: string
const at = (name: string) => join(folder, name)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'))
  await mkdir(at('assets'))
  await mkdir(at('src'))
  await writeFile(at('manifest.json'), '{}')
  await writeFile(at('assets/iframe.html'), 'a')
  await writeFile(at('src/page.ts'), 'a')
})

afterEach(() => rm(folder, { recursive: true }))

describe('the page is built', () => {
  const when = (name: string, second: number) => utimes(at(name), second, second)

  test('only once while nothing changes', async () => {
    await writeFile(at('built.html'), 'a')
    await Promise.all([when('src/page.ts', 100), when('src', 100), when('built.html', 200)])
    expect(await isFresh(at('built.html'), [at('src')])).toBe(true)
  })

  test.each([
    ['a source is newer', 'src/page.ts'],
    ['something was taken out of a folder', 'src'],
  ])('again when %s', async (_, changed) => {
    await writeFile(at('built.html'), 'a')
    await Promise.all([when('src/page.ts', 100), when('src', 100), when('built.html', 200)])
    await when(changed, 300)
    expect(await isFresh(at('built.html'), [at('src')])).toBe(false)
  })

  test('when it never was', async () => {
    expect(await isFresh(at('built.html'), [at('src')])).toBe(false)
  })
})

describe('a change in the folder of an app', () => {
  test('loads its frames again, and a manifest asks for a new start', async () => {
    const onAssets = vi.fn()
    const onManifest = vi.fn()
    const watching = watchFolders([folder, 'http://localhost:4567'], { onAssets, onManifest })
    try {
      await writeFile(at('assets/iframe.html'), 'b')
      await vi.waitFor(() => expect(onAssets).toHaveBeenCalled(), 30_000)
      expect(onManifest).not.toHaveBeenCalled()
      await writeFile(at('manifest.json'), '{ }')
      await vi.waitFor(() => expect(onManifest).toHaveBeenCalledWith('manifest.json'), 30_000)
    } finally {
      watching.close()
    }
  })
})
