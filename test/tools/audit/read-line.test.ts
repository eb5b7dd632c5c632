import { describe, expect, test } from 'vitest'

import { readLine } from '../../../tools/audit/read-line'

const TICKET = {
  ...{ id: 7, subject: 'Saldo', tags: ['roteiro'], status: 'open' },
  ...{ created_at: '2026-11-16T11:12:00Z', updated_at: '2026-11-18T12:05:00Z' },
  ...{ requester_id: 21, assignee_id: 11, group_id: 3, brand_id: 1 },
  url: 'https://exemplo.zendesk.com/api/v2/tickets/7.json',
}
const USERS = [
  { id: 11, name: 'Ana Lima', role: 'agent' },
  { id: 21, name: 'Marta Reis', role: 'end-user' },
]
const AUDITS = [{ id: 1, created_at: '2026-11-16T11:12:00Z', author_id: 21, events: [] }]
const read = (line: unknown) => readLine(JSON.stringify(line))

describe('a line may be', () => {
  test('a ticket with its audits and their users', () => {
    const [exported] = read({ ticket: TICKET, audits: AUDITS, users: USERS })
    expect(exported).toMatchObject({
      ticket: { id: 7, requester: { name: 'Marta Reis' }, assignee: { name: 'Ana Lima' } },
      ...{ updates: { length: 1 }, link: 'https://exemplo.zendesk.com/agent/tickets/7' },
    })
  })

  test.each<readonly [string, unknown]>([
    ['a ticket under its name', { ticket: TICKET }],
    ['a bare ticket', TICKET],
    ['a page of tickets', { tickets: [TICKET], after_cursor: 'x', end_of_stream: false }],
  ])('%s, which is judged by its tags', (_, line) => {
    expect(read(line)).toMatchObject([{ ticket: { id: 7 }, updates: undefined }])
  })

  test('a ticket without an address, which has no link', () => {
    expect(read({ ...TICKET, url: 'javascript:alert(1)' })).toMatchObject([{ link: '' }])
  })
})

test.each<readonly [string, string, string]>([
  ['no JSON', '{"ticket":', 'no JSON object'],
  ['a list', '[]', 'no ticket'],
  ['a word', '"ticket"', 'no JSON object'],
  ['nothing', 'null', 'no JSON object'],
  [
    'a ticket without tags',
    JSON.stringify({ ticket: { ...TICKET, tags: undefined } }),
    'no ticket',
  ],
  ['audits of another shape', JSON.stringify({ ticket: TICKET, audits: 7 }), 'audits'],
])('%s is a broken line', (_, line, why) => {
  expect(readLine(line)).toEqual([{ why: expect.stringContaining(why) }])
})

test('a broken ticket of a page leaves the others', () => {
  const gone = { ...TICKET, status: 'deleted' }
  expect(read({ tickets: [gone, TICKET] })).toMatchObject([
    { why: 'no ticket, or one of another shape' },
    { ticket: { id: 7 } },
  ])
})
