import { describe, expect, test } from 'vitest'

import { judgeTicket } from '../../../src/domain/audit/judge'
import type { LeadTicket } from '../../../src/domain/audit/lead-ticket'
import { oldestFirst } from '../../../src/domain/audit/oldest-first'
import { dueToday, queueOf } from '../../../src/domain/audit/today'
import type { Playbook } from '../../../src/domain/playbook/playbook'
import type { Update } from '../../../src/domain/ticket/history'
import { PLAYBOOK_HEADS } from '../../../src/playbooks/heads'
import { contextAt } from '../../fakes/judged-account'
import {
  at,
  attemptSent,
  customerSays,
  farewellSent,
  firstMade,
  internalNote,
  merged,
  REPLIED_BY_TRIGGER,
  tagsAfter,
  tagsEdited,
  threeMade,
  twoMade,
} from '../../fixtures/updates'
import { foundIn, leadTicket, only } from './lead-tickets'

const manual = { section: '', words: '' }
const T1 = 'contato_tentativa_1'
const T2 = 'contato_tentativa_2'

/** 18 Wednesday, 19 Thursday, 20 holiday, 21 and 22 weekend, 23 Monday. */
describe('F9 and what is due, by the audits', () => {
  const answered = customerSays('18 10:00', 'Oi', REPLIED_BY_TRIGGER)
  const pause = (until: string) => tagsEdited('18 10:00', { add: [`roteiro_pausa_ate_${until}`] })
  const solved = internalNote('18 12:00', 'Ok', { status: 'solved' })
  const second = { kind: 'attempt', n: 2 }
  const third = { kind: 'attempt', n: 3 }
  const cancellation = { kind: 'cancellation', since: at('23 17:00') }

  test.each<readonly [string, string, readonly Update[], object | undefined, readonly string[]]>([
    ['nobody began', '23 10:00', [], undefined, []],
    ['on the same day', '18 18:00', firstMade, undefined, []],
    ['on the next business day', '19 08:00', firstMade, { ...second, since: at('19 08:00') }, []],
    ['late on that day', '19 23:00', firstMade, second, []],
    [
      'on the holiday after it nothing is done, and it is overdue',
      '20 10:00',
      firstMade,
      undefined,
      ['F9'],
    ],
    ['on the Monday after it', '23 08:00', firstMade, second, ['F9']],
    [
      'the third, over holiday and weekend',
      '23 08:00',
      twoMade,
      { ...third, since: at('23 08:00') },
      [],
    ],
    ['the third in the evening waits for the morning', '23 17:30', twoMade, undefined, []],
    ['a day later it is overdue', '24 10:00', twoMade, third, ['F9']],
    ['the cancellation before its hour', '23 16:59', threeMade, undefined, []],
    ['the cancellation at its hour', '23 17:00', threeMade, cancellation, []],
    ['the cancellation on the next morning', '24 08:00', threeMade, cancellation, ['F9']],
    ['an answered ticket', '23 10:00', [...firstMade, answered], undefined, []],
    [
      'a reply without a trigger',
      '23 10:00',
      [...firstMade, customerSays('18 10:00', 'Oi')],
      undefined,
      [],
    ],
    [
      'paused until an appointment',
      '23 10:00',
      [...firstMade, pause('20261125_1400')],
      undefined,
      [],
    ],
    [
      'from the hour of the appointment on',
      '25 14:00',
      [...firstMade, pause('20261125_1400')],
      { ...second, since: at('25 14:00') },
      [],
    ],
    [
      'a day after the appointment',
      '26 09:00',
      [...firstMade, pause('20261125_1400')],
      second,
      ['F9'],
    ],
    [
      'the three-level playbook runs',
      '25 10:00',
      [...firstMade, tagsEdited('19 09:00', { add: ['roteiro_escalonamento_abertura'] })],
      undefined,
      [],
    ],
    [
      'it ended this morning',
      '25 10:00',
      [...firstMade, tagsEdited('25 09:00', { add: ['roteiro_escalonamento_encerrado'] })],
      { ...second, since: at('25 09:00') },
      [],
    ],
    [
      'opened again this morning',
      '25 10:00',
      [...firstMade, solved, customerSays('25 09:00', 'Ausente até 27/11.', { status: 'open' })],
      { ...second, since: at('25 09:00') },
      [],
    ],
    [
      'opened again at night: since the next morning',
      '25 10:00',
      [...firstMade, solved, customerSays('24 22:00', 'Ausente até 27/11.', { status: 'open' })],
      { ...second, since: at('25 08:00') },
      [],
    ],
    [
      'the message was no reply, as was said this morning',
      '25 10:00',
      [
        ...firstMade,
        answered,
        tagsEdited('25 09:00', {
          add: [T1, 'roteiro_nao_retorno'],
          remove: ['contato_respondido'],
        }),
      ],
      { ...second, since: at('25 09:00') },
      [],
    ],
    [
      'a tag without a message is at its own time',
      '23 10:00',
      [tagsEdited('18 09:05', { add: [T1] })],
      second,
      ['F9'],
    ],
    [
      'a message without its tag counts too',
      '23 10:00',
      [attemptSent(1, '18 09:05', { tagsAdded: [] })],
      second,
      ['F9'],
    ],
    ['tags of another ticket', '25 10:00', [merged('18 09:05', [T1, T2])], undefined, []],
  ])('%s', (_, now, updates, due, overdue) => {
    const ticket = leadTicket({ tags: tagsAfter(updates) })
    const item = dueToday(ticket, updates, contextAt(at(now)))
    if (due === undefined) expect(item).toBeUndefined()
    else expect(item).toMatchObject(due)
    expect(only('F9', foundIn(updates, { ...ticket, now }))).toEqual(overdue)
  })

  test.each(['solved', 'closed'] as const)('nothing is due on a %s ticket', (status) => {
    const ticket = leadTicket({ tags: tagsAfter(threeMade), status })
    expect(dueToday(ticket, threeMade, contextAt(at('27 10:00')))).toBeUndefined()
    expect(foundIn(threeMade, { status })).toEqual([])
  })
})

describe('what is due by tags and the last update alone', () => {
  const tagged = (updatedAt: string, ...tags: readonly string[]): LeadTicket =>
    leadTicket({ tags, updatedAt: at(updatedAt) })
  const second = { kind: 'attempt', n: 2 }

  test.each<readonly [string, string, LeadTicket, object | 'needs-audits' | undefined]>([
    [
      'updated today: there may be an attempt in it',
      '19 10:00',
      tagged('19 09:00', T1),
      'needs-audits',
    ],
    ['updated yesterday', '19 10:00', tagged('18 23:00', T1), second],
    [
      'updated on Friday, looked at on Saturday',
      '2026-11-14 10:00',
      tagged('2026-11-13 10:00', T1),
      undefined,
    ],
    [
      'updated on Friday, looked at on Monday',
      '2026-11-16 10:00',
      tagged('2026-11-13 10:00', T1),
      second,
    ],
    ['two made', '23 10:00', tagged('19 10:00', T1, T2), { kind: 'attempt', n: 3 }],
    [
      'three made: the day of the cancellation is in the audits',
      '25 10:00',
      tagged('19 10:00', T1, T2, 'contato_tentativa_3'),
      'needs-audits',
    ],
    ['answered', '25 10:00', tagged('19 10:00', 'contato_respondido'), undefined],
    ['paused', '25 10:00', tagged('19 10:00', T1, 'roteiro_pausa_ate_20261126_1000'), undefined],
    [
      'a pause that ended',
      '25 10:00',
      tagged('19 10:00', T1, 'roteiro_pausa_ate_20261125_0900'),
      { ...second, since: at('25 09:00') },
    ],
    ['solved', '25 10:00', { ...tagged('19 10:00', T1), status: 'solved' }, undefined],
    [
      'a follow-up: whose tags they are is in the audits',
      '25 10:00',
      { ...tagged('19 10:00', T1), followUpOf: 4700 },
      'needs-audits',
    ],
    [
      'a playbook with waits runs',
      '25 10:00',
      tagged('19 10:00', 'roteiro_triagem_preparo'),
      'needs-audits',
    ],
    [
      'another one, whose waits nobody reads here',
      '25 10:00',
      tagged('19 10:00', 'roteiro_retorno_aviso'),
      undefined,
    ],
  ])('%s', (_, now, ticket, expected) => {
    const item = dueToday(ticket, undefined, contextAt(at(now)))
    if (typeof expected === 'object') expect(item).toMatchObject(expected)
    else expect(item).toBe(expected)
  })

  test.each<readonly [string, string, LeadTicket, readonly string[]]>([
    ['due today', '19 10:00', tagged('18 09:00', T1), []],
    ['due yesterday at the latest', '20 10:00', tagged('18 09:00', T1), ['F9']],
    ['paused meanwhile', '25 10:00', tagged('18 09:00', T1, 'roteiro_pausa_ate_20261126_1000'), []],
    ['three made', '27 10:00', tagged('18 09:00', T1, T2, 'contato_tentativa_3'), []],
  ])('F9: %s', (_, now, ticket, expected) => {
    const { findings } = judgeTicket(ticket, undefined, contextAt(at(now)))
    expect(findings.map(({ rule }) => rule)).toEqual(expected)
  })
})

describe('the triage', () => {
  const QUEUED = ['roteiro_triagem_preparo', 'triagem_documentos']
  const begun = [
    tagsEdited('18 09:00', { add: ['roteiro_triagem_preparo'] }),
    tagsEdited('18 09:01', { add: ['triagem_documentos'] }),
  ]

  test.each<readonly [string, Partial<LeadTicket>, string | undefined]>([
    ['in a queue', { tags: QUEUED }, 'triagem_documentos'],
    ['not begun', { tags: ['roteiro'] }, undefined],
    ['over', { tags: [...QUEUED, 'roteiro_triagem_encerrado'] }, undefined],
    ['solved', { tags: QUEUED, status: 'solved' }, undefined],
    [
      'a status left behind is no queue',
      { tags: ['triagem_status_pendente_documentos'] },
      undefined,
    ],
  ])('%s', (_, more, queue) => {
    expect(queueOf(leadTicket(more), PLAYBOOK_HEADS)).toBe(queue)
  })

  test('a queue is what is due where nothing is more urgent', () => {
    const ticket = leadTicket({ tags: tagsAfter(begun) })
    expect(dueToday(ticket, begun, contextAt(at('18 10:00')))).toEqual({
      ...{ kind: 'queue', queue: 'triagem_documentos', since: ticket.updatedAt },
    })
  })

  test('an attempt goes before it', () => {
    const updates = [...firstMade, ...begun]
    const ticket = leadTicket({ tags: tagsAfter(updates) })
    expect(dueToday(ticket, updates, contextAt(at('19 10:00')))).toMatchObject({ kind: 'attempt' })
  })

  test('a farewell to the customer ends what was due', () => {
    const over = farewellSent('23 17:00', {
      tagsAdded: ['cancelado_sem_retorno'],
      status: 'solved',
    })
    const updates = [...threeMade, over]
    const ticket = leadTicket({ tags: tagsAfter(updates), status: 'solved' })
    expect(dueToday(ticket, updates, contextAt(at('24 10:00')))).toBeUndefined()
  })
})

describe('a wait of another manual', () => {
  const WAITING: Playbook = {
    id: 'faturamento',
    steps: [
      { kind: 'message', id: 'aviso', manual, texts: [], by: ['copy'], next: 'espera' },
      {
        kind: 'wait',
        id: 'espera',
        manual,
        until: { kind: 'minutes', minutes: 15 },
        next: 'retorno',
      },
      { kind: 'message', id: 'retorno', manual, texts: [], by: ['copy'], next: 'fim' },
      { kind: 'outcome', id: 'fim', manual },
    ],
    ...{ asides: [], reminders: [], texts: [], facts: [] },
    ...{ language: 'pt', ownTags: [], asks: [], values: [] },
  }
  const told = tagsEdited('18 09:00', { add: ['roteiro_faturamento_aviso'] })
  const answered = tagsEdited('18 09:20', { add: ['roteiro_faturamento_retorno'] })
  const item = { kind: 'wait', playbook: 'faturamento', step: 'retorno', since: at('18 09:15') }

  test.each<readonly [string, string, readonly Update[], object | undefined]>([
    ['before its end', '18 09:14', [told], undefined],
    ['at its end', '18 09:15', [told], item],
    ['long after it', '19 10:00', [told], item],
    ['once it was answered', '18 10:00', [told, answered], undefined],
  ])('%s', (_, now, updates, expected) => {
    const context = { ...contextAt(at(now)), playbooks: [WAITING] }
    const due = dueToday(leadTicket({ tags: tagsAfter(updates) }), updates, context)
    expect(due).toEqual(expected)
  })
})

test('what has been due for longest comes first', () => {
  const items = [{ since: 3 }, { since: 1 }, { since: 2 }]
  expect(items.sort(oldestFirst).map(({ since }) => since)).toEqual([1, 2, 3])
})
