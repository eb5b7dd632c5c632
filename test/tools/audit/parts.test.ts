import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { createWorkspace } from '../../workspace'
import { NOW, runAudit } from './run-audit'

const account = createWorkspace({ now: () => Date.parse('2026-11-18T10:00-03:00') })
const { planted } = account.tell({ seed: 12, tickets: 240 })
const LINES = account.exported()
/** Of uneven length, one of them empty, as engines cut them. */
const PARTS = [LINES.slice(0, 7), LINES.slice(7, 150), [], LINES.slice(150)]
const FINDINGS = [...planted.values()].flat()

let folder = ''
let all = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roteiro-parts-'))
  all = join(folder, 'all.ndjson')
  await writeFile(all, LINES.join(''))
})
afterAll(() => rm(folder, { recursive: true }))

/** What each part gives, judged in a process of its own, all at once. */
const judgedApart = (args: readonly string[]) =>
  Promise.all(
    PARTS.map((lines) =>
      runAudit(['-', '--no-header', '--jobs', '1', ...NOW, ...args], lines.join('')),
    ),
  )

describe('an export that is judged in parts by several processes', { timeout: 600_000 }, () => {
  test('gives the records of the whole, in their order', async () => {
    const whole = await runAudit([all, ...NOW])
    const parts = await judgedApart([])
    expect(parts.map(({ code }) => code)).toEqual([0, 0, 0, 0])
    const [, ...records] = whole.out.split(/(?<=\r\n)/)
    expect(records).toHaveLength(FINDINGS.length)
    expect(parts.map(({ out }) => out).join('')).toBe(records.join(''))
  })

  test('gives the findings of the whole as JSON, a finding a line', async () => {
    const whole = await runAudit([all, '--format', 'json', ...NOW])
    const parts = await judgedApart(['--format', 'json'])
    const lines = parts.flatMap(({ out }) => out.split('\n')).filter((line) => line !== '')
    expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(whole.out))
  })

  test('gives counts that add up to those of the whole', async () => {
    const whole = await runAudit([all, '--figures', ...NOW])
    const [head, ...records] = whole.out.trimEnd().split('\r\n')
    const sums = new Map<string, number>()
    for (const { out } of await judgedApart(['--figures'])) {
      for (const record of out.split('\r\n').filter((one) => one !== '')) {
        const [, what = '', count] = /^(.*);(\d+)$/.exec(record) ?? []
        sums.set(what, (sums.get(what) ?? 0) + Number(count))
      }
    }
    expect(head).toBe('figure;of;rule;excepted;count')
    expect([...sums].map(([what, count]) => `${what};${count}`).sort()).toEqual(records.sort())
    expect(records).toContain(`tickets;;;;${LINES.length}`)
    const total = records.filter((one) => one.startsWith('all;')).map((one) => one.split(';')[4])
    expect(total.reduce((sum, count) => sum + Number(count), 0)).toBe(FINDINGS.length)
  })
})

describe('however many threads judge', { timeout: 600_000 }, () => {
  test.each([
    ['CSV', []],
    ['JSON', ['--format', 'json']],
    ['figures', ['--figures']],
  ])('the result is the same to the byte: %s', async (_, args) => {
    const broken = join(folder, 'broken.ndjson')
    await writeFile(broken, [...LINES.slice(0, 90), '{"ticket":\n', ...LINES.slice(90)].join(''))
    const results = []
    for (const jobs of ['1', '2', '5']) {
      const { said, code } = await runAudit([
        ...[broken, '--out', join(folder, 'found'), '--jobs', jobs],
        ...[...NOW, ...args],
      ])
      results.push([await readFile(join(folder, 'found'), 'utf8'), said, code])
    }
    expect(results[0]?.slice(1)).toEqual([expect.stringContaining('Line 91: no JSON object'), 2])
    expect(results[1]).toEqual(results[0])
    expect(results[2]).toEqual(results[0])
  })

  test.each(['0', '1.5', 'many'])('%s is no number of threads', async (jobs) => {
    const { said, code } = await runAudit([all, '--jobs', jobs])
    expect([said, code]).toEqual([expect.stringContaining(jobs), 1])
  })
})
