import { describe, expect, test } from 'vitest'

import type { Update } from '../../../src/domain/ticket/history'
import {
  attemptSent,
  callRecorded,
  customerSays,
  farewellSent,
  firstMade,
  followUpCreated,
  internalNote,
  merged,
  REPLIED_BY_TRIGGER,
  tagsEdited,
  threeMade,
  twoMade,
} from '../../fixtures/updates'
import { foundIn, only, verdictOn } from './lead-tickets'

const CANCELLED = 'cancelado_sem_retorno'
const EXCEPTION = ['roteiro_excecao', 'roteiro_motivo_lider']
type Row = readonly [string, readonly Update[], readonly string[]]

const cancelled = (moment: string, ...more: readonly string[]): Update =>
  farewellSent(moment, { tagsAdded: [CANCELLED, ...more], status: 'solved' })
const answered = (moment: string): Update =>
  customerSays(moment, 'Ainda preciso.', REPLIED_BY_TRIGGER)

describe('F2, cancelled with fewer than three attempts', () => {
  test.each<Row>([
    ['after three', [...threeMade, cancelled('23 17:00')], []],
    ['after two', [...twoMade, cancelled('20 17:00')], ['F2']],
    ['after none', [cancelled('20 17:00')], ['F2']],
    [
      'three made, their tags taken out by a reply',
      [...threeMade, answered('23 10:00'), cancelled('23 17:00')],
      [],
    ],
    [
      'one of three lost its tag',
      [...twoMade, attemptSent(3, '23 09:05', { tagsAdded: [] }), cancelled('23 17:00')],
      [],
    ],
    [
      'one of three has no message: a matter of F7',
      [...twoMade, tagsEdited('23 09:05', { add: ['contato_tentativa_3'] }), cancelled('23 17:00')],
      [],
    ],
    [
      'two sent, one recorded',
      [...twoMade, callRecorded(3, '23 09:05'), cancelled('23 17:00')],
      [],
    ],
    [
      'the third only afterwards',
      [...twoMade, cancelled('20 17:00'), attemptSent(3, '23 09:05')],
      ['F2'],
    ],
    [
      'the second cancellation, of a chain begun again',
      [
        ...threeMade,
        cancelled('23 17:00'),
        customerSays('24 10:00', 'Oi', { status: 'open' }),
        attemptSent(1, '24 11:00', {
          tagsRemoved: ['contato_tentativa_2', 'contato_tentativa_3', CANCELLED],
        }),
        cancelled('25 17:00'),
      ],
      ['F2'],
    ],
    ['a tag that came with a follow-up', [followUpCreated('18 08:00', [CANCELLED])], []],
    ['a tag that came with a merge', [...firstMade, merged('18 10:00', [CANCELLED])], []],
    ['solved without the tag', [...firstMade, farewellSent('18 17:00', { status: 'solved' })], []],
  ])('%s', (_, updates, expected) => {
    expect(only('F2', foundIn(updates))).toEqual(expected)
  })
})

describe('F3, cancelled before D', () => {
  const lateThird = [...twoMade, attemptSent(3, '23 17:00')]
  test.each<Row>([
    ['at the end of the day of the third', [...threeMade, cancelled('23 17:00')], []],
    ['a minute before', [...threeMade, cancelled('23 16:59')], ['F3']],
    ['days later', [...threeMade, cancelled('26 09:00')], []],
    [
      'the third was made after hours: not on the same evening',
      [...lateThird, cancelled('23 18:00')],
      ['F3'],
    ],
    ['but on the next one', [...lateThird, cancelled('24 17:00')], []],
    [
      'the third was made before the day that was announced for it',
      [...twoMade, attemptSent(3, '19 15:00'), cancelled('19 17:30')],
      ['F3'],
    ],
    [
      'the third was recorded with the hour of the call',
      [...twoMade, callRecorded(3, '23 09:00', '23 17:30'), cancelled('23 17:31')],
      [],
    ],
    ['without a third there is no D', [...twoMade, cancelled('19 10:00')], []],
    ['with an exception', [...threeMade, cancelled('23 12:00', ...EXCEPTION)], ['F3 excepted']],
    [
      'with its sentence in a note, the tags being there already',
      [
        ...threeMade,
        cancelled('23 12:00'),
        internalNote('23 12:00', 'Exceção: cancelamento antecipado - orientação do líder'),
      ],
      ['F3 excepted'],
    ],
    [
      'an exception of an attempt covers no cancellation',
      [
        ...threeMade,
        cancelled('23 12:00'),
        internalNote('23 12:00', 'Exceção: tentativa antecipada - outro - x'),
      ],
      ['F3'],
    ],
  ])('%s', (_, updates, expected) => {
    expect(only('F3', foundIn(updates))).toEqual(expected)
  })
})

describe('F4, cancelled after a reply', () => {
  test.each<Row>([
    ['no reply', [...threeMade, cancelled('23 17:00')], []],
    [
      'a reply after the third',
      [...threeMade, customerSays('23 11:00', 'Oi'), cancelled('23 17:00')],
      ['F4'],
    ],
    [
      'a reply after the first',
      [
        ...firstMade,
        customerSays('18 11:00', 'Oi'),
        attemptSent(2, '19 09:00'),
        attemptSent(3, '23 09:00'),
        cancelled('23 17:00'),
      ],
      ['F4'],
    ],
    [
      'a reply that ended the chain',
      [...threeMade, answered('23 11:00'), cancelled('23 17:00')],
      ['F4'],
    ],
    [
      'a reply before the first attempt',
      [customerSays('18 08:00', 'Oi'), ...threeMade, cancelled('23 17:00')],
      [],
    ],
    [
      'an automatic answer',
      [
        ...threeMade,
        customerSays('23 11:00', 'Fora do escritório até 27/11.'),
        cancelled('23 17:00'),
      ],
      [],
    ],
    [
      'an automatic answer that an agent called a reply',
      [
        ...threeMade,
        customerSays('23 11:00', 'Fora do escritório.'),
        tagsEdited('23 12:00', {
          add: ['contato_respondido'],
          remove: ['contato_tentativa_1', 'contato_tentativa_2', 'contato_tentativa_3'],
        }),
        cancelled('23 17:00'),
      ],
      ['F4'],
    ],
    [
      'a reply that an agent called none',
      [
        ...threeMade,
        customerSays('23 11:00', 'Protocolo 8841.'),
        tagsEdited('23 12:00', { add: ['roteiro_nao_retorno'] }),
        cancelled('23 17:00'),
      ],
      [],
    ],
    [
      'a reply after the cancellation',
      [...threeMade, cancelled('23 17:00'), customerSays('23 18:00', 'Oi')],
      [],
    ],
    [
      'a reply to an earlier chain',
      [
        ...firstMade,
        answered('18 11:00'),
        attemptSent(1, '18 15:00'),
        attemptSent(2, '19 09:00'),
        attemptSent(3, '23 09:00'),
        cancelled('23 17:00'),
      ],
      [],
    ],
    [
      'an internal note of the customer’s',
      [
        ...threeMade,
        customerSays('23 11:00', 'Oi', {
          comment: { isPublic: false, text: 'Oi', hasFile: false },
        }),
        cancelled('23 17:00'),
      ],
      [],
    ],
  ])('%s', (_, updates, expected) => {
    expect(only('F4', foundIn(updates))).toEqual(expected)
  })

  test('the reply and the cancellation show it', () => {
    const reply = customerSays('23 11:00', 'Oi')
    const act = cancelled('23 17:00')
    const { findings } = verdictOn([...threeMade, reply, act])
    expect(findings.map(({ evidence }) => evidence)).toMatchObject([[reply, act]])
  })
})

describe('F11, reopened after a cancellation', () => {
  const done = [...threeMade, cancelled('23 17:00')]
  const opened = (moment: string, more: Partial<Update> = {}) =>
    customerSays(moment, 'Ainda preciso.', { status: 'open', ...more })
  const again: readonly Update[] = [
    opened('24 10:00'),
    attemptSent(1, '24 11:00'),
    attemptSent(2, '25 11:00'),
    attemptSent(3, '26 11:00'),
    cancelled('26 17:00'),
  ]
  test.each<Row>([
    ['it holds', done, []],
    ['closed by Zendesk days later', [...done, tagsEdited('27 10:00', {})], []],
    ['opened by the customer', [...done, opened('24 10:00')], ['F11']],
    [
      'opened, solved and opened again is one',
      [
        ...done,
        opened('24 10:00'),
        internalNote('24 11:00', 'Ok', { status: 'solved' }),
        opened('25 10:00'),
      ],
      ['F11'],
    ],
    [
      'set to pending by an agent',
      [...done, internalNote('24 10:00', 'Volta.', { status: 'pending' })],
      ['F11'],
    ],
    [
      'told by the trigger’s tag',
      [...done, customerSays('24 10:00', 'Oi', { tagsAdded: ['reaberto_apos_cancelamento'] })],
      ['F11'],
    ],
    ['cancelled again, and that holds', [...done, ...again], ['F11']],
    [
      'a ticket that was solved, not cancelled',
      [...threeMade, internalNote('23 17:00', 'Ok', { status: 'solved' }), opened('24 10:00')],
      [],
    ],
    [
      'the tag alone, on a ticket that was not solved',
      [
        ...threeMade,
        tagsEdited('23 17:00', { add: [CANCELLED] }),
        internalNote('23 18:00', 'Aguardo.', { status: 'pending' }),
      ],
      [],
    ],
    [
      'tag first, solved a moment later',
      [
        ...threeMade,
        tagsEdited('23 17:00', { add: [CANCELLED] }),
        internalNote('23 17:01', 'Ok', { status: 'solved' }),
      ],
      [],
    ],
    [
      'tag after the status, as in a chat',
      [
        ...threeMade,
        internalNote('23 17:00', 'Ok', { status: 'solved' }),
        tagsEdited('23 17:01', { add: [CANCELLED] }),
        opened('24 10:00'),
      ],
      ['F11'],
    ],
  ])('%s', (_, updates, expected) => {
    expect(only('F11', foundIn(updates))).toEqual(expected)
  })

  test('each cancellation is told apart', () => {
    expect(verdictOn([...done, ...again]).cancellations).toEqual(['reopened', 'upheld'])
  })
})
