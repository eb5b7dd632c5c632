import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { createWorkspace } from '../../workspace'
import { NOW, runAudit as run } from './run-audit'

const account = createWorkspace({ now: () => Date.parse('2026-11-18T10:00-03:00') })
const { planted, excepted } = account.tell({ seed: 4, tickets: 200 })
const lines = account.exported()

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roteiro-audit-'))
  await writeFile(join(folder, 'all.ndjson'), lines.join(''))
})
afterAll(() => rm(folder, { recursive: true }))

interface Found {
  readonly ticket: number
  readonly rule: string
  readonly at: string
  readonly isExcepted: boolean
  readonly evidence: readonly unknown[]
}

describe('the audit from the command line', { timeout: 600_000 }, () => {
  test('finds what was planted, all of it and nothing else', async () => {
    const { out, said, code } = await run([join(folder, 'all.ndjson'), '--format', 'json', ...NOW])
    const found = JSON.parse(out) as readonly Found[]
    const byTicket = [...planted.keys()].map((id) => {
      const own = found.filter(({ ticket }) => ticket === id)
      return [
        id,
        own.map(({ rule }) => rule),
        own.filter((one) => one.isExcepted).map(({ rule }) => rule),
      ]
    })
    expect(byTicket).toEqual([...planted].map(([id, rules]) => [id, rules, excepted.get(id) ?? []]))
    expect(found.filter(({ evidence }) => evidence.length === 0)).toEqual([])
    expect(said).toContain(`200 tickets, ${found.length} findings`)
    expect(code).toBe(0)
  })

  test('writes the same as CSV into a file, one record each', async () => {
    const file = join(folder, 'found.csv')
    const total = [...planted.values()].flat().length
    const { out } = await run([
      join(folder, 'all.ndjson'),
      '--out',
      file,
      '--separator',
      ',',
      ...NOW,
    ])
    const text = await readFile(file, 'utf8')
    expect(out).toBe('')
    expect(text.startsWith('\ufeffticket,link,subject,')).toBe(true)
    expect(text.split('\r\n')).toHaveLength(total + 2)
    expect(text).not.toMatch(/(?:^|,)"?=HYPERLINK/m)
  })

  test('names lines that cannot be read and goes on', async () => {
    const piped = ['{"ticket":', lines[0], '[1]\n', lines[1]].join('')
    const { said, code } = await run(['-', ...NOW], `oops\n${piped}`)
    expect(said).toContain('Line 1: no JSON')
    expect(said).toContain('Line 3: no ticket')
    expect(said).toMatch(/^1 tickets, .* 3 not read$/m)
    expect(code).toBe(2)
  })

  test('keeps to the settings it is given, and says which it does not understand', async () => {
    const settings = join(folder, 'settings.json')
    const everyDay = Array.from(
      { length: 28 },
      (_, day) => `11-${String(day + 1).padStart(2, '0')} x`,
    )
    await writeFile(
      settings,
      JSON.stringify({ feriados: everyDay.join('\n'), fim_expediente: 'x' }),
    )
    const args = [join(folder, 'all.ndjson'), '--format', 'json', ...NOW]
    const usual = JSON.parse((await run(args)).out) as readonly Found[]
    const { out, said } = await run([...args, '--settings', settings])
    const restDays = (found: readonly Found[]) => found.filter(({ rule }) => rule === 'F6').length
    expect(restDays(JSON.parse(out))).toBeGreaterThan(restDays(usual))
    expect(said).toContain('fim_expediente')
  })

  test('finds nothing that was done before the day to audit from', async () => {
    const args = [join(folder, 'all.ndjson'), ...NOW]
    const json = [...args, '--format', 'json']
    /** In São Paulo, three hours behind. */
    const dayOf = ({ at }: Found) =>
      new Date(Date.parse(at) - 3 * 3_600_000).toISOString().slice(0, 10)
    const everything = JSON.parse((await run(json)).out) as readonly Found[]
    const days = everything.map(dayOf).sort()
    const since = days[Math.floor(days.length / 2)] ?? expect.fail('nothing was found')
    const settings = join(folder, 'since.json')
    const written = since.split('-').reverse().join('/')
    await writeFile(settings, JSON.stringify({ auditar_desde: written }))
    const found = JSON.parse((await run([...json, '--settings', settings])).out) as readonly Found[]
    expect(found.length).toBeLessThan(everything.length)
    expect(found.map(dayOf).sort()).toEqual(days.filter((day) => day >= since))
    const { out } = await run([...args, '--settings', settings])
    expect(out.split('\r\n')).toHaveLength(found.length + 2)
  })

  test.each([
    ['no file', [], 'npm run audit'],
    ['a file that is not there', ['nowhere.ndjson'], 'nowhere.ndjson'],
    ['an unknown format', ['-', '--format', 'xls'], 'npm run audit'],
    ['an unknown zone', ['-', '--zone', 'Marte'], 'Marte'],
    ['an empty export', ['-'], '0 tickets'],
  ])('says what is wrong with %s', async (_, args, words) => {
    const { said, code } = await run(args)
    expect(said).toContain(words)
    expect(code).toBe(1)
  })
})
