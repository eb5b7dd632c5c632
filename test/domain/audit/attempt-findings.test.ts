import { describe, expect, test } from 'vitest'

import type { Update } from '../../../src/domain/ticket/history'
import {
  ANA,
  at,
  attemptSent,
  BRUNO,
  CHAT,
  callRecorded,
  customerSays,
  firstMade,
  followUpCreated,
  internalNote,
  merged,
  publicMessage,
  REPLIED_BY_TRIGGER,
  TRIGGER,
  tagsEdited,
  threeMade,
  twoMade,
  untouched,
} from '../../fixtures/updates'
import { foundIn, only, verdictOn } from './lead-tickets'

const T1 = 'contato_tentativa_1'
const T2 = 'contato_tentativa_2'
const EXCEPTION = ['roteiro_excecao', 'roteiro_motivo_cliente']
const SOONER = 'Exceção: tentativa antecipada - cliente pediu'
type Row = readonly [string, readonly Update[], readonly string[]]

const said = (n: 1 | 2 | 3, moment: string): Update =>
  attemptSent(n, moment, { channel: CHAT, auditId: null, tagsAdded: [] })
const soonerSecond = (moment: string): Update =>
  attemptSent(2, moment, { tagsAdded: [T2, ...EXCEPTION] })

describe('F1, attempt tags with a gap', () => {
  test.each<Row>([
    ['one after the other', threeMade, []],
    ['a second without a first', [attemptSent(2, '18 09:05')], ['F1']],
    ['a third after the first', [...firstMade, attemptSent(3, '19 09:05')], ['F1']],
    ['the first taken out by hand', [...twoMade, tagsEdited('23 10:00', { remove: [T1] })], ['F1']],
    [
      'a gap that was closed later',
      [attemptSent(2, '18 09:05'), tagsEdited('18 10:00', { add: [T1] })],
      ['F1'],
    ],
    [
      'one gap is one finding, whatever is saved meanwhile',
      [
        attemptSent(2, '18 09:05'),
        internalNote('18 10:00', 'Vou conferir.'),
        attemptSent(3, '19 09:05'),
      ],
      ['F1'],
    ],
    [
      'all tags taken out by a reply',
      [...twoMade, customerSays('19 15:00', 'Oi', REPLIED_BY_TRIGGER)],
      [],
    ],
    ['tags that came with a follow-up', [followUpCreated('18 08:00', [T2])], []],
    [
      'tags that came with a merge',
      [...firstMade, merged('18 10:00', ['contato_tentativa_3'])],
      [],
    ],
  ])('%s', (_, updates, expected) => {
    expect(only('F1', foundIn(updates))).toEqual(expected)
  })
})

describe('F5, two attempts on one business day', () => {
  const sameDay = [...firstMade, attemptSent(2, '18 14:00')]
  const early = [...firstMade, soonerSecond('18 14:00')]
  test.each<Row>([
    ['a day apart', twoMade, []],
    ['on the same day', sameDay, ['F5']],
    ['three on one day are two too many', [...sameDay, attemptSent(3, '18 16:00')], ['F5', 'F5']],
    [
      'late in the evening and early next morning',
      [attemptSent(1, '18 23:50'), attemptSent(2, '19 00:10')],
      [],
    ],
    [
      'both on a holiday: a matter of F6',
      [attemptSent(1, '20 09:00'), attemptSent(2, '20 15:00')],
      [],
    ],
    ['by e-mail and by telephone', [...firstMade, callRecorded(2, '18 15:00')], ['F5']],
    [
      'called yesterday, recorded today, then sent',
      [callRecorded(1, '18 10:00', '19 08:30'), attemptSent(2, '19 09:00')],
      [],
    ],
    ['in a chat', [...untouched, said(1, '18 09:00'), said(2, '18 11:00')], ['F5']],
    ['the same number twice: a matter of F12', [...firstMade, attemptSent(1, '18 09:06')], []],
    [
      'the first of a later chain after a reply',
      [
        ...firstMade,
        customerSays('18 10:00', 'Oi', REPLIED_BY_TRIGGER),
        attemptSent(1, '18 15:00'),
      ],
      [],
    ],
    [
      'an automatic answer between them',
      [
        ...firstMade,
        customerSays('18 09:06', 'Resposta automática: volto amanhã.'),
        attemptSent(2, '18 15:00'),
      ],
      ['F5'],
    ],
    [
      'a tag taken back from a message that was no attempt',
      [
        ...firstMade,
        publicMessage('18 10:00', 'Segue em análise.', { tagsAdded: [T2] }),
        tagsEdited('18 10:01', { remove: [T2] }),
      ],
      [],
    ],
    ['with an exception in the same update', early, ['F5 excepted']],
    [
      'with its sentence in the note that follows',
      [...sameDay, internalNote('18 14:00', SOONER)],
      ['F5 excepted'],
    ],
    [
      'in a chat, with the exception on the tag that follows',
      [
        ...untouched,
        said(1, '18 09:00'),
        said(2, '18 11:00'),
        tagsEdited('18 11:01', { add: [T2, ...EXCEPTION] }),
      ],
      ['F5 excepted'],
    ],
    [
      'recorded with the sentence below',
      [...firstMade, callRecorded(2, '18 15:00', '18 15:00', `Falei com Marta.\n${SOONER}`)],
      ['F5 excepted'],
    ],
    [
      'an exception of another rule covers nothing',
      [...sameDay, internalNote('18 14:00', 'Exceção: nota incompleta - outro - sem dados')],
      ['F5'],
    ],
    [
      'the sentence of the attempt after it covers nothing',
      [...sameDay, attemptSent(3, '19 09:00'), internalNote('19 09:00', SOONER)],
      ['F5'],
    ],
  ])('%s', (_, updates, expected) => {
    expect(only('F5', foundIn(updates))).toEqual(expected)
  })

  test('both attempts show it, the second one’s author did it', () => {
    const first = attemptSent(1, '18 09:05')
    const second = attemptSent(2, '18 14:00', { author: BRUNO })
    const [finding] = verdictOn([first, second]).findings
    expect(finding).toMatchObject({ rule: 'F5', at: at('18 14:00'), by: BRUNO })
    expect(finding?.evidence).toMatchObject([first, second])
  })
})

describe('F6, an attempt on a weekend or holiday', () => {
  test.each<Row>([
    ['on business days', threeMade, []],
    ['on a Saturday', [attemptSent(1, '21 09:05')], ['F6']],
    ['on a Sunday', [attemptSent(1, '22 09:05')], ['F6']],
    ['on a holiday', [attemptSent(1, '20 09:05')], ['F6']],
    ['called on a Saturday, recorded on Monday', [callRecorded(1, '21 10:00', '23 08:00')], ['F6']],
    ['in a chat on a Saturday', [said(1, '21 10:00')], ['F6']],
    ['late on Friday evening is still Friday', [attemptSent(1, '2026-11-13 23:30')], []],
    [
      'with an exception',
      [attemptSent(1, '21 09:05', { tagsAdded: [T1, 'roteiro', ...EXCEPTION] })],
      ['F6 excepted'],
    ],
    [
      'a customer’s message, a note and a farewell are no attempts',
      [customerSays('21 09:00', 'Oi'), internalNote('21 09:05', 'Plantão.')],
      [],
    ],
  ])('%s', (_, updates, expected) => {
    expect(only('F6', foundIn(updates))).toEqual(expected)
  })
})

describe('F7, an attempt without a public message', () => {
  const tagged = (moment: string) => tagsEdited(moment, { add: [T1] })
  test.each<Row>([
    ['message and tag in one update', firstMade, []],
    ['other words in the same update', [publicMessage('18 09:05', 'Oi?', { tagsAdded: [T1] })], []],
    ['a tag alone', [tagged('18 09:05')], ['F7']],
    ['a tag set by a trigger', [tagsEdited('18 09:05', { add: [T1], by: TRIGGER })], ['F7']],
    ['an internal note', [internalNote('18 09:05', 'Liguei.', { tagsAdded: [T1] })], ['F7']],
    ['the record of a call', [callRecorded(1, '18 09:05')], []],
    [
      'the record of another attempt',
      [
        internalNote('18 09:05', callRecorded(2, '18 09:00').comment?.text ?? '', {
          tagsAdded: [T1],
        }),
      ],
      ['F7'],
    ],
    ['a customer’s own message', [customerSays('18 09:05', 'Oi', { tagsAdded: [T1] })], ['F7']],
    ['two tags by one message', [attemptSent(2, '18 09:05', { tagsAdded: [T1, T2] })], ['F7']],
    ['seen in a chat, tagged a minute later', [said(1, '18 09:05'), tagged('18 09:06')], []],
    [
      'seen in a chat, stamped within the same second',
      [tagged('18 09:05'), { ...said(1, '18 09:05'), at: at('18 09:05') + 400 }],
      [],
    ],
    ['seen in a chat, tagged 24 hours later', [said(1, '18 09:05'), tagged('19 09:05')], []],
    ['seen in a chat, tagged later than that', [said(1, '18 09:05'), tagged('19 09:06')], ['F7']],
    [
      'a message whose tag was lost and made good',
      [attemptSent(1, '18 09:05', { tagsAdded: [] }), tagged('18 09:06')],
      [],
    ],
    [
      'tags that come back because the message was no reply',
      [
        ...twoMade,
        customerSays('19 15:00', 'Protocolo 8841 aberto.', REPLIED_BY_TRIGGER),
        tagsEdited('23 15:00', {
          add: [T1, T2, 'roteiro_nao_retorno'],
          remove: ['contato_respondido'],
        }),
      ],
      [],
    ],
    ['tags that came with a follow-up', [followUpCreated('18 08:00', [T1])], []],
    ['tags that came with a merge', [merged('18 08:00', [T1])], []],
  ])('%s', (_, updates, expected) => {
    expect(only('F7', foundIn(updates))).toEqual(expected)
  })
})

describe('F12, sent twice', () => {
  test.each<Row>([
    ['once each', threeMade, []],
    ['by two agents', [...twoMade, attemptSent(2, '19 09:11', { author: ANA })], ['F12']],
    [
      'three times',
      [...twoMade, attemptSent(2, '19 09:11'), attemptSent(2, '19 09:12')],
      ['F12', 'F12'],
    ],
    ['within one second', [...firstMade, attemptSent(1, '18 09:05')], ['F12']],
    [
      'again in a later chain',
      [
        ...firstMade,
        customerSays('18 10:00', 'Oi', REPLIED_BY_TRIGGER),
        attemptSent(1, '19 09:00'),
      ],
      [],
    ],
    ['in a chat', [said(1, '18 09:05'), said(1, '18 09:06')], ['F12']],
    [
      'by its tag beside other words, then in its own',
      [
        ...firstMade,
        publicMessage('19 09:05', 'Oi!', { tagsAdded: ['contato_tentativa_2'] }),
        attemptSent(2, '19 09:10', { tagsAdded: [] }),
      ],
      ['F12'],
    ],
    [
      'its words in an internal note',
      [...firstMade, internalNote('18 09:06', attemptSent(1, '18 09:05').comment?.text ?? '')],
      [],
    ],
  ])('%s', (_, updates, expected) => {
    expect(only('F12', foundIn(updates))).toEqual(expected)
  })
})
