import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { replaceFile } from '../../../tools/audit/replace-file'

let [folder, found] = ['', '']
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roteiro-replace-'))
  found = join(folder, 'out', 'found.csv')
  await mkdir(join(folder, 'out'))
  await writeFile(found, 'old')
})
afterEach(() => rm(folder, { recursive: true }))

const writing = (text: string) => (into: Writable) => pipeline(Readable.from([text]), into)
const content = () => readFile(found, 'utf8')
const files = () => readdir(join(folder, 'out'))

describe('a result that is whole', () => {
  test('takes the place of the old one, with its rights, and nothing else is left', async () => {
    await chmod(found, 0o640)
    await replaceFile(found, writing('new'))
    expect([await content(), await files()]).toEqual(['new', ['found.csv']])
    expect((await stat(found)).mode & 0o777).toBe(0o640)
  })

  test('comes to a name that was free', async () => {
    await rm(found)
    await replaceFile(found, writing('new'))
    expect([await content(), await files()]).toEqual(['new', ['found.csv']])
  })

  test.each([
    ['a result', 'old'],
    ['no file yet', undefined],
  ])('goes where a link leads, to %s', async (_, old) => {
    const kept = join(folder, 'kept.csv')
    if (old) await writeFile(kept, old)
    await rm(found)
    await symlink(join('..', 'kept.csv'), found)
    await replaceFile(found, writing('new'))
    expect((await lstat(found)).isSymbolicLink()).toBe(true)
    expect([await readFile(kept, 'utf8'), await files()]).toEqual(['new', ['found.csv']])
  })

  test('may have a name as long as a name can be', async () => {
    const long = join(folder, 'out', 'x'.repeat(255))
    await replaceFile(long, writing('new'))
    expect(await readFile(long, 'utf8')).toBe('new')
  })

  test('goes straight into what is no file', async () => {
    await replaceFile('/dev/null', writing('new'))
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })
})

const isRoot = process.getuid?.() === 0

describe('the old result stays and nothing is left beside it', () => {
  const broken = async (into: Writable) => {
    await pipeline(async function* () {
      yield 'half'
      throw new Error('the export ended')
    }, into)
  }
  const full = async (into: Writable) => {
    into.destroy(new Error('no space left'))
    await writing('new')(into)
  }

  test.each([
    ['what is written ends halfway', broken],
    ['the disk takes no more', full],
    ['writing is refused before it began', () => Promise.reject(new Error('no'))],
  ])('where %s', async (_, write) => {
    await expect(replaceFile(found, write)).rejects.toThrow()
    expect([await content(), await files()]).toEqual(['old', ['found.csv']])
  })

  test('where a name was free, it still is', async () => {
    await rm(found)
    await expect(replaceFile(found, broken)).rejects.toThrow('the export ended')
    expect(await files()).toEqual([])
  })

  test('where it may not be written over: only root may', async () => {
    await chmod(found, 0o444)
    const replaced = replaceFile(found, writing('new'))
    if (isRoot) await replaced
    else await expect(replaced).rejects.toThrow()
    expect([await content(), await files()]).toEqual([isRoot ? 'new' : 'old', ['found.csv']])
  })
})

test.each([
  ['a folder', () => join(folder, 'out'), 'is a folder'],
  ['a name in a folder that is not there', () => join(folder, 'gone', 'x.csv'), 'gone'],
  ['a device that is full', () => '/dev/full', 'ENOSPC'],
])('%s takes nothing, and it is said', async (_, path, said) => {
  await expect(replaceFile(path(), writing('new'))).rejects.toThrow(said)
  expect([await content(), await files()]).toEqual(['old', ['found.csv']])
})
