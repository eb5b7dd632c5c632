import { expect, test } from 'vitest'

import { createLazyTicketApi } from '../../../src/adapters/zendesk-rest/lazy-ticket-api'
import { scriptedClient } from '../../fakes/scripted-client'

const TICKET = {
  tags: ['roteiro'],
  status: 'open',
  group_id: 7,
  updated_at: '2026-11-18T13:00:00Z',
}

const clientOfTicket = () => scriptedClient({ request: () => ({ ticket: TICKET }) })

const idle = () => Promise.resolve()

test('the first screen is drawn before anything is asked of the saved ticket', async () => {
  const client = clientOfTicket()
  let draw: () => void = () => undefined
  const drawn = new Promise<void>((resolve) => {
    draw = resolve
  })
  const read = createLazyTicketApi(client, 4821, () => drawn).read()
  await Promise.resolve()
  expect(client.sent).toEqual([])
  draw()
  await expect(read).resolves.toMatchObject({ tags: ['roteiro'], groupId: 7 })
})

test('a page that is never idle does not hold a read beyond its limit', async () => {
  const never = () => new Promise<void>(() => undefined)
  const read = createLazyTicketApi(clientOfTicket(), 4821, never).read(20)
  await expect(read).rejects.toMatchObject({ reason: 'late' })
})

test('code that does not come is tried again by the next call', async () => {
  const client = clientOfTicket()
  const moods = [() => Promise.reject(new TypeError('Failed to fetch')), idle]
  const api = createLazyTicketApi(client, 4821, () => (moods.shift() ?? idle)())
  await expect(api.read()).rejects.toMatchObject({ reason: 'late' })
  await expect(api.read()).resolves.toMatchObject({ status: 'open' })
})
