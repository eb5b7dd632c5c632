import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { createWorkspace } from '../../workspace'
import { NOW, runAudit } from './run-audit'

const account = createWorkspace({ now: () => Date.parse('2026-11-18T10:00-03:00') })
account.tell({ seed: 12, tickets: 240 })

let folder = ''
let all = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roteiro-what-if-'))
  all = join(folder, 'all.ndjson')
  await writeFile(all, account.exported().join(''))
})
afterAll(() => rm(folder, { recursive: true }))

interface Found {
  readonly rule: string
  readonly at: string
  readonly ticket: number
  readonly change?: string
}
const findings = async (...args: readonly string[]): Promise<readonly Found[]> =>
  JSON.parse((await runAudit([all, '--format', 'json', ...NOW, ...args])).out)
/** Which finding it is; another hour since which something is late does not make it another. */
const known = ({ change: _, at, ...finding }: Found): string =>
  JSON.stringify({ ...finding, ...(finding.rule !== 'F9' && { at }) })

describe('an export that is asked what would be otherwise', { timeout: 600_000 }, () => {
  test('gives what two runs with these settings differ in', async () => {
    const settings = join(folder, 'settings.json')
    await writeFile(settings, '{"fim_expediente":"18:00"}')
    const before = (await findings()).map(known)
    const after = (await findings('--settings', settings)).map(known)
    const changed = await findings('--what-if', 'fim_expediente=18:00')
    const of = (change: string) =>
      changed
        .filter((found) => found.change === change)
        .map(known)
        .sort()
    expect(of('new').length).toBeGreaterThan(0)
    expect(of('new').every((found) => after.includes(found))).toBe(true)
    expect(of('gone').every((found) => before.includes(found))).toBe(true)
    expect(after.filter((found) => !before.includes(found) && !of('new').includes(found))).toEqual(
      [],
    )
    expect(before.filter((found) => !after.includes(found) && !of('gone').includes(found))).toEqual(
      [],
    )
  })

  test('says of each record in CSV whether it would be new or gone', async () => {
    const { out } = await runAudit([all, ...NOW, '--what-if', 'fim_expediente=18:00'])
    const [head, ...records] = out.trimEnd().split('\r\n')
    expect(head?.endsWith(';change')).toBe(true)
    expect(records.some((record) => record.endsWith(';new'))).toBe(true)
  })

  test('finds nothing where the settings stay as they are', async () => {
    expect(await findings('--what-if', 'fim_expediente=17:00')).toEqual([])
  })

  test('asked for four attempts, finds one too few in every cancellation after three', async () => {
    const cancelled = (await findings()).filter(({ rule }) => rule === 'F3')
    const changed = await findings('--what-if', 'tentativas=4')
    const few = changed.filter(({ rule, change }) => rule === 'F2' && change === 'new')
    const gone = changed.filter(({ change }) => change === 'gone')
    expect(few.length).toBeGreaterThan(cancelled.length)
    expect(gone.filter(({ rule }) => rule === 'F3').map(known)).toEqual(cancelled.map(known))
    expect(gone.every(({ rule }) => rule === 'F3' || rule === 'F9')).toBe(true)
  })

  test.each(['fim_expediente=late', 'fuso=UTC', 'carnaval', 'tentativas=5'])(
    '%s is refused',
    async (words) => {
      const { said, code } = await runAudit([all, ...NOW, '--what-if', words])
      expect([said, code]).toEqual([expect.stringContaining('--what-if'), 1])
    },
  )
})
