import { describe, expect, test } from 'vitest'

import { createRestAccountApi } from '../../../src/adapters/setup/rest-account-api'
import { requirements } from '../../../tools/requirements'
import { scriptedClient } from '../../fakes/scripted-client'
import { createWorkspace, ROLES } from '../../workspace'

/** The account of the local workspace, as this user reads it. */
function workspaceRecord(userId = ROLES.admin) {
  const account = createWorkspace({
    now: () => Date.parse('2026-11-18T13:30:00Z'),
    app: requirements({ withTiMacro: false }),
  })
  return createRestAccountApi(scriptedClient({ request: account.requestAs(userId) }))
}

const answering = (body: unknown) => createRestAccountApi(scriptedClient({ request: () => body }))

const refusing = (status: number) =>
  createRestAccountApi(
    scriptedClient({
      request: () => {
        throw { status }
      },
    }),
  )

describe('the account of the workspace', () => {
  const api = workspaceRecord()

  test('has tags, languages and groups', async () => {
    expect(await api.hasTags()).toBe(true)
    expect(await api.locales()).toEqual(['pt-BR', 'en-US', 'es'])
    expect(await api.groups()).toContainEqual({
      id: 360000000101,
      name: 'N1',
      isDeleted: false,
    })
  })

  test('has a role that replies and may not tag', async () => {
    expect(await api.customRoles()).toContainEqual({
      name: 'Agente sem tags',
      canReplyPublicly: true,
      canEditTags: false,
    })
  })

  test('has one form', async () => {
    expect(await api.forms()).toEqual([
      { id: 360000000401, name: 'Formulário padrão', isActive: true },
    ])
  })

  test('has macros with their text and tags', async () => {
    const macros = await api.macros()
    expect(macros.find(({ title }) => title === 'Roteiro::2ª tentativa')).toMatchObject({
      isActive: true,
      text: expect.stringContaining('[[dia_terceira]]'),
      tags: [],
    })
    expect(macros.find(({ title }) => title.startsWith('Escalonar TI'))?.tags).toEqual([
      'escalonar_ti_script_db2',
    ])
  })

  test('has triggers that say what they do to tags', async () => {
    const triggers = await api.triggers()
    const reply = triggers.find(({ title }) => title === 'Roteiro: o cliente respondeu')
    expect(reply?.tags).toContain('contato_tentativa_1')
    expect(reply?.isForNewTickets).toBe(false)
    expect(triggers.find(({ title }) => /acompanhamento/.test(title))?.isForNewTickets).toBe(true)
  })

  test('has hours and holidays, for admins only', async () => {
    const [schedule] = await api.schedules()
    expect(schedule).toMatchObject({ zone: 'Brasilia', intervals: { length: 5 } })
    expect(schedule?.holidays).toContainEqual({
      name: 'Consciência Negra',
      from: '2026-11-20',
      to: '2026-11-20',
    })
    await expect(workspaceRecord(ROLES.agent).schedules()).rejects.toMatchObject({
      reason: 'forbidden',
    })
  })
})

test.each([403, 404])('a plan without roles of its own (%i) has none', async (status) => {
  expect(await refusing(status).customRoles()).toEqual([])
  await expect(refusing(429).customRoles()).rejects.toMatchObject({ reason: 'busy' })
})

test.each([403, 404])('a plan without several forms (%i) has none', async (status) => {
  expect(await refusing(status).forms()).toEqual([])
  await expect(refusing(429).forms()).rejects.toMatchObject({ reason: 'busy' })
})

test('a list is read to its end, one cursor after the other', async () => {
  const asked: string[] = []
  const client = scriptedClient({
    request: ({ url }) => {
      asked.push(url)
      const isLast = asked.length === 3
      return {
        views: [{ title: `V${asked.length}`, active: true }],
        meta: { has_more: !isLast, after_cursor: `c${asked.length}==` },
      }
    },
  })
  const views = await createRestAccountApi(client).views()
  expect(views.map(({ title }) => title)).toEqual(['V1', 'V2', 'V3'])
  expect(asked.at(-1)).toBe('/api/v2/views.json?page[size]=100&page[after]=c2%3D%3D')
})

test.each([
  ['a page of words', '<!doctype html>'],
  ['an empty object', {}],
  ['a list of something else', { macros: ['x'] }],
])('%s is an answer nobody knows', async (_, body) => {
  await expect(answering(body).macros()).rejects.toMatchObject({ reason: 'unexpected' })
})

test('a macro of somebody’s own is nobody else’s', async () => {
  const macro = (title: string, restriction: unknown) => ({
    ...{ title, restriction },
    active: true,
    actions: [],
  })
  const macros = await answering({
    macros: [
      macro('Minha', { type: 'User', id: 1 }),
      macro('Do grupo', { type: 'Group', id: 2 }),
      macro('De todos', null),
    ],
  }).macros()
  expect(macros.map(({ title }) => title)).toEqual(['Do grupo', 'De todos'])
})

test('the text of a macro may be given for one channel', async () => {
  const actions = [{ field: 'comment_value', value: ['channel:all', 'Olá [[ticket]]'] }]
  const [macro] = await answering({ macros: [{ title: 'M', active: true, actions }] }).macros()
  expect(macro?.text).toBe('Olá [[ticket]]')
})

describe('marked tickets', () => {
  const ticket = (id: number) => ({ id, subject: 'Nota', tags: ['roteiro', 'vip'] })

  /** An account whose export has so many pages of one ticket each, and refuses one of them. */
  function exporting(pages: number, refused?: { readonly page: number; readonly status: number }) {
    const asked: string[] = []
    const client = scriptedClient({
      request: ({ url }) => {
        asked.push(url)
        const page = asked.length
        if (page === refused?.page) throw { status: refused.status }
        const meta = { has_more: page < pages, after_cursor: `c${page}` }
        return { results: [ticket(page)], meta }
      },
    })
    return { asked, read: () => createRestAccountApi(client).markedTickets() }
  }

  test('are read page by page, without those that are closed', async () => {
    const { asked, read } = exporting(3)
    expect(await read()).toEqual({ tickets: [1, 2, 3].map(ticket), isWhole: true })
    const [first = '', second] = asked
    expect(new URL(first, 'https://x').searchParams.get('query')).toBe('tags:roteiro status<closed')
    expect(second).toBe(`${first}&page[after]=c1`)
  })

  test('are left over after twenty pages: a fifth of the calls of a minute', async () => {
    const { asked, read } = exporting(50)
    expect(await read()).toMatchObject({ tickets: { length: 20 }, isWhole: false })
    expect(asked).toHaveLength(20)
  })

  test.each([429, 500, 403])(
    'that were read are told where a later page answers %i',
    async (status) => {
      const { read } = exporting(9, { page: 4, status })
      expect(await read()).toEqual({ tickets: [1, 2, 3].map(ticket), isWhole: false })
    },
  )

  test('cannot be told where the first page is refused', async () => {
    const { read } = exporting(9, { page: 1, status: 429 })
    await expect(read()).rejects.toMatchObject({ reason: 'busy' })
  })

  test('that come twice are one', async () => {
    const results = [ticket(7), ticket(7)]
    const read = answering({ results, meta: { has_more: false } }).markedTickets()
    expect((await read).tickets).toEqual([ticket(7)])
  })

  test('are those of the workspace', async () => {
    const { tickets, isWhole } = await workspaceRecord().markedTickets()
    expect([tickets.every(({ tags }) => tags.includes('roteiro')), isWhole]).toEqual([true, true])
  })
})
