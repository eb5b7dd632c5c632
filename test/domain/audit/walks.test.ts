import { expect, test } from 'vitest'

import { judgeTicket } from '../../../src/domain/audit/judge'
import type { Walk } from '../../../src/domain/audit/walk'
import type { Update } from '../../../src/domain/ticket/history'
import { contextAt } from '../../fakes/judged-account'
import {
  at,
  attemptSent,
  callRecorded,
  customerSays,
  farewellSent,
  firstMade,
  followUpCreated,
  REPLIED_BY_TRIGGER,
  tagsEdited,
  threeMade,
  twoMade,
  untouched,
} from '../../fixtures/updates'
import { leadTicket, verdictOn } from './lead-tickets'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const walkOf = (updates: readonly Update[], told: Parameters<typeof verdictOn>[1] = {}) => {
  const [walk, ...others] = verdictOn(updates, { status: 'open', ...told }).walks
  expect(others).toEqual([])
  return walk
}
const where = (walk: Walk | undefined) => [walk?.playbook, walk?.state, walk?.at]
const legs = (walk: Walk | undefined) =>
  walk?.legs.map(({ from, to, ms }) => [from, to, ms / HOUR] as const)

test('a ticket without a mark walks through no manual', () => {
  expect(verdictOn(untouched).walks).toEqual([])
})

test.each([
  [1, firstMade, 'tentativa_2'],
  [2, twoMade, 'tentativa_3'],
  [3, threeMade, 'cancelamento'],
] as const)('after attempt %i the next step is where it is', (_, updates, next) => {
  expect(where(walkOf(updates))).toEqual(['contato', 'running', next])
})

test('a ticket that was solved in the middle left the attempts', () => {
  expect(where(walkOf(twoMade, { status: 'solved' }))).toEqual(['contato', 'left', undefined])
})

test('from attempt to attempt and to the cancellation nights and weekends count', () => {
  const cancelled = farewellSent('23 17:05', {
    tagsAdded: ['cancelado_sem_retorno'],
    status: 'solved',
  })
  const walk = walkOf([...threeMade, cancelled], { status: 'solved' })
  expect(where(walk)).toEqual(['contato', 'finished', undefined])
  expect(legs(walk)).toEqual([
    ['tentativa_1', 'tentativa_2', (at('19 09:10') - at('18 09:05')) / HOUR],
    ['tentativa_2', 'tentativa_3', (at('23 09:05') - at('19 09:10')) / HOUR],
    ['tentativa_3', 'cancelamento', 8],
  ])
  expect(walk?.answeredAfter).toEqual([])
})

test('a customer who answers ends the chain after the attempts that were made', () => {
  const walk = walkOf([...twoMade, customerSays('19 11:10', 'Oi, pode seguir', REPLIED_BY_TRIGGER)])
  expect(where(walk)).toEqual(['contato', 'finished', undefined])
  expect(legs(walk)?.at(-1)).toEqual(['tentativa_2', 'REPLY', 2])
  expect(walk?.answeredAfter).toEqual([2])
})

test('a customer who writes three times answered once', () => {
  const walk = walkOf([
    ...firstMade,
    ...['10:05', '11:05', '12:05'].map((hour) => customerSays(`18 ${hour}`, 'Oi')),
  ])
  expect(walk?.answeredAfter).toEqual([1])
})

test('what an agent said was no reply ends nothing', () => {
  const walk = walkOf([
    ...firstMade,
    customerSays('18 15:00', 'Oi'),
    tagsEdited('18 16:00', { add: ['roteiro_nao_retorno'] }),
    attemptSent(2, '19 09:05'),
  ])
  expect(legs(walk)).toEqual([['tentativa_1', 'tentativa_2', 24]])
  expect(walk?.answeredAfter).toEqual([])
})

test('after a reply a new chain begins, and its times are its own', () => {
  const walk = walkOf([
    ...twoMade,
    customerSays('19 11:05', 'Oi', REPLIED_BY_TRIGGER),
    attemptSent(1, '24 09:00'),
    attemptSent(2, '25 09:00'),
  ])
  expect(where(walk)).toEqual(['contato', 'running', 'tentativa_3'])
  expect(legs(walk)?.at(-1)).toEqual(['tentativa_1', 'tentativa_2', 24])
  expect(legs(walk)).toHaveLength(3)
})

test('a ticket that was reopened and is contacted again is under way, whatever tag is left', () => {
  const cancelled = farewellSent('23 17:05', {
    tagsAdded: ['cancelado_sem_retorno'],
    status: 'solved',
  })
  const again = attemptSent(1, '25 09:00', { status: 'open' })
  const walk = walkOf([
    ...threeMade,
    cancelled,
    customerSays('24 10:00', 'Voltei', { status: 'open', ...REPLIED_BY_TRIGGER }),
    again,
  ])
  expect(where(walk)).toEqual(['contato', 'running', 'tentativa_2'])
})

test('an attempt that was sent twice is one step', () => {
  const walk = walkOf([...twoMade, attemptSent(2, '19 09:30')])
  expect(legs(walk)?.map(([from, to]) => [from, to])).toEqual([['tentativa_1', 'tentativa_2']])
})

test('what came with a follow-up was not begun on this ticket', () => {
  const tags = ['roteiro', 'contato_tentativa_1', 'roteiro_triagem_preparo']
  const created = followUpCreated('18 09:00', tags)
  expect(verdictOn([created], { status: 'open', followUpOf: 4711, tags }).walks).toEqual([])
})

const TRIAGE = [
  ...untouched,
  tagsEdited('18 09:00', { add: ['roteiro', 'roteiro_triagem_preparo'] }),
  tagsEdited('18 09:20', { add: ['triagem_reagendar'] }),
  tagsEdited('18 09:50', { add: ['roteiro_triagem_ligar_reagendar_atendeu'] }),
]

test('a manual is where its marks say, and its times are those between them', () => {
  const walk = walkOf(TRIAGE)
  expect(where(walk)).toEqual(['triagem', 'running', 'combinado'])
  expect(legs(walk)).toEqual([
    ['preparo', 'lista', 20 / 60],
    ['lista', 'ligar_reagendar', 30 / 60],
  ])
})

test('a manual that came to its end is finished, however the ticket goes on', () => {
  const over = tagsEdited('18 10:50', { add: ['roteiro_triagem_encerrado'] })
  const walk = walkOf([...TRIAGE, over])
  expect(where(walk)).toEqual(['triagem', 'finished', undefined])
  expect(legs(walk)?.at(-1)).toEqual(['ligar_reagendar', 'END', 1])
})

test('a manual whose marks were taken out was left', () => {
  const remove = [...TRIAGE.flatMap(({ tagsAdded }) => tagsAdded)]
  const walk = walkOf([...TRIAGE, tagsEdited('18 10:00', { remove })])
  expect(where(walk)).toEqual(['triagem', 'left', undefined])
})

test('two manuals on one ticket are told apart', () => {
  const { walks } = verdictOn([...twoMade, ...TRIAGE.slice(1)], { status: 'open' })
  expect(walks.map(({ playbook }) => playbook)).toEqual(['contato', 'triagem'])
})

test.each<readonly [string, readonly string[], readonly unknown[]]>([
  ['two attempts', ['contato_tentativa_1', 'contato_tentativa_2'], ['running', 'tentativa_3']],
  ['a reply', ['contato_respondido'], ['finished', undefined]],
  ['a cancellation', ['contato_tentativa_3', 'cancelado_sem_retorno'], ['finished', undefined]],
  ['a triage', ['roteiro_triagem_preparo', 'triagem_reagendar'], ['running', 'ligar_reagendar']],
])('by its tags alone, of %s, a ticket says where it is and no times', (_, tags, expected) => {
  const ticket = leadTicket({ tags: ['roteiro', ...tags] })
  const [walk] = judgeTicket(ticket, undefined, contextAt(at('27 10:00'))).walks
  expect([walk?.state, walk?.at]).toEqual(expected)
  expect(walk?.legs).toEqual([])
})

test('a contact outside Zendesk takes no less than no time', () => {
  const walk = walkOf([...firstMade, callRecorded(2, '19 10:00')])
  expect(walk?.legs.every(({ ms }) => ms >= 0 && ms <= 2 * DAY)).toBe(true)
})
