import { describe, expect, test } from 'vitest'

import { changesAt } from '../../../src/domain/contact/contact-phase'
import type { Update } from '../../../src/domain/ticket/history'
import { readingOf, saved, ticketAfter, working } from '../../fixtures/models'
import {
  at,
  attemptSent,
  callRecorded,
  customerSays,
  firstMade,
  followUpCreated,
  merged,
  publicMessage,
  REPLIED_BY_TRIGGER,
  TIME,
  tagsEdited,
  threeMade,
  twoMade,
  untouched,
} from '../../fixtures/updates'

const phaseAt = (updates: readonly Update[], moment: string) =>
  readingOf(ticketAfter(updates, moment)).phase
const begunAt = (updates: readonly Update[], moment: string) =>
  readingOf(working(ticketAfter(updates, moment), { isStarted: true })).phase

describe('one attempt a business day (C3)', () => {
  test.each<[string, readonly Update[], string, object]>([
    [
      'on the day of the first: tomorrow',
      firstMade,
      '18 16:00',
      { kind: 'waiting', n: 2, on: '2026-11-19' },
    ],
    [
      'a minute before midnight',
      firstMade,
      '18 23:59',
      { kind: 'waiting', n: 2, on: '2026-11-19' },
    ],
    ['from the first minute of the next day', firstMade, '19 00:00', { kind: 'due', n: 2 }],
    [
      'the day before a holiday',
      twoMade,
      '19 10:00',
      { kind: 'waiting', n: 3, on: '2026-11-23', isAfterHours: false },
    ],
    ['on the holiday', twoMade, '20 10:00', { kind: 'rest-day', n: 3, next: '2026-11-23' }],
    ['on the weekend', twoMade, '21 10:00', { kind: 'rest-day', n: 3, next: '2026-11-23' }],
    ['on the Monday', twoMade, '23 08:00', { kind: 'due', n: 3 }],
    ['days late', twoMade, '25 08:00', { kind: 'due', n: 3 }],
    [
      'an overdue one on a Saturday',
      firstMade,
      '28 10:00',
      { kind: 'rest-day', n: 2, next: '2026-11-30' },
    ],
    [
      'sent on a Saturday by exception',
      [...untouched, attemptSent(1, '21 10:00')],
      '23 09:00',
      { kind: 'due', n: 2 },
    ],
    [
      'after a contact recorded outside Zendesk',
      [...firstMade, callRecorded(2, '19 10:20')],
      '19 11:00',
      { kind: 'waiting', n: 3, on: '2026-11-23' },
    ],
  ])('%s', (_, updates, moment, phase) => {
    expect(phaseAt(updates, moment)).toMatchObject(phase)
  })

  test('a waiting step says what it waits after (C13)', () => {
    expect(phaseAt(twoMade, '19 10:00')).toMatchObject({ last: { n: 2, by: { name: 'Bruno Sá' } } })
  })
})

describe('after the end of the day the third is offered for the next morning only (C6)', () => {
  test.each<[string, readonly Update[], string, object]>([
    ['a minute before', twoMade, '23 16:59', { kind: 'due', n: 3 }],
    [
      'at the hour',
      twoMade,
      '23 17:00',
      { kind: 'waiting', n: 3, on: '2026-11-24', isAfterHours: true },
    ],
    ['on a Friday evening', twoMade, '27 18:00', { kind: 'waiting', n: 3, on: '2026-11-30' }],
    ['the second may still go out', firstMade, '19 19:00', { kind: 'due', n: 2 }],
  ])('%s', (_, updates, moment, phase) => {
    expect(phaseAt(updates, moment)).toMatchObject(phase)
  })
})

describe('after the third the day is waited for (C6)', () => {
  test.each<[string, readonly Update[], string, object]>([
    ['the morning', threeMade, '23 09:06', { kind: 'final-day', until: at('23 17:00') }],
    ['a minute before the end', threeMade, '23 16:59', { kind: 'final-day' }],
    ['at the end of the day', threeMade, '23 17:00', { kind: 'cancel-due' }],
    ['it stays due', threeMade, '27 09:00', { kind: 'cancel-due' }],
    [
      'sent after hours: until the next',
      [...twoMade, attemptSent(3, '23 17:30')],
      '24 16:00',
      { kind: 'final-day', until: at('24 17:00') },
    ],
    [
      'sent sooner: until the day announced',
      [...twoMade, attemptSent(3, '19 15:00')],
      '20 18:00',
      { kind: 'final-day', until: at('23 17:00') },
    ],
  ])('%s', (_, updates, moment, phase) => {
    expect(phaseAt(updates, moment)).toMatchObject(phase)
  })
})

describe('a reply ends the chain (C7)', () => {
  const answered = [...threeMade, customerSays('24 09:00', 'Oi, pode seguir.')]
  const triggered = [...twoMade, customerSays('19 10:42', 'Oi, pode seguir.', REPLIED_BY_TRIGGER)]

  test.each<[string, readonly Update[]]>([
    ['nothing saved since', answered],
    ['the trigger saved it', triggered],
  ])('%s', (_, updates) => {
    expect(phaseAt(updates, '24 18:00')).toMatchObject({
      kind: 'replied',
      reply: { text: 'Oi, pode seguir.' },
    })
    expect(begunAt(updates, '24 10:00')).toEqual({
      ...{ kind: 'due', n: 1 },
      answered: { at: updates.at(-1)?.at },
    })
    expect(begunAt(updates, '28 10:00')).toMatchObject({ kind: 'rest-day', n: 1 })
  })

  test('by the tag alone it has ended, no matter who answered', () => {
    const untold = [...untouched, tagsEdited('19 10:00', { add: ['contato_respondido'] })]
    expect(phaseAt(untold, '19 11:00')).toEqual({ kind: 'replied' })
    expect(begunAt(untold, '19 11:00')).toEqual({ kind: 'due', n: 1, answered: {} })
  })

  test('an automatic answer changes nothing', () => {
    const auto = [...firstMade, customerSays('18 09:06', 'Fora do escritório.')]
    expect(phaseAt(auto, '19 09:00')).toMatchObject({ kind: 'due', n: 2 })
  })
})

describe('tags and messages that do not agree (C1)', () => {
  const tag2 = tagsEdited('19 14:00', { add: ['contato_tentativa_2'] })
  const tag3 = tagsEdited('19 14:00', { add: ['contato_tentativa_3'] })

  test.each<[string, readonly Update[], object]>([
    ['a tag set by hand', [...firstMade, tag2], { tagged: [1, 2], made: [{ n: 1 }] }],
    ['a gap in the tags', [...firstMade, tag3], { tagged: [1, 3], made: [{ n: 1 }] }],
    [
      'a message without its tag',
      [...firstMade, attemptSent(2, '19 09:10', { tagsAdded: [] })],
      { tagged: [1], made: [{ n: 1 }, { n: 2 }] },
    ],
    [
      'no first attempt',
      [...untouched, attemptSent(2, '19 09:10')],
      { tagged: [2], made: [{ n: 2 }] },
    ],
  ])('%s', (_, updates, sides) => {
    expect(phaseAt(updates, '23 09:00')).toMatchObject({ kind: 'disagreement', ...sides })
  })

  test('what was not read cannot disagree', () => {
    const model = ticketAfter(twoMade, '23 09:00')
    const newest = twoMade.slice(-1)
    const phase = readingOf({
      ...model,
      history: { kind: 'known', updates: newest, isComplete: false },
    }).phase
    expect(phase).toMatchObject({ kind: 'due', n: 3, last: { n: 2 } })
  })

  test('if even the last attempt was not read, its time is unknown', () => {
    const model = ticketAfter(twoMade, '23 09:00')
    const phase = readingOf({
      ...model,
      history: { kind: 'known', updates: [], isComplete: false },
    }).phase
    expect(phase).toEqual({ kind: 'times-unknown', made: 2 })
  })
})

describe('what came from another ticket counts for nothing (C1)', () => {
  const OLD = ['contato_tentativa_1', 'contato_tentativa_2', 'roteiro']

  test.each<[string, Update, object]>([
    [
      'a follow-up',
      followUpCreated('18 08:00', OLD),
      { kind: 'follow-up', of: 4700, from: 'follow-up' },
    ],
    ['a merge', merged('18 08:00', OLD), { kind: 'follow-up', of: 4700, from: 'merge' }],
    [
      'an answer of the old chain',
      followUpCreated('18 08:00', ['contato_respondido']),
      { kind: 'follow-up' },
    ],
    [
      'an old appointment',
      followUpCreated('18 08:00', ['roteiro_pausa_ate_20261125_1400']),
      { kind: 'follow-up' },
    ],
    ['only other teams’ tags', followUpCreated('18 08:00', ['vip']), { kind: 'idle' }],
  ])('%s', (_, update, phase) => {
    expect(phaseAt([update], '18 09:00')).toMatchObject(phase)
    expect(begunAt([update], '18 09:00')).toEqual({ kind: 'due', n: 1 })
  })

  test('the new chain goes its own way', () => {
    const begun = [
      followUpCreated('18 08:00', OLD),
      attemptSent(1, '18 09:05', { tagsAdded: [], tagsRemoved: ['contato_tentativa_2'] }),
    ]
    expect(phaseAt(begun, '18 10:00')).toMatchObject({ kind: 'waiting', n: 2, on: '2026-11-19' })
  })
})

describe('where no attempt may be made (C12)', () => {
  const paused = [
    ...firstMade,
    tagsEdited('18 10:00', { add: ['roteiro_pausa_ate_20261125_1400'] }),
  ]

  test.each<[string, 'solved' | 'closed']>([
    ['solved', 'solved'],
    ['closed', 'closed'],
  ])('%s', (_, status) => {
    expect(readingOf(saved(ticketAfter(firstMade, '19 09:00'), { status })).phase).toEqual({
      kind: 'ended',
    })
  })

  test('an appointment holds until its moment, and no longer', () => {
    expect(phaseAt(paused, '25 13:59')).toEqual({ kind: 'paused', until: at('25 14:00') })
    expect(phaseAt(paused, '25 14:00')).toMatchObject({ kind: 'due', n: 2 })
  })

  test('the escalation tag never pauses', () => {
    const escalated = [...firstMade, tagsEdited('18 10:00', { add: ['escalonar_ti_script_db2'] })]
    expect(phaseAt(escalated, '19 09:00')).toMatchObject({ kind: 'due', n: 2 })
  })

  test('a ticket that is being created', () => {
    const { id: _id, ...ticket } = ticketAfter(untouched, '18 09:00').ticket
    const model = { ...ticketAfter([], '18 09:00'), ticket }
    expect(readingOf(model).phase).toEqual({ kind: 'new-ticket' })
  })
})

describe('as long as nobody knows better', () => {
  test.each<[string, readonly Update[], 'unread' | 'loading' | 'unknown', object]>([
    ['an untouched ticket is idle at once', untouched, 'unread', { kind: 'idle' }],
    ['so it is while reading', untouched, 'loading', { kind: 'idle' }],
    ['tags wait for their history', twoMade, 'loading', { kind: 'loading' }],
    [
      'without it the count is without dates',
      twoMade,
      'unknown',
      { kind: 'times-unknown', made: 2 },
    ],
  ])('%s', (_, updates, kind, phase) => {
    const model = ticketAfter(updates, '23 09:00')
    expect(readingOf({ ...model, history: { kind } }).phase).toEqual(phase)
  })

  test('an untouched ticket, read, is idle; begun, the first is due, on a rest day later', () => {
    expect(phaseAt(untouched, '18 09:00')).toEqual({ kind: 'idle' })
    expect(begunAt(untouched, '18 09:00')).toEqual({ kind: 'due', n: 1 })
    expect(begunAt(untouched, '20 09:00')).toEqual({ kind: 'rest-day', n: 1, next: '2026-11-23' })
  })

  test('what an agent writes to the customer begins nothing', () => {
    const talk = [...untouched, publicMessage('17 09:00', 'Estou vendo o caso.')]
    expect(phaseAt(talk, '18 09:00')).toEqual({ kind: 'idle' })
  })
})

describe('one timer is set for the moment the step changes by the clock alone', () => {
  test.each<[string, readonly Update[], string, string]>([
    ['the greeting changes at noon', firstMade, '19 09:00', '19 12:00'],
    ['the working day ends', firstMade, '19 12:00', '19 17:00'],
    ['the greeting changes in the evening', firstMade, '19 17:00', '19 18:00'],
    ['a new day begins', firstMade, '19 18:00', '20 00:00'],
    ['a cancellation becomes due', threeMade, '23 16:30', '23 17:00'],
    [
      'a pause ends',
      [...firstMade, tagsEdited('18 10:00', { add: ['roteiro_pausa_ate_20261119_0930'] })],
      '19 09:00',
      '19 09:30',
    ],
  ])('%s', (_, updates, now, moment) => {
    expect(changesAt(phaseAt(updates, now), at(now), TIME)).toBe(at(moment))
  })
})
