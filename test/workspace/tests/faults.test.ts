import { describe, expect, test, vi } from 'vitest'

import { tellStory } from '../../fakes/ticket-story'
import { readAddress } from '../page/address'
import { pathsOf, spoiltReply } from '../protocol/spoilt-reply'
import { USER } from '../zendesk/directory'
import { createFaults, skewOf } from '../zendesk/faults'
import { openDesk } from '../zendesk/in-memory'
import { faultsNamed, NAMED_FAULTS, namesOf } from '../zendesk/named-faults'
import { createTransport } from '../zendesk/rest'
import { accountAt, takenTicket } from './story-account'

describe('the named faults', () => {
  test('have each a name and a sentence of its own', () => {
    expect(new Set(NAMED_FAULTS.map(({ id }) => id)).size).toBe(NAMED_FAULTS.length)
    expect(new Set(NAMED_FAULTS.map(({ sentence }) => sentence)).size).toBe(NAMED_FAULTS.length)
    for (const { sentence } of NAMED_FAULTS) expect(sentence).toMatch(/^(?:A|O) .*\.$/)
  })

  test('are found again by the name they carry', () => {
    for (const { id, faults } of NAMED_FAULTS) {
      expect(faultsNamed([id])).toEqual(faults)
      expect(namesOf(faults)).toEqual([id])
    }
  })

  test.each([
    ['names', 'ticket-500,asleep', ['ticket-500', 'asleep']],
    ['a name nobody knows', 'ticket-600', []],
    ['JSON', '[{"match":".","kind":"never","name":"x"}]', ['x']],
    ['broken JSON', '[{', []],
    ['nothing', '', []],
  ])('are in an address as %s', (_, text, names) => {
    const search = new URLSearchParams({ faults: text }).toString()
    expect(namesOf(readAddress(`?${search}`).faults)).toEqual(names)
  })
})

describe('a fault of a call to the SDK', () => {
  const answer = async () => ({ result: { errors: {}, a: 1 } })
  const wait = async () => undefined

  test.each([
    ['slow', { result: { errors: {}, a: 1 } }],
    ['never', undefined],
    ['lost', undefined],
    ['rejected', { error: { name: 'InternalError', message: 'Something went wrong' } }],
    ['nameless', { error: { message: 'Something went wrong' } }],
    ['refused', { result: { errors: { a: { name: 'Error', path: 'a' } } } }],
  ] as const)('%s goes over the wire as such', async (kind, expected) => {
    const fault = { on: 'sdk', match: '.', kind } as const
    const reply = await spoiltReply(fault, ['a'], answer, wait)
    if (expected === undefined) expect(reply).toBeUndefined()
    else expect(reply).toMatchObject(expected)
  })

  test('is chosen by what is asked', () => {
    const faults = createFaults([
      { on: 'sdk', match: '^set comment\\.text$', kind: 'never', times: 1 },
    ])
    expect(faults.spoilSdk('get', ['comment.text'])).toBeUndefined()
    expect(faults.spoilSdk('set', pathsOf({ 'comment.text': 'x' }))).toMatchObject({
      kind: 'never',
    })
    expect(faults.spoilSdk('set', ['comment.text'])).toBeUndefined()
  })
})

test('an answer that is lost has had its effect', async () => {
  const account = accountAt()
  const id = takenTicket(account)
  const fault = { match: '^PUT', kind: 'lost' } as const
  const send = createTransport(account, USER.ana, createFaults([fault]))
  const url = `/api/v2/tickets/${id}/tags.json`
  void send({ method: 'PUT', url, body: JSON.stringify({ tags: ['urgente'] }) })
  await Promise.resolve()
  expect(account.ticket(id)?.tags).toContain('urgente')
})

test('what Zendesk refuses to save was let pass by every app, and stays in the draft', async () => {
  const account = accountAt()
  const id = takenTicket(account)
  const faults = createFaults(faultsNamed(['save-422']))
  const tab = await openDesk(account, USER.ana, {}, faults).openTicket(id)
  let asked = 0
  const askSave = async () => {
    asked += 1
    return { allow: true } as const
  }
  tab.addHook({ name: 'app', askSave })
  tab.type('<p>Oi</p>')
  expect(await tab.submit()).toMatchObject({ kind: 'refused' })
  expect(asked).toBe(1)
  expect(tab.view().comment.text).toBe('<p>Oi</p>')
})

test.each([
  ['is refused', 500, 0],
  ['is saved without an answer', 'lost', 1],
] as const)('a submit that %s may find the frame loaded again', async (_, status, written) => {
  const { open, faults, account, ticketId } = tellStory()
  const sidebar = await open()
  const [first, count] = [sidebar.client, account.ticket(ticketId)?.audits.length ?? 0]
  faults.set([
    { on: 'page', kind: 'reload-answered', times: 1 },
    { on: 'save', status, times: 1 },
  ])
  sidebar.tab.type('<p>Oi</p>')
  expect(await sidebar.tab.submit()).toMatchObject({ kind: 'refused' })
  expect(first.isAlive()).toBe(false)
  expect(account.ticket(ticketId)?.audits).toHaveLength(count + written)
  expect(sidebar.tab.view().comment.text).toBe('<p>Oi</p>')
  await vi.waitUntil(() => sidebar.client !== first)
})

test('only the faults of its clock put a machine out of time', () => {
  expect(skewOf(NAMED_FAULTS.flatMap(({ faults }) => faults))).toBe(86_400_000 - 7_200_000)
  expect(skewOf(faultsNamed(['asleep', 'ticket-500']))).toBe(0)
})
