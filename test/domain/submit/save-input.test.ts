import { describe, expect, test } from 'vitest'

import type { Model } from '../../../src/domain/reading/model'
import { needsFreshRead } from '../../../src/domain/submit/save-input'
import {
  COMPLETE_NOTE,
  cancelling,
  carrying,
  internally,
  planOf,
  readingOf,
  settingAside,
  staging,
  ticketAfter,
  writing,
} from '../../fixtures/models'
import {
  callRecorded,
  customerSays,
  firstMade,
  messageAt,
  publicMessage,
  threeMade,
  untouched,
} from '../../fixtures/updates'

const model = ticketAfter(firstMade, '19 09:10')
const second = messageAt('attempt-2', '19 09:10')

describe('before which submits the saved ticket is read afresh (C8)', () => {
  const call = callRecorded(2, '19 09:05').comment?.text ?? ''
  const unread = { history: { kind: 'loading' } } as const
  const { stamp: _stamp, ...unstamped } = model.saved

  test.each<[string, Model, boolean]>([
    ['an attempt', writing(model, second), true],
    ['a recorded contact', internally(model, call), true],
    ['a cancellation', cancelling(ticketAfter(threeMade, '23 17:00'), '23 17:00'), true],
    ['an escalation by its tag', staging(model, 'escalonar_ti_script_db2'), true],
    [
      'one with the note in the draft',
      staging(internally(model, COMPLETE_NOTE), 'escalonar_ti_script_db2'),
      false,
    ],
    [
      'a form without a tag that is counted',
      { ...model, draft: { ...model.draft, tags: [] } },
      true,
    ],
    ['any words', writing(model, 'Segue o laudo.'), false],
    ['an attempt in an internal note, which is stopped anyway', internally(model, second), false],
    ['tags on a form that was never compared', { ...model, ...unread, saved: unstamped }, true],
    [
      'no tags on such a form',
      { ...ticketAfter(untouched, '18 09:00'), ...unread, saved: { ...unstamped, tags: [] } },
      false,
    ],
  ])('%s: %s', (_, given, isNeeded) => {
    expect(needsFreshRead(given, readingOf(given))).toBe(isNeeded)
  })

  test('a ticket that is being created is not there to be read', () => {
    const { id: _id, ...ticket } = model.ticket
    const fresh = writing({ ...model, ticket }, second)
    expect(needsFreshRead(fresh, readingOf(fresh))).toBe(false)
  })
})

describe('the writing rules that stop a public draft (W1, W4)', () => {
  const dated = (date: string) => second.replace('Segunda-feira - 23/11/2026', date)

  test.each<[string, Model, readonly object[]]>([
    ['the right date', writing(model, second), []],
    [
      'another day',
      writing(model, dated('Sexta-feira - 20/11/2026')),
      [
        {
          kind: 'wrong-date',
          written: 'Sexta-feira - 20/11/2026',
          correct: 'Segunda-feira - 23/11/2026',
        },
      ],
    ],
    [
      'a weekday that does not match',
      writing(model, dated('Terça-feira - 23/11/2026')),
      [{ kind: 'wrong-date', written: 'Terça-feira - 23/11/2026' }],
    ],
    ['no date', writing(model, dated('em breve')), [{ kind: 'wrong-date', written: '' }]],
    [
      'the blank of the manual',
      writing(model, dated('xx/xx/xxxx')),
      [{ kind: 'leftover', text: 'xx/xx/xxxx' }, { kind: 'wrong-date' }],
    ],
    [
      'staged yesterday, sent today',
      carrying(ticketAfter(firstMade, '23 09:10'), 'attempt-2', '19 09:10'),
      [{ kind: 'wrong-date', correct: 'Terça-feira - 24/11/2026' }],
    ],
    [
      'a leftover in any public words',
      writing(model, 'Olá (cliente), segue o laudo.'),
      [{ kind: 'leftover', text: '(cliente)' }],
    ],
    ['the same in an internal note', internally(model, 'Olá (cliente), segue o laudo.'), []],
    ['what only warns', writing(model, 'Boa noite! Vou estar enviando o laudo.'), []],
  ])('%s', (_, given, stops) => {
    expect(planOf(given).stops).toMatchObject(stops)
    expect(planOf(given).stops).toHaveLength(stops.length)
  })

  test('an exception waives them (C11)', () => {
    expect(planOf(settingAside(writing(model, dated('em breve')), 'writing')).stops).toEqual([])
  })
})

describe('Serviço cobrado (S1)', () => {
  const text = messageAt('cost', '18 10:00')
  const told = [
    ...untouched,
    publicMessage('18 10:00', text, { tagsAdded: ['custo_informado', 'roteiro'] }),
  ]

  test('sent, it is marked; it is no attempt', () => {
    const { stops, tags } = planOf(writing(ticketAfter(untouched, '18 10:00'), text))
    expect(stops).toEqual([])
    expect(tags).toEqual(['filial_3', 'custo_informado', 'roteiro'])
  })

  test('the customer’s "sim" is saved with the next submit', () => {
    const yes = [...told, customerSays('18 10:30', 'Sim')]
    expect(planOf(writing(ticketAfter(yes, '18 11:00'), 'Obrigada!')).tags).toContain(
      'custo_confirmado',
    )
  })

  test('without it nothing is confirmed', () => {
    expect(planOf(writing(ticketAfter(told, '18 11:00'), 'E então?')).tags).not.toContain(
      'custo_confirmado',
    )
  })

  test('in an internal note it informs nobody', () => {
    const { tags } = planOf(internally(ticketAfter(untouched, '18 10:00'), text))
    expect(tags).not.toContain('custo_informado')
  })
})
