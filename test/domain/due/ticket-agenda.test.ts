import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { dueToday } from '../../../src/domain/audit/today'
import { dueRows } from '../../../src/domain/due/agenda'
import type { AgendaItem } from '../../../src/domain/due/due-row'
import { ticketAgenda } from '../../../src/domain/due/ticket-agenda'
import type { Update } from '../../../src/domain/ticket/history'
import { contextAt } from '../../fakes/judged-account'
import {
  at,
  customerSays,
  firstMade,
  internalNote,
  publicMessage,
  REPLIED_BY_TRIGGER,
  tagsAfter,
  tagsEdited,
  threeMade,
  twoMade,
} from '../../fixtures/updates'
import { leadTicket } from '../audit/lead-tickets'

/** 18 Wednesday, 19 Thursday, 20 holiday, 21 and 22 weekend, 23 Monday. */
const answered = customerSays('18 10:00', 'Pode seguir com a alteração.', REPLIED_BY_TRIGGER)
const pause = (until: string, by = '18 10:00') =>
  tagsEdited(by, { add: ['roteiro', `roteiro_pausa_ate_${until}`] })
const queued = tagsEdited('18 09:00', {
  add: ['roteiro', 'roteiro_triagem_preparo', 'triagem_documentos'],
})
/** Half an hour is left for an answer, from ten past nine. */
const askedToBook = [
  tagsEdited('18 09:00', { add: ['roteiro', 'roteiro_triagem_preparo'] }),
  tagsEdited('18 09:01', { add: ['triagem_sem_agendamento'] }),
  tagsEdited('18 09:10', { add: ['roteiro_triagem_mensagem_agendamento'] }),
]
const over = tagsEdited('18 09:20', { add: ['roteiro_triagem_encerrado'] })
const calledAgain = tagsEdited('18 10:00', { add: ['roteiro_triagem_doc_ligacao_nao'] })

/** What is due at one moment by what was known at another. */
function foreseen(updates: readonly Update[], known: number, now: number): AgendaItem | undefined {
  const ticket = leadTicket({ tags: tagsAfter(updates), updatedAt: updates.at(-1)?.at ?? 0 })
  const agenda = ticketAgenda(ticket, updates, contextAt(known))
  return dueRows({ tickets: [agenda] }, [], now)[0]?.item
}

describe('what will be due is known before it is', () => {
  test.each<readonly [string, readonly Update[], string, string, object | undefined]>([
    ['the second attempt, a minute early', firstMade, '18 10:00', '19 07:59', undefined],
    ['to the minute', firstMade, '18 10:00', '19 08:00', { kind: 'attempt', n: 2 }],
    ['the third, on the holiday', twoMade, '19 10:00', '20 10:00', undefined],
    ['the third, on the Monday', twoMade, '19 10:00', '23 08:00', { kind: 'attempt', n: 3 }],
    ['not in the evening', twoMade, '19 10:00', '23 17:00', undefined],
    ['the next morning', twoMade, '19 10:00', '24 08:00', { kind: 'attempt', n: 3 }],
    ['the cancellation', threeMade, '23 09:10', '23 16:59', undefined],
    ['at the end of the day', threeMade, '23 09:10', '23 17:00', { kind: 'cancellation' }],
    [
      'an attempt after a pause',
      [...firstMade, pause('20261125_1400')],
      '18 12:00',
      '25 14:00',
      { kind: 'attempt', n: 2, since: at('25 14:00') },
    ],
    [
      'an appointment',
      [pause('20261125_1400')],
      '18 12:00',
      '25 14:00',
      { kind: 'appointment', since: at('25 14:00') },
    ],
    ['a minute before it', [pause('20261125_1400')], '18 12:00', '25 13:59', undefined],
    [
      'an appointment that the team kept',
      [pause('20261125_1400'), internalNote('25 14:10', 'Falei com Marta.')],
      '25 14:20',
      '25 15:00',
      undefined,
    ],
    [
      'one that the customer alone wrote after',
      [pause('20261125_1400'), customerSays('25 14:10', 'Estou esperando a ligação.')],
      '25 14:20',
      '25 15:00',
      { kind: 'appointment', since: at('25 14:00') },
    ],
    [
      'a reply without an answer',
      [...firstMade, answered],
      '18 11:00',
      '18 11:00',
      { kind: 'reply', since: at('18 10:00') },
    ],
    [
      'a reply without a trigger',
      [...firstMade, customerSays('18 10:00', 'Pode seguir com a alteração.')],
      '18 11:00',
      '18 11:00',
      { kind: 'reply', since: at('18 10:00') },
    ],
    [
      'a reply with an answer',
      [...firstMade, answered, publicMessage('18 10:30', 'Feito, Marta.')],
      '18 11:00',
      '18 11:00',
      undefined,
    ],
    ['a wait of half an hour, a minute early', askedToBook, '18 09:12', '18 09:39', undefined],
    [
      'to the minute',
      askedToBook,
      '18 09:12',
      '18 09:40',
      { kind: 'wait', playbook: 'triagem', since: at('18 09:40') },
    ],
    ['of a manual that is over', [...askedToBook, over], '18 09:21', '18 09:40', undefined],
    ['a place in a queue has no hour', [queued], '18 11:00', '18 11:00', undefined],
  ])('%s', (_, updates, known, now, expected) => {
    const item = foreseen(updates, at(known), at(now))
    if (expected) expect(item).toMatchObject(expected)
    else expect(item).toBeUndefined()
  })

  test('a turn is told once, and its agenda reaches beyond all of them', () => {
    const ticket = leadTicket({ tags: tagsAfter(firstMade), updatedAt: at('18 09:05') })
    const { turns, goodUntil } = ticketAgenda(ticket, firstMade, contextAt(at('18 10:00')))
    expect(turns.map(({ from, item }) => [from, item?.kind])).toEqual([
      [at('18 10:00'), undefined],
      [at('19 08:00'), 'attempt'],
      // A holiday and the weekend.
      [at('20 00:00'), undefined],
      [at('23 00:00'), 'attempt'],
    ])
    expect(goodUntil).toBeGreaterThan(at('23 17:00'))
  })

  test('at any later hour it says what Hoje would say then', () => {
    const stories = [
      firstMade,
      twoMade,
      threeMade,
      [...firstMade, pause('20261125_1400')],
      [...twoMade, pause('20261121_0930', '19 11:00')],
      [pause('20261124_1100')],
      [pause('20261120_1500'), ...firstMade],
      [queued, calledAgain],
      askedToBook,
      [...firstMade, tagsEdited('18 09:30', { add: ['roteiro_escalonamento_abertura'] })],
    ]
    const MINUTE = 60_000
    fc.assert(
      fc.property(
        fc.constantFrom(...stories),
        fc.integer({ min: 0, max: 6 * 24 * 60 }),
        fc.integer({ min: 0, max: 4 * 24 * 60 }),
        (updates, sinceLast, later) => {
          const known = (updates.at(-1)?.at ?? 0) + sinceLast * MINUTE
          const ticket = leadTicket({
            tags: tagsAfter(updates),
            updatedAt: updates.at(-1)?.at ?? 0,
          })
          const agenda = ticketAgenda(ticket, updates, contextAt(known))
          const now = Math.min(known + later * MINUTE, agenda.goodUntil)
          const then = dueToday(ticket, updates, contextAt(now))
          const said = dueRows({ tickets: [agenda] }, [], now)[0]?.item
          const isHour = typeof then === 'object' && then.kind !== 'queue'
          expect(said).toEqual(isHour ? then : undefined)
        },
      ),
      { numRuns: 400 },
    )
  })
})

describe('audits are read where the tags leave it open', () => {
  test.each<readonly [string, readonly string[], string, boolean]>([
    ['an escalated note alone', ['roteiro', 'script_db2_completo'], 'open', false],
    ['an attempt', ['roteiro', 'contato_tentativa_1'], 'open', true],
    ['an attempt on a solved ticket', ['roteiro', 'contato_tentativa_1'], 'solved', false],
    ['a manual with waits', ['roteiro', 'roteiro_triagem_preparo'], 'open', true],
    ['an appointment to come', ['roteiro', 'roteiro_pausa_ate_20261125_1400'], 'pending', false],
    ['a reply on an open ticket', ['roteiro', 'contato_respondido'], 'open', true],
    ['a reply that was answered: pending', ['roteiro', 'contato_respondido'], 'pending', false],
  ])('%s', (_, tags, status, isNeeded) => {
    const ticket = leadTicket({ tags, status: status as 'open', updatedAt: at('18 09:00') })
    const agenda = ticketAgenda(ticket, undefined, contextAt(at('18 10:00')))
    expect(agenda.needsAudits).toBe(isNeeded)
    expect(isNeeded ? agenda.turns : (agenda.byTags ?? [])).toEqual([])
  })

  test('until they are read, an appointment comes by its tag', () => {
    const ticket = leadTicket({
      tags: ['roteiro', 'roteiro_pausa_ate_20261125_1400'],
      updatedAt: at('18 09:00'),
    })
    const agenda = ticketAgenda(ticket, undefined, contextAt(at('18 10:00')))
    expect(dueRows({ tickets: [agenda] }, [], at('25 14:00'))).toMatchObject([
      { ticketId: ticket.id, subject: 'Saldo de estoque', item: { kind: 'appointment' } },
    ])
  })
})
