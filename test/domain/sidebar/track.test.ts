import { expect, test } from 'vitest'

import type { Model } from '../../../src/domain/reading/model'
import { saved, ticketAfter, view, working } from '../../fixtures/models'
import {
  attemptSent,
  customerSays,
  firstMade,
  tagsEdited,
  threeMade,
  twoMade,
  untouched,
} from '../../fixtures/updates'

/** `1 done 18` · `cancellation later 23 1020`, or without a day where none can be told. */
const trackOf = (model: Model): string[] =>
  view(model).track.map(({ stop, state, day, minutes }) =>
    [stop, state, day?.slice(8), minutes].filter((part) => part !== undefined).join(' '),
  )
const paused = tagsEdited('18 10:00', { add: ['roteiro_pausa_ate_20261125_1400'] })
const second = attemptSent(2, '19 09:10')
const announcing = {
  ...second,
  comment: {
    isPublic: true,
    hasFile: false,
    text: second.comment?.text.replace('Segunda-feira - 23/11', 'Quarta-feira - 25/11') ?? '',
  },
}

test.each<[string, Model, readonly string[]]>([
  ['nobody began', ticketAfter(untouched, '18 09:00'), []],
  [
    'the second is due',
    ticketAfter(firstMade, '19 09:00'),
    ['1 done 18', '2 now 19', '3 later 23', 'cancellation later 23 1020'],
  ],
  [
    'the second waits',
    ticketAfter(firstMade, '18 10:00'),
    ['1 done 18', '2 later 19', '3 later 23', 'cancellation later 23 1020'],
  ],
  [
    'the second is late',
    ticketAfter(firstMade, '24 09:00'),
    ['1 done 18', '2 now 24', '3 later 25', 'cancellation later 25 1020'],
  ],
  [
    'late, on a Saturday',
    ticketAfter(firstMade, '21 09:00'),
    ['1 done 18', '2 later 23', '3 later 24', 'cancellation later 24 1020'],
  ],
  [
    'the third waits for a holiday to pass',
    ticketAfter(twoMade, '19 10:00'),
    ['1 done 18', '2 done 19', '3 later 23', 'cancellation later 23 1020'],
  ],
  [
    'the third, after hours',
    ticketAfter(twoMade, '23 18:00'),
    ['1 done 18', '2 done 19', '3 later 24', 'cancellation later 24 1020'],
  ],
  [
    'a later day was announced',
    ticketAfter([...firstMade, announcing], '23 09:00'),
    ['1 done 18', '2 done 19', '3 now 23', 'cancellation later 25 1020'],
  ],
  [
    'the last day',
    ticketAfter(threeMade, '23 10:00'),
    ['1 done 18', '2 done 19', '3 done 23', 'cancellation later 23 1020'],
  ],
  [
    'cancellation due',
    ticketAfter(threeMade, '24 10:00'),
    ['1 done 18', '2 done 19', '3 done 23', 'cancellation now 23 1020'],
  ],
  [
    'paused: nobody can tell',
    ticketAfter([...firstMade, paused], '19 09:00'),
    ['1 done 18', '2 later', '3 later', 'cancellation later'],
  ],
  [
    'ended: only what happened',
    saved(ticketAfter(firstMade, '19 09:00'), { status: 'solved' }),
    ['1 done 18'],
  ],
  [
    'replied: the count begins again',
    ticketAfter([...twoMade, customerSays('19 10:00', 'Oi')], '23 09:00'),
    [],
  ],
  [
    'begun again after it',
    working(ticketAfter([...twoMade, customerSays('19 10:00', 'Oi')], '23 09:00'), {
      isStarted: true,
    }),
    [],
  ],
])('the track says when each was, or is expected: %s', (_, model, track) => {
  expect(trackOf(model)).toEqual(track)
})
