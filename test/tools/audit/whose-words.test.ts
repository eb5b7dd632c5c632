import { describe, expect, test } from 'vitest'

import {
  ANA,
  answer,
  at,
  attempt,
  audit,
  BRUNO,
  cancelled,
  chain,
  judged,
  MARTA,
  opened,
  said,
  TICKET,
  tagged,
  USERS,
  users,
} from './export-story'

describe('people the export does not list', () => {
  test('the requester and the assignee are known by their numbers', async () => {
    const audits = [opened(), ...chain(ANA), answer(MARTA), cancelled(ANA)]
    const { rules, tally } = judged({ ticket: TICKET, audits })
    expect(rules).toEqual(['F4'])
    expect(tally.strangers).toBe(0)
  })

  test('a reply by the requester counts where only the agents are listed', async () => {
    const audits = [opened(), ...chain(BRUNO), answer(MARTA), cancelled(BRUNO)]
    const { rules } = judged({ ticket: TICKET, audits, users: users(ANA, BRUNO) })
    expect(rules).toEqual(['F4'])
  })

  test('an earlier assignee is of the team', async () => {
    const handed = audit(at(10, 11), ANA, {
      ...{ type: 'Change', field_name: 'assignee_id' },
      ...{ previous_value: String(BRUNO), value: String(ANA) },
    })
    const audits = [opened(), attempt(1, BRUNO), handed, answer(BRUNO), attempt(2, ANA)]
    const { rules, tally } = judged({ ticket: { ...TICKET, status: 'closed' }, audits })
    expect([rules, tally.strangers]).toEqual([[], 0])
  })

  test('a requester who is the assignee, too, is of the team', async () => {
    const ticket = { ...TICKET, requester_id: ANA }
    const audits = [...chain(ANA), audit(at(12, 9), ANA, said('Sigo aguardando.')), cancelled(ANA)]
    expect(judged({ ticket, audits }).rules).toEqual([])
  })

  test('what the users beside the audits say of a role is not overruled', async () => {
    const ticket = { ...TICKET, assignee_id: ANA, requester_id: MARTA }
    const listed = [{ id: BRUNO, name: 'Bruno Sá', role: 'end-user' }, USERS[ANA]]
    const audits = [opened(), ...chain(ANA), answer(BRUNO), cancelled(ANA)]
    expect(judged({ ticket, audits, users: listed }).rules).toEqual(['F4'])
  })
})

describe('somebody of unknown role', () => {
  test('is named, and counted', async () => {
    const audits = [opened(), ...chain(ANA), answer(BRUNO), cancelled(ANA)]
    const { rules, strangers, tally, told } = judged({ ticket: TICKET, audits })
    expect([rules, strangers, tally.strangers]).toEqual([[], [[BRUNO]], 1])
    expect(told).toEqual([expect.stringMatching(/^1: ticket 7: .*\b12\b/)])
  })

  test('is said once a ticket, however much this person did', async () => {
    const audits = [opened(), ...chain(BRUNO), answer(BRUNO), cancelled(BRUNO)]
    const line = { ticket: TICKET, audits }
    const { tally, told } = judged(line, line)
    expect([tally.strangers, told.length]).toEqual([2, 2])
  })

  test.each<readonly [string, unknown]>([
    ['no role', { id: BRUNO, name: 'Bruno Sá' }],
    ['a role of another kind', { id: BRUNO, name: 'Bruno Sá', role: 7 }],
    ['another shape', 'Bruno Sá'],
  ])('is told apart where a user has %s', async (_, user) => {
    const audits = [opened(), ...chain(ANA), answer(BRUNO), cancelled(ANA)]
    const { rules, tally } = judged({ ticket: TICKET, audits, users: [user] })
    expect([rules, tally]).toMatchObject([[], { tickets: 1, broken: 0, strangers: 1 }])
  })

  test.each<readonly [string, unknown]>([
    ['null', null],
    ['an object', {}],
  ])('users may be %s', async (_, listed) => {
    const audits = [opened(), ...chain(ANA), cancelled(ANA)]
    const { tally } = judged({ ticket: TICKET, audits, users: listed })
    expect(tally).toMatchObject({ tickets: 1, broken: 0, strangers: 0 })
  })

  test('Zendesk itself is no stranger', async () => {
    const rule = audit(at(10, 16), -1, tagged(['roteiro'], ['roteiro', 'vip']))
    const { tally } = judged({ ticket: TICKET, audits: [opened(), ...chain(ANA), rule] })
    expect(tally.strangers).toBe(0)
  })
})

describe('where the roles are known', () => {
  const tagOnly = audit(at(9, 10), BRUNO, tagged(['roteiro'], ['roteiro', 'contato_tentativa_1']))

  test('a tag without a message is still found', async () => {
    const line = { ticket: TICKET, audits: [opened(), tagOnly], users: users(MARTA, BRUNO) }
    expect(judged(line).rules).toEqual(['F7'])
  })

  test('a tag without a message of the assignee, known by number only, too', async () => {
    const audits = [opened(), { ...tagOnly, author_id: ANA }]
    expect(judged({ ticket: TICKET, audits }).rules).toEqual(['F7'])
  })
})

describe('pages that overlap', () => {
  const exception = audit(at(11, 9), ANA, tagged(['roteiro'], ['roteiro', 'roteiro_excecao']))
  const all = [opened(), attempt(1, ANA), attempt(2, ANA), exception, attempt(3, ANA)]

  test.each<readonly [string, readonly unknown[]]>([
    ['the same page twice', [...all, ...all]],
    [
      'one audit at the end of a page and at the start of the next',
      [...all.slice(0, 3), ...all.slice(2)],
    ],
    ['newest first', [...all, ...all].reverse()],
  ])('count each audit once: %s', async (_, audits) => {
    const ticket = { ...TICKET, status: 'closed' }
    const once = judged({ ticket, audits: all, users: users(MARTA, ANA) })
    const twice = judged({ ticket, audits, users: users(MARTA, ANA) })
    expect(once.rules).toContain('F10')
    expect(twice.rules).toEqual(once.rules)
  })

  test('the same words in two audits are two messages', async () => {
    const again = { ...attempt(1, ANA), id: 5, created_at: at(9, 11) }
    const line = { ticket: TICKET, audits: [opened(), attempt(1, ANA), again], users: users(ANA) }
    expect(judged(line).rules).toEqual(['F12'])
  })
})
