import { describe, expect, inject, test } from 'vitest'

import type { AccountInfo } from '../workspace/in-node'
import { accountAt, FIRST_TICKET } from './account'
import { poll } from './desk'
import { journey } from './journey'

/** A situation in an account of its own that no browser looks at. */
async function unwatched(scenario: string) {
  const url = inject('workspaceUrl')
  const post = async (path: string, body: object) => {
    const reply = await fetch(`${url}/workspace/api${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    return (await reply.json()) as unknown
  }
  const { id } = (await post('/accounts', { now: '2026-12-07T10:30:00-03:00' })) as AccountInfo
  await post(`/accounts/${id}/scenarios/${scenario}`, {})
  return accountAt(url, id)
}

const PROPOSED = 'cancelamento_proposto'

describe('with no app open', () => {
  test('a reply ends the chain', async () => {
    const account = await unwatched('second-due')
    expect((await account.ticket()).tags).toContain('contato_tentativa_1')
    await account.customerReplies('Oi, pode seguir.')
    expect((await account.ticket()).tags).toEqual(['roteiro', 'contato_respondido'])
  })

  test('an automatic answer leaves it as it is', async () => {
    const account = await unwatched('second-due')
    const { tags } = await account.ticket()
    await account.automaticReply()
    expect((await account.ticket()).tags).toEqual(tags)
  })

  test('a day of silence after the third attempt proposes the cancellation', async () => {
    const account = await unwatched('final-day')
    expect((await account.ticket()).tags).toContain('contato_tentativa_3')
    await account.moveClock('2026-12-08T09:00')
    expect((await account.ticket()).tags).not.toContain(PROPOSED)
    await account.moveClock('2026-12-08T12:00')
    const { tags, status } = await account.ticket()
    expect(tags).toContain(PROPOSED)
    expect(status).toBe('pending')
    await account.customerReplies('Desculpem a demora, podem seguir.')
    expect((await account.ticket()).tags).toEqual(['roteiro', 'contato_respondido'])
  })

  test('a customer who answered in time is not proposed', async () => {
    const account = await unwatched('final-day')
    await account.customerReplies('Podem seguir.')
    await account.moveClock('2026-12-10T12:00')
    expect((await account.ticket()).tags).not.toContain(PROPOSED)
  })
})

journey('a sidebar that looks on says what the account’s own rules did', async ({ sitDown }) => {
  const desk = await sitDown({ scenario: 'second-due' })
  await desk.shows('2ª tentativa, hoje')
  await desk.account.customerReplies('Oi, pode seguir com o ajuste.')
  await desk.shows(/^Cliente respondeu hoje, às /)
  await poll(desk.tags).toContain('contato_respondido')
  expect(await desk.tags()).not.toContain('contato_tentativa_1')
})

journey(
  'a macro that came with the app is stopped until its blanks are filled',
  async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await desk.page.getByRole('button', { name: 'Aplicar macro' }).click()
    await desk.page.getByRole('button', { name: 'Roteiro::2ª tentativa' }).click()
    await poll(desk.draft).toContain('[[saudacao]]! Tudo bem?')
    expect(await desk.submitStopped()).toContain('[[saudacao]]')
    expect((await desk.account.ticket(FIRST_TICKET)).tags).not.toContain('contato_tentativa_2')
  },
)
