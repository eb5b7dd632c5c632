import { describe, expect, test } from 'vitest'

import { plainText } from '../../../src/domain/text/plain-text'
import type { Update } from '../../../src/domain/ticket/history'
import {
  attemptSent,
  customerSays,
  firstMade,
  followUpCreated,
  internalNote,
  tagsEdited,
  untouched,
} from '../../fixtures/updates'
import { COMPLETE_NOTE, HALF_NOTE } from '../../workspace'
import { foundIn, only, verdictOn } from './lead-tickets'

const ESCALATED = 'escalonar_ti_script_db2'
const COMPLETE = 'script_db2_completo'
const INCOMPLETE = 'script_db2_incompleto'
const UNCHECKED = 'roteiro_nao_validado'
const EXCEPTION = ['roteiro_excecao', 'roteiro_motivo_cliente']
type Row = readonly [string, readonly Update[], readonly string[]]

const wordsOf = (html: string): string => plainText({ kind: 'html', content: html })
const escalated = (moment: string, html: string, ...tagsAdded: readonly string[]): Update =>
  internalNote(moment, wordsOf(html), { tagsAdded })

describe('F8, escalated with an incomplete note', () => {
  test.each<Row>([
    ['a complete note', [escalated('18 11:00', COMPLETE_NOTE, ESCALATED, COMPLETE)], []],
    ['half a note', [escalated('18 11:00', HALF_NOTE, ESCALATED, INCOMPLETE)], ['F8']],
    [
      'half a note, put right later',
      [
        escalated('18 11:00', HALF_NOTE, ESCALATED, INCOMPLETE),
        internalNote('18 15:00', wordsOf(COMPLETE_NOTE), {
          tagsAdded: [COMPLETE],
          tagsRemoved: [INCOMPLETE],
        }),
      ],
      ['F8'],
    ],
    [
      'half a note, put right before',
      [
        internalNote('18 10:00', wordsOf(HALF_NOTE)),
        escalated('18 11:00', COMPLETE_NOTE, ESCALATED, COMPLETE),
      ],
      [],
    ],
    [
      'a complete note first, the tag a day later',
      [
        internalNote('18 10:00', wordsOf(COMPLETE_NOTE)),
        tagsEdited('19 10:00', { add: [ESCALATED] }),
      ],
      [],
    ],
    [
      'the note, not the tag, is believed',
      [escalated('18 11:00', HALF_NOTE, ESCALATED, COMPLETE)],
      ['F8'],
    ],
    [
      'a verdict that follows is of the same note',
      [
        escalated('18 11:00', HALF_NOTE, ESCALATED, UNCHECKED),
        tagsEdited('18 11:05', { add: [INCOMPLETE] }),
      ],
      ['F8'],
    ],
    [
      'another half note on an escalated ticket',
      [
        escalated('18 11:00', COMPLETE_NOTE, ESCALATED, COMPLETE),
        internalNote('19 11:00', wordsOf(HALF_NOTE), {
          tagsAdded: [INCOMPLETE],
          tagsRemoved: [COMPLETE],
        }),
      ],
      ['F8'],
    ],
    ['no note at all', [...untouched, tagsEdited('18 11:00', { add: [ESCALATED] })], ['F8']],
    [
      'in the description',
      [customerSays('18 08:00', wordsOf(HALF_NOTE)), tagsEdited('18 11:00', { add: [ESCALATED] })],
      ['F8'],
    ],
    ['half a note that was never escalated', [internalNote('18 11:00', wordsOf(HALF_NOTE))], []],
    [
      'tags of the ticket that this one follows',
      [followUpCreated('18 08:00', [ESCALATED, INCOMPLETE])],
      [],
    ],
  ])('%s', (_, updates, expected) => {
    expect(only('F8', foundIn(updates))).toEqual(expected)
  })

  test('where fields carry the sections, only the saved verdict tells', () => {
    const told = { hasSectionFields: true }
    const bare = tagsEdited('18 11:00', { add: [ESCALATED] })
    const lacking = tagsEdited('18 11:00', { add: [ESCALATED, INCOMPLETE] })
    expect(only('F8', foundIn([bare], told))).toEqual([])
    expect(only('F8', foundIn([lacking], told))).toEqual(['F8'])
  })

  test('the comment with the note shows it', () => {
    const note = internalNote('18 10:00', wordsOf(HALF_NOTE))
    const act = tagsEdited('19 10:00', { add: [ESCALATED] })
    const [finding] = verdictOn([...untouched, note, act]).findings
    expect(finding?.evidence).toMatchObject([note, act])
  })
})

describe('F13, escalated without verification', () => {
  test.each<Row>([
    ['verified and complete', [escalated('18 11:00', COMPLETE_NOTE, ESCALATED, COMPLETE)], []],
    ['verified and incomplete', [escalated('18 11:00', HALF_NOTE, ESCALATED, INCOMPLETE)], []],
    ['the tag by hand', [escalated('18 11:00', COMPLETE_NOTE, ESCALATED)], ['F13']],
    [
      'marked as not checked',
      [escalated('18 11:00', COMPLETE_NOTE, ESCALATED, UNCHECKED)],
      ['F13'],
    ],
    [
      'checked only afterwards',
      [
        escalated('18 11:00', COMPLETE_NOTE, ESCALATED, UNCHECKED),
        tagsEdited('18 11:05', { add: [COMPLETE], remove: [UNCHECKED] }),
      ],
      ['F13'],
    ],
    ['tags of the ticket that this one follows', [followUpCreated('18 08:00', [ESCALATED])], []],
  ])('%s', (_, updates, expected) => {
    expect(only('F13', foundIn(updates))).toEqual(expected)
  })
})

describe('F10, an exception or not validated, with the reason', () => {
  const early = attemptSent(1, '18 09:05', { tagsAdded: ['contato_tentativa_1', ...EXCEPTION] })
  const sentence = internalNote('18 09:05', 'Exceção: regra de escrita - cliente pediu')
  const reasonsIn = (updates: readonly Update[]) =>
    verdictOn(updates)
      .findings.filter(({ rule }) => rule === 'F10')
      .map(({ reasons }) => (reasons ?? []).join(' '))

  test.each<Row>([
    ['none', firstMade, []],
    ['tags with the update', [early], ['cliente']],
    ['tags, and the sentence in a note of its own', [early, sentence], ['cliente']],
    [
      'one save with two exceptions, a note for each',
      [early, sentence, internalNote('18 09:06', 'Exceção: tentativa antecipada - cliente pediu')],
      ['cliente'],
    ],
    [
      'a second one, on a ticket that has the tags already',
      [
        early,
        sentence,
        attemptSent(2, '18 14:00'),
        internalNote('18 14:00', 'Exceção: tentativa antecipada - urgência do cliente'),
      ],
      ['cliente', 'urgencia'],
    ],
    [
      'in the note itself',
      [
        escalated(
          '18 11:00',
          `${HALF_NOTE}<p>Exceção: nota incompleta - outro - sem acesso</p>`,
          ESCALATED,
          INCOMPLETE,
          'roteiro_excecao',
          'roteiro_motivo_outro',
        ),
      ],
      ['outro'],
    ],
    ['a tag without a reason', [tagsEdited('18 09:05', { add: ['roteiro_excecao'] })], ['']],
    [
      'not validated',
      [escalated('18 11:00', COMPLETE_NOTE, ESCALATED, UNCHECKED)],
      ['not-checked'],
    ],
    [
      'a customer who quotes the sentence',
      [...firstMade, customerSays('18 10:00', 'Exceção: regra de escrita - cliente pediu')],
      [],
    ],
    [
      'words that only begin alike',
      [internalNote('18 10:00', 'Exceção: o cliente pediu prazo.')],
      [],
    ],
    ['tags of the ticket that this one follows', [followUpCreated('18 08:00', EXCEPTION)], []],
  ])('%s', (_, updates, expected) => {
    expect(reasonsIn(updates)).toEqual(expected)
  })
})
