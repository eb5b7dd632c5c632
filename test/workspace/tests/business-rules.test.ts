import { describe, expect, test } from 'vitest'

import { requirements } from '../../../tools/requirements'
import { judgeAccount } from '../../fakes/judged-account'
import { workspaceOver } from '../create-workspace'
import { createScenarioClock } from '../scenarios/scenario-clock'
import { openTicket, sendAttempts } from '../scenarios/story'
import { type Account, createAccount } from '../zendesk/account'
import { createTicket } from '../zendesk/create-ticket'
import { AUTOMATIC_REPLY, customerReplies } from '../zendesk/customer'
import { DIRECTORY, USER } from '../zendesk/directory'
import type { AuditEvent } from '../zendesk/model'
import { handle } from '../zendesk/rest/handle'
import { letHoursPass } from '../zendesk/rules/automations'
import { isImitated } from '../zendesk/rules/conditions'
import { installed } from '../zendesk/rules/install'
import type { Rule } from '../zendesk/rules/rule'
import { saveUpdate } from '../zendesk/update'
import { VIA } from '../zendesk/via'

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
    ['whose mailbox answers in English', 'Automatic reply: I am out of the office until Monday.'],
    ['whose mailbox answers without accents', 'Resposta automatica: retorno na segunda.'],
    ['whose mail comes back', 'Undeliverable: Saldo de estoque'],
  ])('%s leaves the chain as it is', (_, text) => {
    const account = accountWithRules()
    const id = attempted(account, 2)
    const before = tagsOf(account, id)
    customerReplies(account, id, { text })
    expect(tagsOf(account, id)).toEqual(before)
  })

  test.each([
    ['of a failed delivery', 'Falha na entrega da NF-e 8812, segue o XML.'],
    ['of a missing field', 'Ausente o campo CST, podem corrigir.'],
    ['of an automatic message', 'Mensagem automática de cobrança sai em dobro.'],
    ['from a holiday', 'Estou de férias até 30/11, mas pode executar.'],
    ['from outside of the office', 'Fora do escritório agora, mas confirmo.'],
  ])('who writes %s replies', (_, text) => {
    const account = accountWithRules()
    const id = attempted(account, 2)
    customerReplies(account, id, { text })
    expect(tagsOf(account, id)).toEqual(['roteiro', 'contato_respondido'])
  })

  test('whose reply quotes an automatic one is left to the app, which sees it', () => {
    const account = accountWithRules()
    const id = attempted(account, 3, -1)
    const before = tagsOf(account, id)
    const text = 'A resposta automática de vocês não ajudou, o erro continua.'
    customerReplies(account, id, { text })
    expect(tagsOf(account, id)).toEqual(before)
    cancel(account, id)
    expect(findingsOf(account, id)).toContain('F4')
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

const findingsOf = (account: Account, id: number) =>
  judgeAccount(workspaceOver(account))
    .get(id)
    ?.findings.map(({ rule }) => rule) ?? []

describe('a tag that came without the app', () => {
  const put = (account: Account, path: string, body: unknown) =>
    handle(account, USER.fabio, {
      method: 'PUT',
      url: `/api/v2/${path}`,
      body: JSON.stringify(body),
    })
  const edit = (add: readonly string[]) => ({ tags: { add, remove: [] } })
  const isByRule = (event: AuditEvent) => event.type === 'Change' && event.via?.channel === 'rule'
  const markedIn = (account: Account) => {
    const { body } = handle(account, USER.fabio, {
      method: 'GET',
      url: '/api/v2/search/export.json?query=tags:roteiro&filter[type]=ticket',
    })
    return (body as { results: { id: number }[] }).results.map(({ id }) => id)
  }

  const WAYS: readonly (readonly [
    string,
    (account: Account, id: number, tag: string) => unknown,
  ])[] = [
    [
      'by the API, with the ticket',
      (account, id, tag) =>
        put(account, `tickets/${id}.json`, { ticket: { additional_tags: [tag] } }),
    ],
    [
      'by the API, alone',
      (account, id, tag) => put(account, `tickets/${id}/tags.json`, { tags: [tag] }),
    ],
    [
      'by a macro',
      (account, id, tag) =>
        saveUpdate(account, id, USER.ana, {
          ...{ comment: { text: 'Seguimos.', isPublic: true }, ...edit([tag]) },
        }),
    ],
    [
      'on a telephone',
      (account, id, tag) =>
        saveUpdate(account, id, USER.ana, { ...edit([tag]), via: VIA.channel('mobile') }),
    ],
    [
      'when the ticket was made',
      (account, _, tag) =>
        createTicket(account, USER.ana, {
          ...{ comment: { text: 'Novo.', isPublic: true }, ...edit([tag]) },
        }),
    ],
  ]

  describe.each(WAYS)('%s', (_, happens) => {
    test.each(['escalonar_ti_script_db2', 'cancelado_sem_retorno', 'contato_tentativa_2'])(
      '%s brings the ticket into the lists of leads',
      (tag) => {
        const account = accountWithRules()
        const id = openTicket(account, createScenarioClock(MONDAY))
        happens(account, id, tag)
        const tagged = account.tickets().filter(({ tags }) => tags.includes(tag))
        expect(tagged.map(({ tags }) => tags.toSorted())).toEqual([[tag, 'roteiro'].toSorted()])
      },
    )
  })

  test('by a bulk edit marks every ticket, each once, in the audit of the edit', () => {
    const account = accountWithRules()
    const clock = createScenarioClock(MONDAY)
    const ids = [1, 2, 3].map(() => openTicket(account, clock))
    for (const id of ids) saveUpdate(account, id, USER.fabio, edit(['cancelado_sem_retorno']))
    for (const id of ids) saveUpdate(account, id, USER.fabio, edit(['vip']))
    for (const id of ids) {
      const byRule = account.ticket(id)?.audits.map(({ events }) => events.filter(isByRule).length)
      expect(byRule?.filter((count) => count > 0)).toEqual([1])
    }
    expect(markedIn(account)).toEqual(ids)
  })

  test.each([
    ['of another team', ['vip']],
    ['that says nothing of an attempt, an escalation or a cancellation', ['custo_informado']],
  ])('%s marks nothing', (_, tags) => {
    const account = accountWithRules()
    const id = openTicket(account, createScenarioClock(MONDAY))
    saveUpdate(account, id, USER.ana, edit(tags))
    expect(tagsOf(account, id)).toEqual(tags)
  })

  test('shows leads what was skipped', () => {
    const account = accountWithRules()
    const clock = createScenarioClock(MONDAY)
    const cancelled = openTicket(account, clock)
    saveUpdate(account, cancelled, USER.fabio, {
      ...edit(['cancelado_sem_retorno']),
      ...{ status: 'solved', via: VIA.channel('mobile') },
    })
    const escalated = openTicket(account, clock)
    put(account, `tickets/${escalated}.json`, {
      ticket: { additional_tags: ['escalonar_ti_script_db2'] },
    })
    expect(markedIn(account)).toEqual([cancelled, escalated])
    expect(findingsOf(account, cancelled)).toEqual(['F2'])
    expect(findingsOf(account, escalated)).toEqual(['F8', 'F13'])
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
    ['triggers', 'Roteiro: o cliente respondeu'],
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
    expect(get('apps/installations/1.json').body).toMatchObject({
      ...{ id: 1, created_at: '2019-03-11T13:00:00Z' },
    })
    expect(get('apps/installations/2').status).toBe(404)
    expect(get('apps/installations/1', USER.ana).status).toBe(403)
    expect(get('apps/installations/1/requirements', USER.ana).status).toBe(403)
  })
})

describe('a ticket that gets a tag of ours with no app open', () => {
  const ways = [
    ['by bulk edit or API', VIA.api],
    ['by a macro, submitted', VIA.web],
  ] as const

  test.each(ways)('%s is among those that leads see', (_, via) => {
    const account = accountWithRules()
    const id = openTicket(account, createScenarioClock(MONDAY))
    const add = (tag: string) =>
      saveUpdate(account, id, USER.bruno, { via, tags: { add: [tag], remove: [] } })
    add('escalonar_ti_script_db2')
    expect(tagsOf(account, id)).toEqual(['escalonar_ti_script_db2', 'roteiro'])
    const marked = account.ticket(id)?.audits.length
    add('vip')
    expect(account.ticket(id)?.audits.length).toBe((marked ?? 0) + 1)
  })

  test('escalated without a note, and cancelled after one attempt, it is found', () => {
    const account = accountWithRules()
    const id = openTicket(account, createScenarioClock(MONDAY))
    const save = (add: readonly string[], more: object = {}) =>
      saveUpdate(account, id, USER.bruno, { via: VIA.api, tags: { add, remove: [] }, ...more })
    save(['escalonar_ti_script_db2'])
    save(['contato_tentativa_1', 'cancelado_sem_retorno'], { status: 'solved' })
    const rules = judgeAccount(workspaceOver(account))
      .get(id)
      ?.findings.map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['F2', 'F8', 'F13']))
  })

  test('a ticket without a tag of ours is left alone', () => {
    const account = accountWithRules()
    const id = openTicket(account, createScenarioClock(MONDAY))
    saveUpdate(account, id, USER.bruno, { tags: { add: ['vip'], remove: [] } })
    expect(tagsOf(account, id)).toEqual(['vip'])
  })
})
