import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { readStartOptions } from '../../../tools/start/options'

let folder: string
let settings: string
let broken: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-options-'))
  settings = join(folder, 'settings.json')
  broken = join(folder, 'broken.json')
  await writeFile(settings, '{"team":"night"}')
  await writeFile(broken, '[1]')
})

afterAll(() => rm(folder, { recursive: true }))

describe('npm start is asked', () => {
  test.each<[string, () => readonly string[], object]>([
    ['for nothing but this app', () => [], { apps: [], settings: {}, tape: undefined }],
    [
      'for several apps, in their order',
      () => ['--app', 'dist', '--app=http://localhost:4567'],
      { apps: ['dist', 'http://localhost:4567'] },
    ],
    ['for settings in a file', () => ['--settings', settings], { settings: { team: 'night' } }],
    ['for an SDK of its own', () => ['--sdk', 'zaf_sdk.min.js'], { sdk: 'zaf_sdk.min.js' }],
    ['to record', () => ['--record', 'a.json'], { tape: { kind: 'record', file: 'a.json' } }],
    ['to replay', () => ['--replay', 'a.json'], { tape: { kind: 'replay', file: 'a.json' } }],
  ])('%s', async (_, words, expected) => {
    expect(await readStartOptions(words())).toMatchObject(expected)
  })

  test.each<[string, () => readonly string[], RegExp]>([
    ['for a word it does not know', () => ['--apps', 'x'], /--apps.*\n?.*npm start \[-- --app/s],
    ['for an app without a place', () => ['--app'], /--app.*npm start/s],
    ['to record and replay', () => ['--record', 'a', '--replay', 'b'], /not both at once/],
    [
      'for settings that are not there',
      () => ['--settings', 'nope.json'],
      /nope\.json is not there/,
    ],
    [
      'for settings that do not exist',
      () => ['--settings', broken],
      /broken\.json is no object in JSON/,
    ],
  ])('%s, and says why not', async (_, words, sentence) => {
    await expect(readStartOptions(words())).rejects.toThrow(sentence)
  })
})
