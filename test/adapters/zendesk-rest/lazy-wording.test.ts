import { expect, test } from 'vitest'

import { createLazyMacroSource } from '../../../src/adapters/zendesk-rest/lazy-macro-source'
import { scriptedClient } from '../../fakes/scripted-client'

const SECOND = 'Roteiro::2ª tentativa'
const MACRO = { title: SECOND, actions: [{ field: 'comment_value_html', value: '<b>Olá</b>' }] }

test('nothing is asked of the account before its words are wanted', async () => {
  const client = scriptedClient({ request: () => ({ macros: [MACRO] }) })
  const wording = createLazyMacroSource(client)
  await Promise.resolve()
  expect(client.sent).toEqual([])
  await expect(wording.read([SECOND], 2000)).resolves.toEqual([{ title: SECOND, text: '**Olá**' }])
})

test('an account that says nothing is late, with its code or without', async () => {
  const wording = createLazyMacroSource(scriptedClient())
  await expect(wording.read([SECOND], 20)).rejects.toMatchObject({ reason: 'late' })
})

test('what the account refuses is said as it is', async () => {
  const refusing = scriptedClient({
    request: () => {
      throw { status: 403 }
    },
  })
  const read = createLazyMacroSource(refusing).read([SECOND], 2000)
  await expect(read).rejects.toMatchObject({ reason: 'forbidden' })
})
