import { describe, expect, test } from 'vitest'

import { requirements } from '../../../tools/requirements'
import { createScenarioClock } from '../scenarios/scenario-clock'
import { openTicket, sendAttempts } from '../scenarios/story'
import { type Account, createAccount } from '../zendesk/account'
import { createTicket } from '../zendesk/create-ticket'
import { AUTOMATIC_REPLY, customerReplies } from '../zendesk/customer'
import { DIRECTORY, USER } from '../zendesk/directory'
import { handle } from '../zendesk/rest/handle'
import { letHoursPass } from '../zendesk/rules/automations'
import { isImitated } from '../zendesk/rules/conditions'
import { installed } from '../zendesk/rules/install'
import type { Rule } from '../zendesk/rules/rule'
import { saveUpdate } from '../zendesk/update'

const HOUR = 3_600_000
/** A Monday, 10:30 in São Paulo. */
const MONDAY = Date.parse('2026-12-07T13:30:00Z')
const INSTALLED = installed(DIRECTORY, requirements({ withTiMacro: false }))

const accountWithRules = () => createAccount({ now: () => MONDAY, directory: INSTALLED })
const tagsOf = (account: Account, id: number) => account.ticket(id)?.tags ?? []

/** A ticket with that many attempts, the last one on Monday morning or so many business days ago. */
function attempted(account: Account, count: 1 | 2 | 3, lastOn = 0): number {
  const clock = createScenarioClock(MONDAY)
  const id = openTicket(account, clock)
  sendAttempts(account, clock, id, count, lastOn)
  return id
}

const cancel = (account: Account, id: number) =>
  saveUpdate(account, id, USER.ana, {
    tags: { add: ['cancelado_sem_retorno'], remove: [] },
    status: 'solved',
  })

describe('with no app open, a customer', () => {
  test('who replies ends the chain, in the audit of the reply itself', () => {
    const account = accountWithRules()
    const id = attempted(account, 2)
    const { audits, tags } = customerReplies(account, id, { text: 'Oi, pode seguir.' })
    expect(tags).toEqual(['roteiro', 'contato_respondido'])
    expect(audits.at(-1)).toMatchObject({
      author_id: USER.marina,
      events: [
        { type: 'Comment', public: true },
        { type: 'Change', field_name: 'status', value: 'open' },
        {
          ...{ type: 'Change', field_name: 'tags', value: ['roteiro', 'contato_respondido'] },
          via: { channel: 'rule', source: { rel: 'trigger' } },
        },
      ],
    })
  })

  test('who was proposed for cancellation and replies is proposed no longer', () => {
    const account = accountWithRules()
    const id = attempted(account, 3)
    saveUpdate(account, id, USER.system, { tags: { add: ['cancelamento_proposto'], remove: [] } })
    customerReplies(account, id, { text: 'Podem seguir.' })
    expect(tagsOf(account, id)).toEqual(['roteiro', 'contato_respondido'])
  })

  test.each([
    ['whose mailbox answers', AUTOMATIC_REPLY],
    ['whose mailbox answers without accents', 'Resposta automatica: retorno na segunda.'],
    ['whose mail comes back', 'Undeliverable: Saldo de estoque'],
  ])('%s leaves the chain as it is', (_, text) => {
    const account = accountWithRules()
    const id = attempted(account, 2)
    const before = tagsOf(account, id)
    customerReplies(account, id, { text })
    expect(tagsOf(account, id)).toEqual(before)
  })

  test('who replies after a cancellation is marked, and the count stays', () => {
    const account = accountWithRules()
    const id = attempted(account, 3)
    const cancelled = cancel(account, id)
    customerReplies(account, id, { text: 'Ainda preciso do ajuste.' })
    expect(tagsOf(account, id)).toEqual([...cancelled.tags, 'reaberto_apos_cancelamento'])
  })

  test('whose ticket has none of our tags is left alone', () => {
    const account = accountWithRules()
    const id = openTicket(account, createScenarioClock(MONDAY))
    customerReplies(account, id, { text: 'Alguma novidade?' })
    expect(tagsOf(account, id)).toEqual([])
  })

  test.each([
    ['an agent’s answer', USER.ana, true],
    ['a note', USER.ana, false],
    ['a message of Zendesk’s own', USER.system, true],
  ])('is not %s', (_, author, isPublic) => {
    const account = accountWithRules()
    const id = attempted(account, 1)
    saveUpdate(account, id, author, { comment: { text: 'Seguimos.', isPublic } })
    expect(tagsOf(account, id)).toContain('contato_tentativa_1')
  })

  test('who writes again to a closed ticket gets one without our tags', () => {
    const account = accountWithRules()
    const closed = attempted(account, 3)
    const tags = { add: ['vip', 'roteiro_retorno_encerrado'], remove: [] }
    saveUpdate(account, closed, USER.system, { tags })
    cancel(account, closed)
    saveUpdate(account, closed, USER.system, { status: 'closed' })
    const again = createTicket(
      account,
      USER.marina,
      { comment: { text: 'De novo', isPublic: true } },
      { followUpOf: closed },
    )
    expect(again.tags).toEqual(['vip'])
    expect(tagsOf(account, closed)).toContain('contato_tentativa_3')
  })
})

describe('after the third attempt', () => {
  const proposed = (account: Account, id: number) =>
    tagsOf(account, id).includes('cancelamento_proposto')
  const untilHours = (account: Account, id: number, hours: number) => {
    const sent = Date.parse(account.ticket(id)?.updatedAt ?? '')
    letHoursPass(account, sent, sent + hours * HOUR)
  }

  test.each([
    ['a day and an hour of silence propose the cancellation', 25, true],
    ['less than a day proposes nothing', 23, false],
  ])('%s', (_, hours, isProposed) => {
    const account = accountWithRules()
    const id = attempted(account, 3)
    untilHours(account, id, hours)
    expect(proposed(account, id)).toBe(isProposed)
  })

  test('it is proposed once, by Zendesk, in an update of its own, and the status stays', () => {
    const account = accountWithRules()
    const id = attempted(account, 3)
    const before = account.ticket(id)
    untilHours(account, id, 72)
    expect(account.ticket(id)?.audits.length).toBe((before?.audits.length ?? 0) + 1)
    expect(account.ticket(id)).toMatchObject({ status: before?.status })
    expect(account.ticket(id)?.audits.at(-1)).toMatchObject({
      author_id: USER.system,
      via: { channel: 'rule', source: { rel: 'automation' } },
      events: [{ type: 'Change', field_name: 'tags' }],
    })
  })

  test.each([
    [
      'a customer who answered',
      (account: Account, id: number) =>
        void customerReplies(account, id, { text: 'Podem seguir.' }),
    ],
    ['a ticket that was cancelled', (account: Account, id: number) => void cancel(account, id)],
  ])('%s is not proposed', (_, happens) => {
    const account = accountWithRules()
    const id = attempted(account, 3)
    happens(account, id)
    untilHours(account, id, 72)
    expect(proposed(account, id)).toBe(false)
  })

  test('two attempts only are waited for', () => {
    const account = accountWithRules()
    const id = attempted(account, 2)
    untilHours(account, id, 72)
    expect(proposed(account, id)).toBe(false)
  })
})

describe('triggers of an account', () => {
  const rule = (more: Partial<Rule>): Rule => ({
    ...{ id: 1, title: 'x', description: '', active: true, position: 1, updatedAt: '' },
    conditions: { all: [{ field: 'update_type', operator: 'is', value: 'Change' }], any: [] },
    actions: [],
    ...more,
  })
  const add = (value: string) => ({ field: 'current_tags', value })
  const has = (value: string) => ({ field: 'current_tags', operator: 'includes', value })

  test.each([
    [
      'run by position',
      [rule({ position: 2, actions: [add('b')] }), rule({ id: 2, actions: [add('a')] })],
      ['a', 'b'],
    ],
    [
      'are asked again after one changed something',
      [
        rule({ conditions: { all: [has('b')], any: [] }, actions: [add('c')] }),
        rule({ id: 2, position: 2, actions: [add('b')] }),
      ],
      ['b', 'c'],
    ],
    [
      'run once for an update, whatever they do to each other',
      [
        rule({ actions: [{ field: 'remove_tags', value: 'b' }, add('a')] }),
        rule({ id: 2, position: 2, actions: [{ field: 'remove_tags', value: 'a' }, add('b')] }),
      ],
      ['b'],
    ],
    ['rest while they are switched off', [rule({ active: false, actions: [add('a')] })], []],
    [
      'need one condition of several, if they say so',
      [rule({ conditions: { all: [], any: [has('vip'), has('x')] }, actions: [add('a')] })],
      ['a'],
    ],
  ])('%s', (_, triggers, added) => {
    const account = createAccount({ now: () => MONDAY, directory: { ...DIRECTORY, triggers } })
    const id = openTicket(account, createScenarioClock(MONDAY))
    const { tags } = saveUpdate(account, id, USER.ana, {
      comment: { text: 'x', isPublic: false },
      tags: { add: ['x'], remove: [] },
    })
    expect(tags.filter((tag) => tag !== 'x')).toEqual(added)
  })

  test('ask nothing that the workspace does not imitate', () => {
    const { triggers, automations } = INSTALLED
    const asked = [...triggers, ...automations].flatMap(({ conditions }) => conditions.all)
    expect(asked.filter((condition) => !isImitated(condition))).toEqual([])
  })
})

describe('REST tells of', () => {
  const get = (path: string, user: number = USER.fabio) => {
    const account = createAccount({ now: () => MONDAY, directory: INSTALLED })
    return handle(account, user, { method: 'GET', url: `/api/v2/${path}` })
  }

  test.each([
    ['macros', 'Roteiro::1ª tentativa'],
    ['views', 'Roteiro: cancelamento a conferir'],
    ['triggers', 'Roteiro: retorno do cliente'],
    ['automations', 'Roteiro: sem retorno depois da 3ª tentativa'],
  ])('%s, all, active and one by one', (name, title) => {
    for (const path of [`${name}.json`, `${name}/active`, `${name}?active=true`]) {
      const list = (get(path).body as Record<string, { id: number; title: string }[]>)[name]
      const found = list?.find((record) => record.title === title)
      expect(found, path).toMatchObject({ active: true })
      const one = get(`${name}/${found?.id}.json`, USER.ana).body
      expect(one).toEqual({ [name.slice(0, -1)]: found })
    }
    expect(get(`${name}/1`).status).toBe(404)
  })

  test('a macro that is switched off only where all are asked for', () => {
    const titles = (path: string) => JSON.stringify(get(path).body).includes('Modelo antigo')
    expect([titles('macros'), titles('macros?active=true')]).toEqual([true, false])
  })

  test('what an app brought along, to admins only', () => {
    const { body } = get('apps/installations/1/requirements.json')
    expect((body as { requirements: unknown[] }).requirements).toContainEqual({
      identifier: 'roteiro_retorno',
      requirement_type: 'triggers',
      requirement_id: INSTALLED.triggers[0]?.id,
    })
    expect(get('apps/installations.json').body).toMatchObject({
      installations: [{ id: 1, enabled: true }],
    })
    expect(get('apps/installations/1/requirements', USER.ana).status).toBe(403)
  })
})
