import { describe, expect, test } from 'vitest'

import { timelineOf } from '../page/timeline'
import { wordsFor } from '../page/words/words'
import { createScenarioClock } from '../scenarios/scenario-clock'
import { scenarioNamed } from '../scenarios/scenarios'
import { directoryOf } from '../server/app-account'
import { type Account, createAccount } from '../zendesk/account'
import { customerReplies } from '../zendesk/customer'
import { USER } from '../zendesk/directory'
import { openDesk } from '../zendesk/in-memory'
import { handle } from '../zendesk/rest/handle'
import type { TicketTab } from '../zendesk/tab-types'
import { saveUpdate } from '../zendesk/update'
import { accountAt, FRIDAY, takenTicket } from './story-account'

type Json = Readonly<Record<string, unknown>>

const IN_ANALYSIS = 360000000912
const WAITING = 360000000913
const QUOTE = 360000000914
const ENDED = 360000000916

/** A ticket that is "Em análise pelo TI" in an account with statuses of its own. */
async function openOwn(user: number = USER.ana, locale = 'pt-BR') {
  const scenario = scenarioNamed('custom-statuses') ?? expect.fail('no such situation')
  const account = createAccount({ now: () => FRIDAY, directory: directoryOf(scenario) })
  const { ticketId: id = 0 } = scenario.build(account, createScenarioClock(FRIDAY))
  const tab = await openDesk(account, user, { locale }).openTicket(id)
  return { account, id, tab }
}

const value = (tab: TicketTab, path: string): unknown => {
  const answer = tab.get(path)
  return answer.ok ? answer.value : answer.error
}

const rest = (account: Account, method: string, path: string, ticket?: object) =>
  handle(account, USER.ana, {
    method,
    url: `/api/v2/${path}`,
    ...(ticket && { body: JSON.stringify({ ticket }) }),
  }).body as Json

const heard = (tab: TicketTab): string[] => {
  const names: string[] = []
  tab.onEvent((name) => {
    if (name !== '*.changed') names.push(name)
  })
  return names
}

const fieldChanges = (account: Account, id: number) =>
  account
    .ticket(id)
    ?.audits.at(-1)
    ?.events.flatMap((event) =>
      event.type === 'Change' ? [[event.field_name, event.previous_value, event.value]] : [],
    )

describe('in an account with statuses of its own', () => {
  test('a ticket’s status is the category, its name is beside it', async () => {
    const { account, id, tab } = await openOwn()
    expect(value(tab, 'ticket.status')).toBe('open')
    expect(value(tab, 'ticket.statusCategory')).toBe('open')
    expect(value(tab, 'ticket.customStatus')).toEqual({
      id: IN_ANALYSIS,
      name: 'Em análise pelo TI',
    })
    expect(rest(account, 'GET', `tickets/${id}`)).toMatchObject({
      ticket: { status: 'open', custom_status_id: IN_ANALYSIS },
    })
  })

  test('a category that is set chooses its default, and all three are told', async () => {
    const { account, id, tab } = await openOwn()
    const names = heard(tab)
    tab.set('ticket.status', 'pending')
    expect(value(tab, 'ticket.customStatus')).toMatchObject({ name: 'Aguardando cliente' })
    expect(names).toEqual([
      'ticket.status.changed',
      'ticket.statusCategory.changed',
      'ticket.customStatus.changed',
    ])
    await tab.submit()
    expect(account.ticket(id)).toMatchObject({ status: 'pending', customStatusId: WAITING })
    expect(fieldChanges(account, id)).toEqual([
      ['status', 'open', 'pending'],
      ['custom_status_id', String(IN_ANALYSIS), String(WAITING)],
    ])
  })

  test('the category that the ticket has already chooses its default, too', async () => {
    const { account, id, tab } = await openOwn()
    const names = heard(tab)
    tab.set('ticket.statusCategory', 'open')
    expect(names).toEqual(['ticket.customStatus.changed'])
    await tab.submit()
    expect(fieldChanges(account, id)).toMatchObject([['custom_status_id', {}, {}]])
  })

  test.each([
    ['its number', QUOTE],
    ['what is read', { id: QUOTE, name: 'Aguardando orçamento' }],
  ])('one of them is set by %s, and the category follows', async (_, wanted) => {
    const { tab } = await openOwn()
    expect(tab.set('ticket.customStatus', wanted).ok).toBe(true)
    expect(value(tab, 'ticket.status')).toBe('pending')
    expect(value(tab, 'ticket.customStatus')).toMatchObject({ id: QUOTE })
  })

  test.each([
    ['nobody knows', 1],
    ['is switched off', 360000000918],
    ['is for new tickets', 360000000910],
    ['has no number', 'Encerrado'],
  ])('one that %s is refused, and the ticket stays as it was', async (_, wanted) => {
    const { tab } = await openOwn()
    expect(tab.set('ticket.customStatus', wanted)).toMatchObject({
      ok: false,
      error: { message: 'Invalid value' },
    })
    expect(value(tab, 'ticket.customStatus')).toMatchObject({ id: IN_ANALYSIS })
  })

  test('the draft set back to what is saved is no edit any more', async () => {
    const { tab } = await openOwn()
    tab.set('ticket.status', 'solved')
    tab.set('ticket.customStatus', IN_ANALYSIS)
    expect(tab.view().isDirty).toBe(false)
  })

  test('the submit button offers those that are on, defaults by their category', async () => {
    const { tab } = await openOwn()
    const { optionValues } = value(tab, 'ticketFields:status') as {
      optionValues: { value: string; label: string }[]
    }
    expect(optionValues.map(({ value, label }) => [value, label])).toEqual([
      ['new', 'Na fila'],
      ['open', 'Em atendimento'],
      [String(IN_ANALYSIS), 'Em análise pelo TI'],
      ['pending', 'Aguardando cliente'],
      [String(QUOTE), 'Aguardando orçamento'],
      ['hold', 'Aguardando terceiros'],
      ['solved', 'Encerrado'],
      ['360000000917', 'Encerrado sem solução'],
    ])
  })

  test('a customer who answers opens it with the default', async () => {
    const { account, id } = await openOwn()
    saveUpdate(account, id, USER.ana, { customStatusId: QUOTE })
    expect(customerReplies(account, id, { text: 'Voltei' })).toMatchObject({
      status: 'open',
      customStatusId: 360000000911,
    })
  })

  test('a trigger that sets a category chooses its default', async () => {
    const { account, id } = await openOwn()
    account.arrange((directory) => ({
      ...directory,
      triggers: [
        {
          ...{ id: 1, title: 'Resolve', description: '', active: true, position: 1, updatedAt: '' },
          conditions: { all: [{ field: 'update_type', operator: 'is', value: 'Change' }], any: [] },
          actions: [{ field: 'status', value: 'solved' }],
        },
      ],
    }))
    const saved = saveUpdate(account, id, USER.ana, { subject: 'x' })
    expect(saved).toMatchObject({ status: 'solved', customStatusId: ENDED })
  })

  test('REST lists them, and sets them by number', async () => {
    const { account, id } = await openOwn()
    const list = (query: string) =>
      (rest(account, 'GET', `custom_statuses.json${query}`)['custom_statuses'] as Json[]).map(
        ({ agent_label }) => agent_label,
      )
    expect(list('')).toHaveLength(9)
    expect(list('?active=true')).toHaveLength(8)
    expect(list('?status_categories=pending,solved&default=true')).toEqual([
      'Aguardando cliente',
      'Encerrado',
    ])
    rest(account, 'PUT', `tickets/${id}`, { custom_status_id: QUOTE })
    expect(account.ticket(id)).toMatchObject({ status: 'pending', customStatusId: QUOTE })
    rest(account, 'PUT', `tickets/${id}`, { status: 'solved' })
    expect(account.ticket(id)).toMatchObject({ status: 'solved', customStatusId: ENDED })
  })

  test('the page tells one change of status once, by its own name', async () => {
    const { account, id } = await openOwn()
    const saved = saveUpdate(account, id, USER.ana, { customStatusId: QUOTE })
    const last = timelineOf(saved, account.directory, wordsFor('pt-BR')).at(-1)
    expect(last).toMatchObject({ words: ['status: Aguardando orçamento'] })
  })
})

describe('in an account without any', () => {
  test.each([
    ['pt-BR', 'Resolvido'],
    ['en-US', 'Solved'],
    ['es-419', 'Resuelto'],
  ])('Zendesk’s own five are named in the agent’s language: %s', async (locale, solved) => {
    const account = accountAt()
    const tab = await openDesk(account, USER.ana, { locale }).openTicket(takenTicket(account))
    expect(value(tab, 'ticketFields:status')).toMatchObject({
      optionValues: [{ value: 'new' }, {}, {}, {}, { value: 'solved', label: solved }],
    })
  })

  test('a change of status is one event in the audit', async () => {
    const account = accountAt()
    const id = takenTicket(account)
    saveUpdate(account, id, USER.ana, { status: 'pending' })
    expect(fieldChanges(account, id)).toEqual([['status', 'open', 'pending']])
    expect(rest(account, 'GET', `tickets/${id}`)).toMatchObject({
      ticket: { custom_status_id: 360000000903 },
    })
    rest(account, 'PUT', `tickets/${id}`, { custom_status_id: 360000000905 })
    expect(fieldChanges(account, id)).toEqual([['status', 'pending', 'solved']])
  })
})
