import { describe, expect, test } from 'vitest'

import type { ZafRequest } from '../../../src/adapters/zaf-client'
import { createRestMacroSource } from '../../../src/adapters/zendesk-rest/rest-macro-source'
import { scriptedClient } from '../../fakes/scripted-client'

const TITLES = ['Roteiro::1ª tentativa', 'Roteiro::2ª tentativa', 'Minha cobrança']

const html = (value: unknown) => [{ field: 'comment_value_html', value }]
const macro = (title: string, more: object = {}) => ({
  title,
  active: true,
  created_at: '2026-06-01T12:00:00Z',
  actions: html('<p>Olá</p>'),
  ...more,
})

/** An account that answers every search with these macros. */
function accountWith(...macros: readonly object[]) {
  const client = scriptedClient({ request: () => ({ macros, count: macros.length }) })
  const searches = () =>
    client.sent.map(([, options]) =>
      new URL((options as ZafRequest).url, 'https://x').searchParams.get('query'),
    )
  return { wording: createRestMacroSource(client), searches }
}

const read = (...macros: readonly object[]) =>
  accountWith(...macros).wording.read(['Roteiro::1ª tentativa'], 1000)

test('titles of one family cost one search, any other its own', async () => {
  const { wording, searches } = accountWith()
  await wording.read(TITLES, 1000)
  expect(searches()).toEqual(['Roteiro', 'Minha cobrança'])
})

test('asked twice at once, it asks once; asked again later, again', async () => {
  const { wording, searches } = accountWith()
  await Promise.all([wording.read(['Roteiro'], 1000), wording.read(['Roteiro'], 1000)])
  expect(searches()).toHaveLength(1)
  await wording.read(['Roteiro'], 1000)
  expect(searches()).toHaveLength(2)
})

describe('of what the search finds', () => {
  const title = 'Roteiro::1ª tentativa'

  test('only these titles count, oldest first, none that is switched off', async () => {
    const found = await read(
      macro(title, { actions: html('novo') }),
      macro(title, { actions: html('velho'), created_at: '2025-01-01T00:00:00Z' }),
      macro(title, { actions: html('desligado'), active: false, created_at: '' }),
      macro('Roteiro::10ª tentativa'),
    )
    expect(found).toEqual([
      { title, text: 'velho' },
      { title, text: 'novo' },
    ])
  })

  test.each([
    ['rich text', html('<p>Olá, <b>Ana</b></p>'), 'Olá, **Ana**'],
    ['plain text', [{ field: 'comment_value', value: ' Olá,\r\nAna ' }], 'Olá,\nAna'],
    ['a channel before it', [{ field: 'comment_value', value: ['channel:all', 'Olá'] }], 'Olá'],
    ['both: the rich one', [{ field: 'comment_value', value: 'x' }, ...html('Olá')], 'Olá'],
    ['no text at all', [{ field: 'status', value: 'pending' }], ''],
    ['a number for a value', html(7), '7'],
  ])('the text is read: %s', async (_, actions, text) => {
    expect(await read(macro(title, { actions }))).toEqual([{ title, text }])
  })

  test.each([
    ['no list', { count: 0 }],
    ['words', 'Bad gateway'],
    ['a macro without a title', { macros: [{ actions: [] }] }],
  ])('%s is refused', async (_, answer) => {
    const wording = createRestMacroSource(scriptedClient({ request: () => answer }))
    await expect(wording.read([title], 1000)).rejects.toMatchObject({ reason: 'unexpected' })
  })
})

test('an answer that does not come is late, and the next call asks again', async () => {
  const client = scriptedClient()
  const wording = createRestMacroSource(client)
  await expect(wording.read(['a'], 5)).rejects.toMatchObject({ reason: 'late' })
  await expect(wording.read(['a'], 5)).rejects.toMatchObject({ reason: 'late' })
  expect(client.sent).toHaveLength(2)
})
