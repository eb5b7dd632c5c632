import { describe, expect, test } from 'vitest'

import type { Model } from '../../../src/domain/reading/model'
import {
  cancelling,
  carrying,
  drafting,
  planOf,
  settingAside,
  staging,
  stopsOf,
  ticketAfter,
  working,
  writing,
} from '../../fixtures/models'
import {
  at,
  attemptSent,
  CHAT,
  customerSays,
  farewellSent,
  followUpCreated,
  REPLIED_BY_TRIGGER,
  tagsEdited,
  threeMade,
  twoMade,
} from '../../fixtures/updates'

const DUE = '23 17:00'
const due = ticketAfter(threeMade, DUE)
const farewell = carrying(due, 'farewell', DUE)
const solved = drafting(due, { status: 'solved' })
const TAG = 'cancelado_sem_retorno'
/** Told nothing afresh: the read before the save was not answered. */
const unread = (model: Model): Model => ({ ...model, history: { kind: 'unknown' } })

describe('farewell, status and tag are one (C6)', () => {
  test('all three pass; what proposed the cancellation goes', () => {
    const proposed = [...threeMade, tagsEdited('23 17:00', { add: ['cancelamento_proposto'] })]
    const { stops, tags } = planOf(cancelling(ticketAfter(proposed, DUE), DUE))
    expect(stops).toEqual([])
    expect(tags).toContain(TAG)
    expect(tags).not.toContain('cancelamento_proposto')
  })

  test('farewell and status are enough: the tag is the app’s to set', () => {
    const { stops, tags } = planOf(drafting(farewell, { status: 'solved' }))
    expect(stops).toEqual([])
    expect(tags).toContain(TAG)
  })

  test.each<[string, Model, readonly string[]]>([
    ['the farewell alone', farewell, ['status', 'tag']],
    ['the tag alone', staging(due, TAG), ['farewell', 'status']],
    ['tag and status', staging(solved, TAG), ['farewell']],
    ['farewell and tag', staging(farewell, TAG), ['status']],
    [
      'begun by the app, farewell and tag deleted',
      working(solved, { isCancelling: true }),
      ['farewell', 'tag'],
    ],
    [
      'the farewell in an internal note',
      staging(drafting(farewell, { isPublic: false, status: 'solved' }), TAG),
      ['farewell'],
    ],
  ])('%s: stopped, the missing ones named', (_, model, missing) => {
    expect(planOf(model).stops).toEqual([{ kind: 'cancel-incomplete', missing }])
  })

  test('a ticket that is merely solved is no cancellation', () => {
    const { stops, tags } = planOf(writing(solved, 'Corrigido, obrigada.'))
    expect(stops).toEqual([])
    expect(tags).not.toContain(TAG)
  })

  test.each<[string, Model]>([
    [
      'of an earlier cancellation',
      ticketAfter([...threeMade, tagsEdited('23 17:05', { add: [TAG] })], '24 17:00'),
    ],
    [
      'of another ticket',
      ticketAfter([followUpCreated('16 08:00', [TAG]), ...threeMade.slice(1)], DUE),
    ],
  ])('the tag %s is no beginning, and does not get in the way', (_, model) => {
    expect(stopsOf(writing(model, 'Oi'))).toEqual([])
    const again = cancelling(model, '24 17:00')
    expect(planOf(again)).toMatchObject({ stops: [], tags: expect.arrayContaining([TAG]) })
  })
})

describe('where Send delivers, the farewell comes first (C9)', () => {
  const inChat = (model: Model) => drafting(model, { channel: CHAT })

  test('one still in the composer is not sent by a submit', () => {
    expect(planOf(inChat(cancelling(due, DUE))).stops).toEqual([
      { kind: 'cancel-incomplete', missing: ['farewell'] },
    ])
  })

  test('alone it neither cancels nor stops anything', () => {
    expect(planOf(inChat(farewell)).stops).toEqual([])
    expect(planOf(inChat(farewell)).tags).not.toContain(TAG)
  })

  test('seen in the conversation, status and tag follow it', () => {
    const seen = {
      ...due,
      conversation: [farewellSent('23 17:01', { channel: CHAT, auditId: null })],
    }
    const { stops, tags } = planOf(inChat(staging(drafting(seen, { status: 'solved' }), TAG)))
    expect(stops).toEqual([])
    expect(tags).toContain(TAG)
  })
})

test('the farewell of an earlier chain was not this one’s', () => {
  const earlier = [
    ...[attemptSent(1, '3 09:05'), attemptSent(2, '4 09:05'), attemptSent(3, '5 09:05')],
    ...[farewellSent('5 17:05'), customerSays('6 09:00', 'Oi', REPLIED_BY_TRIGGER)],
  ]
  const again = ticketAfter([...earlier, ...threeMade], DUE)
  const model = staging(drafting(again, { status: 'solved' }), TAG)
  expect(planOf(model).stops).toEqual([{ kind: 'cancel-incomplete', missing: ['farewell'] }])
})

describe('no cancellation but when it is due (C6, C7, C8)', () => {
  const answered = [...threeMade, customerSays('23 15:00', 'Oi, pode seguir.')]

  test.each<[string, Model, object]>([
    [
      'a minute before the end of D',
      cancelling(ticketAfter(threeMade, '23 16:59'), '23 16:59'),
      { kind: 'cancel-early', until: at('23 17:00') },
    ],
    [
      'after two attempts',
      cancelling(ticketAfter(twoMade, '23 17:00'), '23 17:00'),
      { kind: 'cancel-early', until: undefined },
    ],
    [
      'the customer answered',
      cancelling(ticketAfter(answered, DUE), DUE),
      { kind: 'answered', at: at('23 15:00') },
    ],
    [
      'nobody is assigned',
      drafting(cancelling(due, DUE), { assigneeId: null }),
      { kind: 'cancel-unassigned' },
    ],
  ])('%s', (_, model, stop) => {
    expect(planOf(model).stops).toEqual([stop])
  })

  test('"cancelamento antecipado" waives only the hour, and is recorded (C11)', () => {
    const early = settingAside(
      cancelling(ticketAfter(threeMade, '23 10:00'), '23 10:00'),
      'cancellation',
    )
    expect(planOf(early)).toMatchObject({
      stops: [],
      tags: expect.arrayContaining([TAG, 'roteiro_excecao', 'roteiro_motivo_lider']),
    })
    const replied = settingAside(cancelling(ticketAfter(answered, DUE), DUE), 'cancellation')
    expect(stopsOf(replied)).toEqual(['answered'])
    expect(
      stopsOf(settingAside(cancelling(ticketAfter(threeMade, '23 10:00'), '23 10:00'), 'sooner')),
    ).toEqual(['cancel-early'])
  })

  test('one that cannot be checked is stopped once, and then passes (C8)', () => {
    const first = unread(cancelling(due, DUE))
    expect(stopsOf(first, false)).toEqual(['cancel-unchecked'])
    expect(stopsOf(working(first, { wasStoppedUnchecked: true }), false)).toEqual([])
  })

  test('what is known to be early stays stopped, checked or not', () => {
    const early = cancelling(ticketAfter(threeMade, '23 10:00'), '23 10:00')
    expect(stopsOf(early, false)).toEqual(['cancel-unchecked', 'cancel-early'])
    expect(stopsOf(working(early, { wasStoppedUnchecked: true }), false)).toEqual(['cancel-early'])
  })

  test('checked, and still nobody knows when the third was made: it is early', () => {
    const part = { kind: 'known', updates: [], isComplete: false } as const
    const cut = { ...cancelling(due, DUE), history: part }
    expect(stopsOf(cut)).toEqual(['cancel-early'])
    expect(stopsOf(working(cut, { wasStoppedUnchecked: true }), false)).toEqual([])
  })

  test('once it was checked, the earlier stop means nothing', () => {
    expect(stopsOf(working(cancelling(due, DUE), { wasStoppedUnchecked: true }))).toEqual([])
  })
})
