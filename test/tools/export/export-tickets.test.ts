import { spawnSync } from 'node:child_process'
import { open, readFile, rm, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'

import type { TicketApi } from '../../zcli/tickets-account'
import { atExport, generated, NOW } from './at-export'

const RECORDS = generated(16)
/** Small pages, so that there are many: of tickets and of audits. */
const PAGES = { listPage: 7, auditPage: 3, listsPerMinute: 1000 }

/** What a whole export holds, from the account itself: each ticket once, in the order of changes. */
const wantedOf = (records: readonly TicketApi[]): readonly number[] =>
  records
    .filter(({ ticket }) => (ticket['tags'] as string[]).includes('roteiro'))
    .sort(
      (a, b) =>
        Date.parse(a.ticket.updated_at) - Date.parse(b.ticket.updated_at) ||
        a.ticket.id - b.ticket.id,
    )
    .map(({ ticket }) => ticket.id)

const linesIn = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as TicketApi)

const ids = (text: string) => linesIn(text).map(({ ticket }) => ticket.id)

describe('an export', () => {
  test('holds every marked ticket with all its audits and people, and nobody’s login leaves the account', () =>
    atExport({ records: RECORDS, ...PAGES }, async ({ run, bytes, files, site }) => {
      const { tickets } = await run()
      const lines = linesIn(await bytes())
      expect(ids(await bytes())).toEqual(wantedOf(RECORDS))
      expect(tickets).toBe(lines.length)
      const byId = new Map(RECORDS.map((api) => [api.ticket.id, api]))
      for (const { ticket, audits, users } of lines) {
        const api = byId.get(ticket.id)
        expect(audits).toEqual(api?.audits)
        expect(users).toEqual(api?.users)
        expect(ticket).toMatchObject({ ...api?.ticket })
      }
      expect(await files()).toEqual(['tickets.ndjson', 'tickets.ndjson.place'])
      const grants = site.wire.filter(({ path }) => path === '/oauth/tokens')
      expect(grants.map(({ body }) => JSON.parse(body.toString()).scope)).toEqual(['read'])
    }))

  test('leaves out tickets that are deleted, unmarked, or gone before their history is read', () => {
    const [first, second, third, ...others] = generated(12)
    if (!first || !second || !third) throw expect.fail('no tickets')
    const deleted = { ...first, ticket: { ...first.ticket, status: 'deleted' } }
    const plain = { ...second, ticket: { ...second.ticket, tags: ['outro'] } }
    return atExport({ records: [deleted, plain, third, ...others] }, async (bench) => {
      // The list is made, and then the ticket goes.
      expect(await bench.runUntilCall(3)).toBe(true)
      bench.tickets.change(third.ticket.id, (api) => ({
        ...api,
        ticket: { ...api.ticket, status: 'deleted' },
      }))
      await bench.run()
      expect(ids(await bench.bytes())).toEqual(wantedOf(others))
    })
  })

  test('reads an archived ticket, whose audits come all at once', () => {
    const records = RECORDS.map((api) => ({ ...api, isArchived: true }))
    return atExport({ records, ...PAGES }, async ({ run, bytes }) => {
      await run()
      const audits = linesIn(await bytes()).map((line) => line.audits)
      expect(audits).toEqual(
        wantedOf(RECORDS).map((id) => RECORDS.find(({ ticket }) => ticket.id === id)?.audits),
      )
    })
  })

  test('goes on without people who were deleted', () => {
    const records = RECORDS.map((api) => ({ ...api, users: [] }))
    return atExport({ records }, async ({ run, bytes }) => {
      await run()
      expect(ids(await bytes())).toEqual(wantedOf(RECORDS))
      expect(linesIn(await bytes()).flatMap(({ users }) => users)).toEqual([])
    })
  })

  test('tells of a ticket what was so when it was listed: what came later comes with the update', () => {
    const [api = expect.fail('no ticket')] = generated(1)
    const later = new Date(NOW + 60_000).toISOString()
    const audit = { ...api.audits.at(-1), id: 999_999_999, created_at: later }
    return atExport({ records: [api] }, async ({ run, bytes, tickets, runUntilCall }) => {
      expect(await runUntilCall(3)).toBe(true)
      tickets.change(api.ticket.id, (old) => ({ ...old, audits: [...old.audits, audit] }))
      await run()
      expect(linesIn(await bytes())[0]?.audits).toEqual(api.audits)
    })
  })

  test('ends where it is told to, and an update begins there', () =>
    atExport({ records: RECORDS, ...PAGES }, async ({ run, bytes }) => {
      const order = wantedOf(RECORDS)
      const middle = RECORDS.find(({ ticket }) => ticket.id === order[order.length >> 1])
      const until = Date.parse(middle?.ticket.updated_at ?? '') / 1000
      await run({ until })
      const early = RECORDS.filter(({ ticket }) => Date.parse(ticket.updated_at) / 1000 < until)
      expect(early.length).toBeGreaterThan(3)
      expect(ids(await bytes())).toEqual(wantedOf(early))
      await run({ mode: 'update', since: undefined })
      expect(ids(await bytes())).toEqual(order)
    }))

  test('takes another tag when it is told', () => {
    const records = RECORDS.map((api) => ({
      ...api,
      ticket: { ...api.ticket, tags: api.ticket.id % 2 === 0 ? ['vip'] : ['roteiro'] },
    }))
    return atExport({ records }, async ({ run, bytes }) => {
      await run({ tag: 'vip' })
      expect(ids(await bytes()).every((id) => id % 2 === 0)).toBe(true)
      expect(ids(await bytes())).toHaveLength(8)
    })
  })
})

describe('a run that was killed goes on to the very same bytes', () => {
  const unbroken = async (scene: Parameters<typeof atExport>[0]) => {
    let text = ''
    await atExport(scene, async ({ run, bytes }) => {
      await run()
      text = await bytes()
    })
    return text
  }

  test('at whichever call it was killed, and however often', async () => {
    const scene = { records: RECORDS, ...PAGES }
    const whole = await unbroken(scene)
    const killedAt: number[] = []
    for (let call = 1; ; call += 1) {
      let wasKilled = false
      await atExport(scene, async ({ runUntilCall, run, bytes }) => {
        wasKilled = await runUntilCall(call)
        if (wasKilled) await run()
        expect(await bytes()).toBe(whole)
      })
      if (!wasKilled) break
      killedAt.push(call)
    }
    expect(killedAt.length).toBeGreaterThan(30)
    await atExport(scene, async ({ runUntilCall, bytes }) => {
      // Long enough for a ticket or two each.
      let lives = 1
      while (lives < 100 && (await runUntilCall(16))) lives += 1
      expect(lives).toBeGreaterThan(2)
      expect(lives).toBeLessThan(100)
      expect(await bytes()).toBe(whole)
    })
  })

  test('with each file cut off at any byte', async () => {
    const scene = { records: generated(6), listPage: 2, auditPage: 100 }
    const whole = await unbroken(scene)
    const states = new Map<string, string>()
    await atExport(scene, async ({ runUntilCall, out }) => {
      for (let call = 2; await runUntilCall(call); call += 1) {
        for (const file of ['.place', '.part']) {
          states.set(file, await readFile(out + file, 'utf8').catch(() => ''))
        }
      }
    })
    const [place = '', part = ''] = states.values()
    expect([place.length, part.length].every((length) => length > 1000)).toBe(true)
    const head = place.indexOf('\n') + 1
    const cuts = [
      ...steps(head, place.length).map((end) => [place.slice(0, end), ''] as const),
      ...steps(0, part.length).map((end) => [place, part.slice(0, end)] as const),
    ]
    for (const [listed, done] of cuts) {
      await atExport(scene, async ({ run, bytes, out }) => {
        await writeFile(`${out}.place`, listed)
        await writeFile(`${out}.part`, done)
        await run()
        expect(await bytes()).toBe(whole)
      })
    }
  }, 600_000)

  /** Some thirty places, and every one near the start and the end. */
  function steps(start: number, end: number): readonly number[] {
    const stride = Math.max(1, Math.floor((end - start) / 30))
    return Array.from({ length: end - start + 1 }, (_, index) => start + index).filter(
      (at) => at % stride === 0 || at < start + 3 || at > end - 3,
    )
  }

  test('after the result took its name and before that was noted', async () => {
    const scene = { records: RECORDS, ...PAGES }
    await atExport(scene, async ({ run, bytes, out, runUntilCall }) => {
      await runUntilCall(15)
      const place = await readFile(`${out}.place`)
      await run()
      const whole = await bytes()
      await writeFile(`${out}.place`, place)
      await run()
      expect(await bytes()).toBe(whole)
    })
  })
})

describe('an update', () => {
  const edited = (api: TicketApi, minutes: number, edit: object = {}): TicketApi => ({
    ...api,
    ticket: {
      ...api.ticket,
      ...{ subject: 'Mudou', updated_at: new Date(NOW + minutes * 60_000).toISOString() },
      ...edit,
    },
  })

  test('comes to the bytes of a new export, with a call for each change', () =>
    atExport({ records: RECORDS, ...PAGES }, async (bench) => {
      await bench.run()
      const [a = 0, b = 0, c = 0, d = 0] = wantedOf(RECORDS)
      bench.tickets.change(a, (api) => edited(api, 3))
      bench.tickets.change(b, (api) => edited(api, 1))
      bench.tickets.change(c, (api) => edited(api, 2, { tags: ['outro'] }))
      bench.tickets.change(d, (api) => edited(api, 4, { status: 'deleted' }))
      const before = bench.site.wire.length
      await bench.run({ mode: 'update', since: undefined })
      const updated = await bench.bytes()
      expect(ids(updated)).toEqual([...wantedOf(RECORDS).slice(4), b, a])
      const calls = bench.site.wire.slice(before).filter(({ method }) => method === 'GET')
      expect(
        calls.map(({ path }) => path.replace(/\?.*/, '')).filter((path) => /audits/.test(path))
          .length,
      ).toBeLessThan(12)
      await rm(bench.out)
      await rm(`${bench.out}.place`)
      await bench.run()
      expect(await bench.bytes()).toBe(updated)
    }))

  test('that was killed at any call goes on, and the old export is there until it is done', async () => {
    for (let call = 1, wasKilled = true; wasKilled; call += 1) {
      await atExport({ records: RECORDS, ...PAGES }, async (bench) => {
        await bench.run()
        const old = await bench.bytes()
        const [a = 0, b = 0] = wantedOf(RECORDS)
        bench.tickets.change(a, (api) => edited(api, 1))
        bench.tickets.change(b, (api) => edited(api, 2))
        wasKilled = await bench.runUntilCall(call, { mode: 'update', since: undefined })
        if (wasKilled) expect(await bench.bytes()).toBe(old)
        if (wasKilled) await bench.run({ mode: 'update', since: undefined })
        expect(ids(await bench.bytes())).toEqual([...wantedOf(RECORDS).slice(2), a, b])
      })
    }
  })

  test('with nothing new changes no byte', () =>
    atExport({ records: RECORDS }, async ({ run, bytes }) => {
      await run()
      const old = await bytes()
      expect(await run({ mode: 'update', since: undefined })).toMatchObject({ tickets: 0 })
      expect(await bytes()).toBe(old)
    }))
})

describe('no file is written over', () => {
  test.each([
    ['one that somebody else made', { mode: 'new' as const }, 'is there already'],
    ['nor brought up to date', { mode: 'update' as const, since: undefined }, 'is there already'],
  ])('%s', (_, wish, sentence) =>
    atExport({ records: RECORDS }, async ({ run, out, bytes, site }) => {
      await writeFile(out, 'mine')
      await expect(run(wish)).rejects.toThrow(sentence)
      expect(await bytes()).toBe('mine')
      expect(site.wire).toEqual([])
    }),
  )

  test('a whole export, without being told to bring it up to date', () =>
    atExport({ records: RECORDS }, async ({ run, bytes }) => {
      await run()
      const old = await bytes()
      await expect(run()).rejects.toThrow('--update')
      expect(await bytes()).toBe(old)
    }))

  test('a run that was begun with something else', () =>
    atExport({ records: RECORDS }, async ({ run, runUntilCall }) => {
      expect(await runUntilCall(4)).toBe(true)
      await expect(run({ tag: 'vip' })).rejects.toThrow('was begun with --tag roteiro')
      await expect(run({ since: 1 })).rejects.toThrow('another --since')
      await run()
    }))

  test('a file of somebody else’s under the name of the place', () =>
    atExport({ records: RECORDS }, async ({ run, out }) => {
      await writeFile(`${out}.place`, 'a shopping list\n')
      await expect(run()).rejects.toThrow('keeps no export')
      expect(await readFile(`${out}.place`, 'utf8')).toBe('a shopping list\n')
    }))

  test('that another run is writing; one that was ended by force does not count', () =>
    atExport({ records: RECORDS }, async ({ run, out, files }) => {
      await writeFile(`${out}.run`, String(process.ppid))
      await expect(run()).rejects.toThrow(`Another run (process ${process.ppid}) writes to`)
      const { pid } = spawnSync(process.execPath, ['--version'])
      await writeFile(`${out}.run`, String(pid))
      await run()
      expect(await files()).toEqual(['tickets.ndjson', 'tickets.ndjson.place'])
    }))

  test('in a folder that is not there', () =>
    atExport({ records: RECORDS }, async ({ run, out }) => {
      await expect(run({ out: `${out}-folder/x.ndjson` })).rejects.toThrow('no folder')
      await expect(open(out)).rejects.toThrow('ENOENT')
    }))
})

describe('Zendesk’s limits', () => {
  test('are kept: ten lists a minute, a quarter of the account’s calls, and no refusal', () =>
    atExport(
      { records: RECORDS, listPage: 2, perMinute: 40 },
      async ({ run, tickets, spent, site }) => {
        await run()
        expect(tickets.refused()).toBe(0)
        const calls = site.wire.filter(({ method }) => method === 'GET').length
        expect(calls).toBeGreaterThan(20)
        // A quarter of 40 in a minute; the first ones do not wait.
        expect(spent() / 60_000).toBeGreaterThanOrEqual(Math.ceil(calls / 10) - 1)
      },
    ))

  test('that others use up are waited for', () => {
    let others = 0
    const scene = { records: RECORDS, perMinute: 100, callsOfOthers: () => others }
    return atExport(scene, async ({ run, bytes, tickets, spent }) => {
      others = 80
      await run()
      expect(ids(await bytes())).toEqual(wantedOf(RECORDS))
      expect(tickets.refused()).toBe(0)
      expect(spent()).toBeGreaterThan(10 * 60_000)
    })
  })

  test('that are over end in a rest as long as Zendesk says, and then all is there', () => {
    const scene = { records: RECORDS, listPage: 2, listsPerMinute: 4 }
    return atExport(scene, async ({ run, bytes, tickets, said }) => {
      await run()
      expect(tickets.refused()).toBeGreaterThan(0)
      expect(said.join('\n')).toMatch(/Zendesk asks for a rest of \d+ s\./)
      expect(ids(await bytes())).toEqual(wantedOf(RECORDS))
    })
  })
})

describe('a token', () => {
  test('that ends again and again loses nothing and doubles nothing', () =>
    atExport(
      { records: RECORDS, ...PAGES, switches: { callsPerToken: 5 } },
      async ({ run, bytes, site }) => {
        await run()
        expect(ids(await bytes())).toEqual(wantedOf(RECORDS))
        expect(site.oauth.tokens.length).toBeGreaterThan(5)
      },
    ))

  test('that may not read is said, with the scope', () =>
    atExport({ records: RECORDS, switches: { clientScopes: ['apps:read'] } }, async ({ run }) => {
      await expect(run()).rejects.toThrow('does not allow the scope read:')
    }))
})
