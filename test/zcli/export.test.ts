import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { generated } from '../tools/export/at-export'
import { createTicketsAccount } from './tickets-account'
import { atWorkbench, type Workbench } from './workbench'

/** Only what hangs runs into it. */
const OPTIONS = { timeout: 600_000 }
const RECORDS = generated(20)
const SCENE = { records: RECORDS, listPage: 6, auditPage: 100 }
const EXPORT = ['--since', '2026-01-01', '--out', 'tickets.ndjson']
const OAUTH_ONLY = { apiTokensOff: true, clientScopes: ['read'] }

const exported = ({ pack }: Workbench, file = 'tickets.ndjson') =>
  readFile(join(pack.folder, file), 'utf8')

const atAccount = (use: (bench: Workbench) => Promise<void>) =>
  atWorkbench(OAUTH_ONLY, use, createTicketsAccount(SCENE))

describe.concurrent('npm run export, in an account that takes OAuth only', OPTIONS, () => {
  test('killed by force again and again, it comes to the bytes of an unbroken run', async () => {
    let whole = ''
    await atAccount(async (bench) => {
      const { code, output } = await bench.run('export', EXPORT)
      expect({ code, output }).toEqual({
        code: 0,
        output: expect.stringMatching(/20 of 20 tickets[\s\S]*20 tickets exported to/),
      })
      expect(output).not.toMatch(/\r|oauth-token-|secret-of-a-test/)
      whole = await exported(bench)
      expect(whole.split('\n')).toHaveLength(21)
      expect((await bench.pack.list('.')).filter((file) => file.startsWith('tickets'))).toEqual([
        'tickets.ndjson',
        'tickets.ndjson.place',
      ])
    })
    await atAccount(async (bench) => {
      for (const call of [2, 4, 9]) {
        expect(await bench.runUntilCall(call, 'export', EXPORT)).toBe('SIGKILL')
        await expect(exported(bench)).rejects.toThrow('ENOENT')
      }
      expect(await bench.run('export', EXPORT)).toMatchObject({ code: 0 })
      expect(await exported(bench)).toBe(whole)
    })
  })

  test('the audit makes the account’s export, judges it, and brings it up to date the next time', () =>
    atAccount(async (bench) => {
      const first = await bench.run('audit', [
        '--account',
        '--since',
        '2026-01-01',
        '--out',
        'a.csv',
      ])
      expect(first).toEqual({ code: 0, output: expect.stringContaining('20 tickets, ') })
      const second = await bench.run('audit', ['--account', '--out', 'b.csv'])
      expect(second).toEqual({ code: 0, output: expect.stringContaining('20 tickets, ') })
      expect(await exported(bench, 'b.csv')).toBe(await exported(bench, 'a.csv'))
    }))

  test.each([
    ['without a day', ['--out', 'x.ndjson'], 'npm run export -- --since'],
    [
      'with a day that does not exist',
      ['--since', '2026-13-01', '--out', 'x.ndjson'],
      '2026-13-01',
    ],
    ['with a word nobody knows', ['--from', '2026-10-01'], '--from'],
  ])('%s it says what there is', (_, words, sentence) =>
    atAccount(async (bench) => {
      const { code, output } = await bench.run('export', words)
      expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(sentence) })
      expect(output).not.toMatch(/\n\s+at /)
      expect(bench.api.log()).toEqual([])
    }),
  )
})
