import { describe, expect, test } from 'vitest'

import { GROUP, USER } from '../zendesk/directory'
import { openDesk } from '../zendesk/in-memory'
import type { TicketTab } from '../zendesk/tab-types'
import { saveUpdate } from '../zendesk/update'
import { accountAt, takenTicket } from './story-account'

async function open(user: number = USER.ana) {
  const account = accountAt()
  const id = takenTicket(account)
  return { account, id, tab: await openDesk(account, user).openTicket(id) }
}

const value = (tab: TicketTab, path: string): unknown => {
  const answer = tab.get(path)
  return answer.ok ? answer.value : answer.error
}

describe('how an app makes a field look', () => {
  test.each([
    ['hides a field', 'priority.hide', 'priority.isVisible', false],
    ['changes a field over', 'priority.toggle', 'priority.isVisible', false],
    ['locks a field', 'type.disable', 'type.isEnabled', false],
    ['hides an option by its value', 'priority.optionValues:low.hide', '', false],
    ['hides an option by its number', 'priority.optionValues.0.hide', '', false],
  ])('%s', async (_, action, path, expected) => {
    const { tab } = await open()
    expect(await tab.invoke(`ticketFields:${action}`, [])).toEqual({ ok: true })
    const options = value(tab, 'ticketFields:priority.optionValues')
    const [first] = options as readonly { readonly isVisible: boolean }[]
    const seen = path === '' ? first?.isVisible : value(tab, `ticketFields:${path}`)
    expect(seen).toBe(expected)
  })

  test('gives it back as it was', async () => {
    const { tab } = await open()
    for (const verb of ['hide', 'disable', 'show', 'enable']) {
      await tab.invoke(`ticketFields:type.${verb}`, [])
    }
    expect(value(tab, 'ticketFields:type')).toMatchObject({ isVisible: true, isEnabled: true })
  })

  test.each([
    ['a field nobody has', 'ticketFields:rocket.hide', 'Not found'],
    ['an option nobody has', 'ticketFields:priority.optionValues:blue.hide', 'Not found'],
    ['a status', 'ticketFields:status.optionValues:open.hide', 'is not available for statuses'],
  ])('%s is refused', async (_, action, message) => {
    const { tab } = await open()
    expect(await tab.invoke(action, [])).toMatchObject({ ok: false, error: { message } })
  })

  test('by another label, which is read again', async () => {
    const { tab } = await open()
    tab.set('ticketFields:priority.label', 'Urgência')
    expect(value(tab, 'ticketFields:priority.label')).toBe('Urgência')
    expect(tab.set('ticketFields:rocket.label', 'x')).toMatchObject({
      error: { message: 'Not found' },
    })
  })

  test('not on a closed ticket', async () => {
    const { account, id } = await open()
    saveUpdate(account, id, USER.ana, { status: 'closed' })
    const tab = await openDesk(account, USER.ana).openTicket(id)
    const closed = { ok: false, error: { message: 'Ticket is closed' } }
    expect(await tab.invoke('ticketFields:type.hide', [])).toMatchObject(closed)
    expect(tab.set('ticketFields:type.label', 'x')).toMatchObject(closed)
  })
})

describe('what only the draft keeps', () => {
  test('collaborators come once and go, and stay over a submit', async () => {
    const { tab } = await open()
    const ids = () =>
      (value(tab, 'ticket.collaborators') as readonly { readonly id: number }[]).map(({ id }) => id)
    await tab.invoke('ticket.collaborators.add', [{ id: USER.bruno }])
    await tab.invoke('ticket.collaborators.add', [{ email: 'bruno@exemplo.com.br' }])
    expect(ids()).toEqual([USER.bruno])
    await tab.submit()
    expect(ids()).toEqual([USER.bruno])
    await tab.invoke('ticket.collaborators.remove', [{ id: USER.bruno }])
    expect(ids()).toEqual([])
  })

  test('somebody nobody knows is no collaborator', async () => {
    const { tab } = await open()
    expect(await tab.invoke('ticket.collaborators.add', [{ email: 'x@y.z' }])).toMatchObject({
      ok: false,
      error: { message: 'Not found' },
    })
  })

  test.each([
    ['an agent', USER.ana, 'ajuda@exemplo.com.br'],
    ['a light agent, who may not edit the ticket', USER.clara, null],
  ])('the recipient as %s sets it', async (_, user, expected) => {
    const { tab } = await open(user)
    tab.set('ticket.recipient', 'ajuda@exemplo.com.br')
    expect(value(tab, 'ticket.recipient')).toBe(expected)
  })
})

test('the fields name what can be chosen: people and their groups for the assignee', async () => {
  const { tab } = await open()
  expect(value(tab, 'ticketFields:assignee')).toMatchObject({
    optionValues: expect.arrayContaining([
      { value: String(USER.ana), label: 'Ana Lima', isVisible: true, isEnabled: true },
    ]),
    optionGroups: expect.arrayContaining([expect.objectContaining({ value: String(GROUP.n1) })]),
  })
})
