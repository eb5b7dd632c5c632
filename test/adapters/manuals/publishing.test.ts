import { describe, expect, test } from 'vitest'

import { publishedIn } from '../../../src/adapters/manuals/published'
import type { SettingsApi } from '../../../src/adapters/manuals/settings-api'
import { createSettingsShelf } from '../../../src/adapters/manuals/settings-shelf'
import { PIECE_COUNT } from '../../../src/domain/manual/settings-store'
import { HostError } from '../../../src/ports/host-error'
import type { WrittenManual } from '../../../src/ports/manual-shelf'
import { INSTALLATION, openShelf, settingsIn } from '../../fakes/settings-shelf'
import { createWorkspace, USER, type Workspace } from '../../workspace'
import { DOCUMENTS } from 'virtual:documents'

const documentOf = (id: string): WrittenManual =>
  DOCUMENTS.find(({ document }) => document['id'] === id)?.document ?? expect.fail(id)

/** The longest of ours: it takes two pieces. */
const BILLING = documentOf('faturamento')

const worded = (about: string, document = BILLING): WrittenManual => ({ ...document, about })

const inAccount = (): Workspace => createWorkspace({ now: () => Date.parse('2026-11-18T13:00Z') })

/** As a page that opens now reads it. */
function inForce(account: Workspace, id = 'faturamento') {
  const { manuals, broken } = publishedIn({ ...settingsIn(account) })
  expect(broken).toEqual([])
  const found = manuals.find((manual) => manual.id === id)
  return found?.document() as WrittenManual | undefined
}

async function withFirstVersion(): Promise<Workspace> {
  const account = inAccount()
  const order = { document: worded('primeira'), sentence: 'Um', seen: 0 }
  expect(await openShelf(account, DOCUMENTS).publish(order)).toMatchObject({ kind: 'published' })
  return account
}

const SECOND = { document: worded('segunda'), sentence: 'Dois', seen: 1 }

test('a page that opens reads letter for letter what was published', async () => {
  const account = await withFirstVersion()
  expect(inForce(account)).toEqual(worded('primeira'))
})

test('twenty manuals, each with the version before, have room', async () => {
  const account = inAccount()
  const shelf = openShelf(account, DOCUMENTS)
  for (const seen of [0, 1]) {
    for (let n = 0; n < 20; n += 1) {
      const like = DOCUMENTS[n % DOCUMENTS.length]?.document ?? BILLING
      const id = `${like['id']}`
      const document = renamed(like, n < DOCUMENTS.length ? id : `m${n}`)
      expect(await shelf.publish({ document, sentence: 'Um', seen })).toMatchObject({
        kind: 'published',
      })
    }
  }
  expect((await shelf.read()).inForce).toHaveLength(20)
  const pieces = Object.keys(settingsIn(account)).filter((name) => /^manuais_\d/.test(name))
  expect(pieces.length).toBeLessThanOrEqual(PIECE_COUNT)
})

/** The same manual under another id, with the tags of that id. */
function renamed(document: WrittenManual, id: string): WrittenManual {
  if (id === document['id']) return document
  const { note: _, ...rest } = document
  const written = JSON.stringify({ ...rest, id })
  const texts = documentOf('retorno')
  return document['id'] === 'contato' || written.includes('"tag"')
    ? { ...texts, id }
    : (JSON.parse(written) as WrittenManual)
}

describe('whatever the store of settings does, the old or the new version is whole', () => {
  test.each([
    ['cuts a piece without a word', { kind: 'cuts', chars: 9_000 } as const, 'not-kept'],
    ['refuses a piece', { kind: 'refuses', chars: 9_000 } as const, 'failed'],
    ['writes in another encoding', { kind: 'recodes' } as const, 'not-kept'],
    ['is cut off after the second piece', { kind: 'stops', after: 2 } as const, 'failed'],
  ])('it %s', async (_, store, kind) => {
    const account = await withFirstVersion()
    const before = settingsIn(account)
    account.faults.set([{ on: 'store', store }])
    const shelf = openShelf(account, DOCUMENTS)
    expect(await shelf.publish(SECOND)).toMatchObject({ kind })
    expect(inForce(account)).toEqual(worded('primeira'))
    account.faults.set([])
    expect(await openShelf(account, DOCUMENTS).publish(SECOND)).toMatchObject({ kind: 'published' })
    expect(inForce(account)).toEqual(worded('segunda'))
    expect(Object.keys(settingsIn(account))).toEqual(expect.arrayContaining(Object.keys(before)))
  })

  test('what was cut is told in characters, and what was there before is back', async () => {
    const account = await withFirstVersion()
    account.faults.set([{ on: 'store', store: { kind: 'cuts', chars: 15_900 } }])
    expect(await openShelf(account, DOCUMENTS).publish(SECOND)).toEqual({
      ...{ kind: 'not-kept', written: 16_000, kept: 15_900, isRestored: true },
    })
  })
})

/** A shelf whose way to Zendesk breaks at this call: before it is done, or when only its answer is lost. */
function breaking(account: Workspace, at: number, isDone: boolean) {
  let calls = 0
  const request = account.requestAs(USER.fabio)
  const url = `/api/v2/apps/installations/${INSTALLATION}.json`
  const call = async <T>(run: () => Promise<T>): Promise<T> => {
    calls += 1
    if (calls < at) return run()
    if (calls === at && isDone) await run()
    throw new HostError(isDone ? 'late' : 'expired', 'the way is broken')
  }
  const api: SettingsApi = {
    read: () =>
      call(async () => {
        const { settings } = (await request({ url, type: 'GET' })) as { settings: object }
        return { ...settings }
      }),
    write: (settings) =>
      call(async () => {
        const data = JSON.stringify({ settings })
        await request({ url, type: 'PUT', contentType: 'application/json', data })
      }),
  }
  return createSettingsShelf({
    ...{ api, settings: {}, own: DOCUMENTS, now: account.now, draw: () => 0.5 },
    by: { id: USER.fabio, name: 'Fábio' },
  })
}

describe.each([
  ['killed before call', false],
  ['killed when it waits for the answer of call', true],
])('a publication %s', (_, isDone) => {
  test.each([1, 2, 3, 4, 5, 6, 7])('%i leaves the old or the new version whole', async (at) => {
    const account = await withFirstVersion()
    const result = await breaking(account, at, isDone).publish(SECOND)
    const { about } = inForce(account) ?? {}
    expect(['failed', 'unknown']).toContain(result.kind)
    const possible = ['primeira', ...(result.kind === 'unknown' ? ['segunda'] : [])]
    expect(possible).toContain(about)
    expect(inForce(account)).toEqual(worded(String(about)))
  })
})

describe('two admins', () => {
  test('who begins while another publishes is told, and both are whole', async () => {
    const account = await withFirstVersion()
    const [first, second] = await Promise.all([
      openShelf(account, DOCUMENTS, 'Ana').publish({ ...SECOND, document: worded('da Ana') }),
      openShelf(account, DOCUMENTS, 'Bruno').publish({ ...SECOND, document: worded('do Bruno') }),
    ])
    const done = [first, second].filter(({ kind }) => kind === 'published')
    expect(done.length).toBeLessThanOrEqual(1)
    expect(inForce(account)).toEqual(
      worded(done.length === 0 ? 'primeira' : String(inForce(account)?.['about'])),
    )
  })

  test('a person who is no admin publishes nothing', async () => {
    const account = await withFirstVersion()
    const shelf = openShelf(account, DOCUMENTS, 'Ana', USER.ana)
    expect(await shelf.publish(SECOND)).toEqual({ kind: 'failed', reason: 'forbidden' })
    expect(inForce(account)).toEqual(worded('primeira'))
  })
})

test('a manual with errors is not published', async () => {
  const account = await withFirstVersion()
  const order = { ...SECOND, document: { ...BILLING, steps: [] } }
  expect(await openShelf(account, DOCUMENTS).publish(order)).toEqual({ kind: 'unsound' })
})

test('an update of the app brought another manual under the published one', async () => {
  const account = await withFirstVersion()
  const corrected = [{ origin: 'built-in' as const, document: worded('corrigida') }]
  const shelf = await openShelf(account, corrected).read()
  expect(shelf.inForce[0]).toMatchObject({
    ...{ origin: 'published', document: { about: 'primeira' } },
    hides: { isNewer: true, document: { about: 'corrigida' } },
  })
})
