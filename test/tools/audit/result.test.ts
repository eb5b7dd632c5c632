import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { createWorkspace } from '../../workspace'
import { ended, NOW, runAudit, runInShell, startAudit } from './run-audit'

const account = createWorkspace({ now: () => Date.parse('2026-11-18T10:00-03:00') })
account.tell({ seed: 9, tickets: 60 })
const LINES = account.exported()
const OLD = 'the findings of last week'

let folder = ''
let [all, found] = ['', '']
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roteiro-result-'))
  await mkdir(join(folder, 'out'))
  all = join(folder, 'all.ndjson')
  found = join(folder, 'out', 'found.csv')
  await writeFile(all, LINES.join(''))
  await writeFile(found, OLD)
})
afterEach(() => rm(folder, { recursive: true }))

const resultFolder = () => readdir(join(folder, 'out'))

/** Nothing but last week's findings is there. */
async function expectOldResult() {
  expect(await resultFolder()).toEqual(['found.csv'])
  expect(await readFile(found, 'utf8')).toBe(OLD)
}

/** A new link at `path` to `target`. */
async function linked(path: string, target: string): Promise<string> {
  await symlink(target, path)
  return path
}

const PATIENCE = { timeout: 60_000 }

/** The export is as it was; told as a yes or no, for it is long. */
const isExportWhole = async () => (await readFile(all, 'utf8')) === LINES.join('')

describe('an export is never written over', PATIENCE, () => {
  test.each<readonly [string, () => Promise<string>]>([
    ['under its own name', async () => all],
    ['by a link to it', () => linked(join(folder, 'link.csv'), all)],
  ])('%s', async (_, spelt) => {
    const { code, said } = await runAudit([all, '--out', await spelt(), ...NOW])
    expect([code, await isExportWhole()]).toEqual([1, true])
    expect(said).toMatch(/is what is read: write to another file/)
  })

  test.each([
    ['where it is the standard input', '"$@" - --out "$EXPORT" < "$EXPORT"'],
    ['where it is the standard output, too', '"$@" "$EXPORT" >> "$EXPORT"'],
  ])('%s', async (_, script) => {
    const { code } = await runInShell(`EXPORT='${all}'; ${script}`, NOW)
    expect([code, await isExportWhole()]).toEqual([1, true])
  })

  test('nor are the settings', async () => {
    const settings = join(folder, 'settings.json')
    await writeFile(settings, '{"carnaval": true}')
    const { code } = await runAudit([all, '--settings', settings, '--out', settings, ...NOW])
    expect([code, await readFile(settings, 'utf8')]).toEqual([1, '{"carnaval": true}'])
  })
})

describe('the old result stays', PATIENCE, () => {
  test.each<readonly [string, () => Promise<string>]>([
    ['no export is there', async () => join(folder, 'nowhere.ndjson')],
    ['a folder is given for the export', async () => join(folder, 'out')],
    [
      'no ticket can be read',
      async () => {
        await writeFile(all, 'a letter\nof two lines\n')
        return all
      },
    ],
  ])('where %s', async (_, given) => {
    const { code, said } = await runAudit([await given(), '--out', found, ...NOW])
    expect(code).toBe(1)
    expect(said).not.toMatch(/\n\s+at /)
    await expectOldResult()
  })

  test('where the settings cannot be read', async () => {
    const args = [all, '--settings', join(folder, 'none.json'), '--out', found, ...NOW]
    expect(await runAudit(args)).toMatchObject({ code: 1 })
    await expectOldResult()
  })

  test('where the disk is full', async () => {
    // Files of this shell end at 1 KB, as on a disk that has no more.
    const { code, said } = await runInShell('ulimit -f 1; "$@"', [all, '--out', found, ...NOW])
    expect(code).toBe(1)
    expect(said).toContain('The findings could not be written')
    await expectOldResult()
  })

  test('where nothing can be written in its folder', async () => {
    const nowhere = join(folder, 'gone', 'found.csv')
    const { code, said } = await runAudit([all, '--out', nowhere, ...NOW])
    expect(code).toBe(1)
    expect(said).toContain('The findings could not be written')
    expect(await readdir(folder)).toEqual(['all.ndjson', 'out'])
  })
})

describe('a run that is ended', PATIENCE, () => {
  /** A run that has written a part of its findings and waits for more of the export. */
  async function halfway(): Promise<ChildProcessWithoutNullStreams> {
    const child = startAudit(['-', '--out', found, ...NOW])
    child.stdin.write(LINES.slice(0, 30).join(''))
    await vi.waitUntil(async () => (await bytesBeside()) > 0, { timeout: 30_000 })
    return child
  }

  async function bytesBeside(): Promise<number> {
    const others = (await resultFolder()).filter((name) => name !== 'found.csv')
    const sizes = await Promise.all(
      others.map(async (name) => (await stat(join(folder, 'out', name))).size),
    )
    return sizes.reduce((sum, size) => sum + size, 0)
  }

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'by %s leaves the old result and nothing else',
    async (signal) => {
      const child = await halfway()
      const end = ended(child)
      child.kill(signal)
      expect(await end).toMatchObject({ signal, code: null })
      await expectOldResult()
    },
  )

  test('by force leaves the old result', async () => {
    const child = await halfway()
    const end = ended(child)
    child.kill('SIGKILL')
    await end
    expect(await readFile(found, 'utf8')).toBe(OLD)
  })
})

describe('an export that was cut off', PATIENCE, () => {
  const whole = LINES.slice(0, 3).join('')
  const fourth = LINES[3] ?? ''

  test('ends with 3, names the line and leaves the old result', async () => {
    await writeFile(all, whole + fourth.slice(0, 400))
    const { code, said } = await runAudit([all, '--out', found, ...NOW])
    expect(code).toBe(3)
    expect(said).toMatch(/The export ends in the middle of line 4\b/)
    await expectOldResult()
  })

  test('gives what was judged before on the standard output, and ends with 3', async () => {
    const piped = whole + fourth.slice(0, 99)
    const { code, out } = await runAudit(['-', '--format', 'json', ...NOW], piped)
    expect(code).toBe(3)
    expect(JSON.parse(out)).toBeInstanceOf(Array)
  })
})
