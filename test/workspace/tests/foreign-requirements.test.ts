import { expect, test } from 'vitest'

import { installForeign } from '../server/foreign-requirements'
import { createAccount } from '../zendesk/account'
import { DIRECTORY, USER } from '../zendesk/directory'
import { handle } from '../zendesk/rest/handle'
import { saveUpdate } from '../zendesk/update'
import { FRIDAY, takenTicket } from './story-account'

const WRITTEN = {
  ticket_fields: {
    size: {
      title: 'Size',
      type: 'tagger',
      custom_field_options: [{ name: 'Small', value: 'size_s' }],
    },
  },
  user_fields: { contract: { key: 'contract', title: 'Contract', type: 'text' } },
  macros: { thanks: { title: 'Thanks', actions: [{ field: 'current_tags', value: 'thanked' }] } },
  triggers: {
    marks: {
      title: 'Marks urgent tickets',
      conditions: {
        all: [{ field: 'current_tags', operator: 'includes', value: 'hurry' }],
        any: [],
      },
      actions: [{ field: 'current_tags', value: 'marked' }],
    },
  },
  targets: { hook: { title: 'Hook', type: 'email_target' } },
}

const APPS = [
  { id: 1, name: 'Notes', version: '1.0.0' },
  { id: 2, name: 'Sizes', version: '2.0.0' },
]

test('an account gets what an app’s package asks for', () => {
  const directory = { ...installForeign(DIRECTORY, WRITTEN, 2), apps: APPS }
  const account = createAccount({ now: () => FRIDAY, directory })
  const get = (path: string) =>
    handle(account, USER.fabio, { method: 'GET', url: `/api/v2/${path}.json` })
  const { requirements } = get('apps/installations/2/requirements').body as {
    readonly requirements: readonly Record<string, unknown>[]
  }
  expect(requirements.map((one) => [one['identifier'], one['requirement_type']])).toEqual([
    ['thanks', 'macros'],
    ['marks', 'triggers'],
    ['size', 'ticket_fields'],
    ['contract', 'user_fields'],
    ['hook', 'targets'],
  ])
  expect(new Set(requirements.map((one) => one['requirement_id'])).size).toBe(5)
  expect(get('apps/installations/1/requirements').body).toMatchObject({ requirements: [] })
  const field = requirements.find(({ identifier }) => identifier === 'size')
  expect(get(`ticket_fields/${field?.['requirement_id']}`).body).toMatchObject({
    ticket_field: { title: 'Size', custom_field_options: [{ value: 'size_s' }] },
  })
  expect(get('user_fields').body).toMatchObject({ user_fields: [{ key: 'contract' }] })

  const ticket = takenTicket(account)
  saveUpdate(account, ticket, USER.ana, { tags: { add: ['hurry'], remove: [] } })
  expect(account.ticket(ticket)?.tags).toEqual(['vip', 'hurry', 'marked'])
})

test('every installed app is listed for an admin', () => {
  const directory = { ...DIRECTORY, apps: APPS }
  const account = createAccount({ now: () => FRIDAY, directory })
  const get = (path: string, by: number) =>
    handle(account, by, { method: 'GET', url: `/api/v2/${path}.json` })
  expect(get('apps/installations', USER.fabio).body).toMatchObject({
    installations: [
      { id: 1, settings: { name: 'Notes' } },
      { id: 2, settings: { name: 'Sizes' } },
    ],
  })
  expect(get('apps/2', USER.fabio).body).toMatchObject({ id: 2, name: 'Sizes', version: '2.0.0' })
  expect(get('apps/installations', USER.ana).status).toBe(403)
})
