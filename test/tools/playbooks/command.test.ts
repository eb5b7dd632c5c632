import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'manual-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** What `npm run playbooks -- check` prints of a manual that says no more than its language. */
async function checked(language: string): Promise<string> {
  const file = join(folder, `${language}.yaml`)
  await writeFile(file, `format: 1\nid: devolver\nlanguage: ${language}\n`)
  return new Promise((resolve) => {
    const words = ['tools/run.mjs', 'tools/playbooks.ts', 'check', file]
    execFile(process.execPath, words, (_, out, problems) => resolve(`${out}${problems}`))
  })
}

describe('a manual that is checked from a command line', () => {
  test.each([
    ['pt-BR', 'Falta "title".'],
    ['en', '"title" is missing.'],
    ['es', 'Falta "title". Escríbelo aquí.'],
  ])('in %s is spoken of in its own language', async (language, sentence) => {
    expect(await checked(language)).toContain(sentence)
  })
})
