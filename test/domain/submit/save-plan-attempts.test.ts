import { describe, expect, test } from 'vitest'

import { outsideContactNote } from '../../../src/domain/conversation/outside-contact'
import type { Model } from '../../../src/domain/reading/model'
import type { AttemptNumber } from '../../../src/domain/tags'
import type { Update } from '../../../src/domain/ticket/history'
import {
  carrying,
  drafting,
  internally,
  planOf,
  saved,
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
  callRecorded,
  customerSays,
  firstMade,
  followUpCreated,
  messageAt,
  REPLIED_BY_TRIGGER,
  TIME,
  tagsEdited,
  threeMade,
  twoMade,
  untouched,
  ZONE,
} from '../../fixtures/updates'

/** Attempt n in the draft, as of that moment. */
const sending = (n: AttemptNumber, updates: readonly Update[], moment: string) =>
  carrying(ticketAfter(updates, moment), `attempt-${n}`, moment)
const tagsOf = (model: Model): string[] => [...planOf(model).tags]
const answered = [...twoMade, customerSays('19 10:42', 'Oi, pode seguir.')]
const call = (n: AttemptNumber, moment: string) =>
  outsideContactNote({ n, channel: 'telefone', at: at(moment), text: 'Caixa postal.' }, ZONE)

describe('an attempt that may be sent passes, and its tag goes with it (C2)', () => {
  test.each<[string, Model, readonly string[]]>([
    ['the first', sending(1, untouched, '18 09:05'), ['roteiro', 'contato_tentativa_1']],
    [
      'the second',
      sending(2, firstMade, '19 09:10'),
      ['roteiro', 'contato_tentativa_1', 'contato_tentativa_2'],
    ],
    [
      'the third',
      sending(3, twoMade, '23 09:05'),
      ['roteiro', 'contato_tentativa_1', 'contato_tentativa_2', 'contato_tentativa_3'],
    ],
    [
      'a macro by hand, in other words around',
      writing(
        ticketAfter(firstMade, '19 09:10'),
        `Oi Marta!\n\n${messageAt('attempt-2', '19 09:10')}\n\nAna`,
      ),
      ['contato_tentativa_2'],
    ],
    [
      'whatever tags were staged before',
      staging(sending(2, firstMade, '19 09:10'), 'contato_tentativa_2'),
      ['contato_tentativa_2', 'roteiro'],
    ],
    [
      'a contact recorded outside Zendesk (C10)',
      internally(ticketAfter(firstMade, '19 10:30'), call(2, '19 10:20')),
      ['contato_tentativa_2', 'roteiro'],
    ],
  ])('%s', (_, model, tags) => {
    expect(stopsOf(model)).toEqual([])
    expect(tagsOf(model)).toEqual(expect.arrayContaining([...tags, 'filial_3']))
  })

  test('it changes no status and no tag of another team', () => {
    const model = sending(2, firstMade, '19 09:10')
    expect(tagsOf(model).sort()).toEqual([...model.draft.tags, 'contato_tentativa_2'].sort())
  })
})

describe('an attempt that may not be made is stopped', () => {
  test.each<[string, Model, object]>([
    [
      'sent already, by whom and when (C8)',
      sending(2, twoMade, '23 09:00'),
      { kind: 'already-sent', n: 2, by: { name: 'Bruno Sá' }, at: at('19 09:10') },
    ],
    [
      'the customer answered (C7)',
      sending(3, answered, '23 09:00'),
      { kind: 'answered', at: at('19 10:42') },
    ],
    [
      'the answer was saved by a trigger',
      sending(3, [...twoMade, customerSays('19 10:42', 'Oi', REPLIED_BY_TRIGGER)], '23 09:00'),
      { kind: 'answered' },
    ],
    [
      'the same day (C3)',
      sending(2, firstMade, '18 16:00'),
      { kind: 'too-soon', n: 2, on: '2026-11-19' },
    ],
    [
      'a holiday (C3)',
      sending(3, twoMade, '20 09:00'),
      { kind: 'too-soon', n: 3, on: '2026-11-23' },
    ],
    [
      'a third after the end of the day (C6)',
      sending(3, twoMade, '23 17:00'),
      { kind: 'too-soon', n: 3, on: '2026-11-24' },
    ],
    [
      'the first on a Saturday',
      sending(1, untouched, '21 09:00'),
      { kind: 'too-soon', n: 1, on: '2026-11-23' },
    ],
    ['a new chain on a Saturday', sending(1, answered, '21 09:00'), { kind: 'too-soon', n: 1 }],
    [
      'out of order',
      sending(3, firstMade, '19 09:00'),
      { kind: 'out-of-order', n: 3, expected: 2 },
    ],
    [
      'the second first',
      sending(2, untouched, '18 09:00'),
      { kind: 'out-of-order', n: 2, expected: 1 },
    ],
    ['after the third', sending(3, threeMade, '24 09:00'), { kind: 'already-sent', n: 3 }],
    [
      'a solved ticket (C12)',
      saved(sending(2, firstMade, '19 09:10'), { status: 'solved' }),
      { kind: 'not-here', why: 'ended' },
    ],
    [
      'during an appointment (C12)',
      sending(
        2,
        [...firstMade, tagsEdited('18 10:00', { add: ['roteiro_pausa_ate_20261125_1400'] })],
        '19 09:10',
      ),
      { kind: 'too-soon', n: 2 },
    ],
    [
      'a new chain during an appointment',
      sending(
        1,
        [...answered, tagsEdited('19 11:00', { add: ['roteiro_pausa_ate_20261125_1400'] })],
        '23 09:10',
      ),
      { kind: 'too-soon', n: 1 },
    ],
    [
      'in an internal note (C10)',
      internally(ticketAfter(firstMade, '19 09:10'), messageAt('attempt-2', '19 09:10')),
      { kind: 'internal-attempt', n: 2 },
    ],
  ])('%s', (_, model, stop) => {
    expect(planOf(model).stops).toMatchObject([stop])
  })

  test('a ticket that is being created', () => {
    const model = sending(1, [], '18 09:05')
    const { id: _id, ...ticket } = model.ticket
    expect(planOf({ ...model, ticket }).stops).toMatchObject([
      { kind: 'not-here', why: 'new-ticket' },
    ])
  })

  test.each<[string, Model]>([
    ['sent already', sending(2, twoMade, '23 09:00')],
    ['answered', sending(3, answered, '23 09:00')],
    ['out of order', sending(3, firstMade, '19 09:00')],
    ['on a solved ticket', saved(sending(2, firstMade, '19 09:10'), { status: 'solved' })],
  ])('no exception waives it: %s', (_, model) => {
    expect(stopsOf(settingAside(model, 'sooner'))).toHaveLength(1)
  })

  test('"tentativa antecipada" waives only what comes too soon, and is recorded (C11)', () => {
    const model = sending(2, firstMade, '18 16:00')
    expect(stopsOf(settingAside(model, 'writing'))).toEqual(['too-soon'])
    const plan = planOf(settingAside(model, 'sooner'))
    expect(plan.stops).toEqual([])
    expect(plan.tags).toEqual(
      expect.arrayContaining(['contato_tentativa_2', 'roteiro_excecao', 'roteiro_motivo_lider']),
    )
  })
})

describe('the draft deserves exactly its tags, each time the hook runs (C2)', () => {
  const staged = (model: Model) => staging(model, 'contato_tentativa_2', 'roteiro')

  test('a staged tag whose message was deleted is taken out, and so is the mark', () => {
    const model = staged(writing(ticketAfter(untouched, '18 09:00'), 'Recebi os arquivos.'))
    expect(tagsOf(model)).toEqual(['filial_3'])
  })

  test('nothing else of the ticket’s own is taken out with it', () => {
    const model = staged(writing(ticketAfter(firstMade, '19 09:00'), 'Recebi os arquivos.'))
    expect(tagsOf(model).sort()).toEqual(['contato_tentativa_1', 'filial_3', 'roteiro'])
  })

  test('a number that cannot be sent deserves no tag', () => {
    const model = staging(sending(3, firstMade, '19 09:00'), 'contato_tentativa_3')
    expect(tagsOf(model)).not.toContain('contato_tentativa_3')
  })

  test('where the message was sent at once, its staged tag is deserved (C9)', () => {
    const seen = attemptSent(2, '19 09:10', { channel: CHAT, auditId: null, tagsAdded: [] })
    const model = { ...ticketAfter(firstMade, '19 09:12'), conversation: [seen] }
    expect(tagsOf(staged(drafting(model, { channel: CHAT })))).toContain('contato_tentativa_2')
  })

  test('where Send delivers, a text still in the composer is not sent by a submit (C9)', () => {
    const model = staged(drafting(sending(2, firstMade, '19 09:10'), { channel: CHAT }))
    expect(planOf(model)).toMatchObject({ stops: [] })
    expect(tagsOf(model)).not.toContain('contato_tentativa_2')
  })

  test.each([
    ['a reply’s tag', 'contato_respondido'],
    ['an exception', 'roteiro_excecao'],
    ['its reason', 'roteiro_motivo_cliente'],
    ['the mark of a submit not checked', 'roteiro_nao_validado'],
    ['a verdict on a note', 'script_db2_completo'],
    ['a cost', 'custo_informado'],
  ])('staged by hand and earned by nothing: %s', (_, tag) => {
    const model = staging(writing(ticketAfter(untouched, '18 09:00'), 'Oi'), tag)
    expect(tagsOf(model)).toEqual(['filial_3'])
  })

  test('other tags of ours that an agent sets by hand stay, and mark the ticket', () => {
    const model = staging(ticketAfter(untouched, '18 09:00'), 'roteiro_pausa_ate_20261125_1400')
    expect(tagsOf(model)).toEqual(['filial_3', 'roteiro_pausa_ate_20261125_1400', 'roteiro'])
  })

  test('a save that has nothing of ours changes nothing', () => {
    const model = writing(ticketAfter(twoMade, '19 11:00'), 'Segue o laudo.')
    expect(tagsOf(model)).toEqual(model.draft.tags)
  })
})

describe('the next save after a reply (C7)', () => {
  test('takes the attempt tags out and says that the customer answered', () => {
    const proposed = [...answered, tagsEdited('19 11:00', { add: ['cancelamento_proposto'] })]
    const model = internally(ticketAfter(proposed, '19 11:30'), 'Cliente respondeu.')
    expect(tagsOf(model).sort()).toEqual(['contato_respondido', 'filial_3', 'roteiro'])
  })

  test('does nothing twice', () => {
    const told = [
      ...answered,
      tagsEdited('19 11:00', {
        add: REPLIED_BY_TRIGGER.tagsAdded,
        remove: REPLIED_BY_TRIGGER.tagsRemoved,
      }),
    ]
    const model = writing(ticketAfter(told, '19 11:30'), 'Obrigado!')
    expect(tagsOf(model)).toEqual(model.draft.tags)
  })

  test.each<[string, readonly Update[]]>([
    ['right after it', answered],
    [
      'after a cancelled chain',
      [
        ...threeMade,
        tagsEdited('23 17:05', {
          add: ['cancelado_sem_retorno', 'cancelamento_proposto', 'roteiro_nao_retorno'],
        }),
        customerSays('24 09:00', 'Oi'),
      ],
    ],
  ])('a new chain takes out what the old one left: %s', (_, updates) => {
    expect(tagsOf(sending(1, updates, '25 09:05')).sort()).toEqual([
      ...['contato_tentativa_1', 'filial_3', 'roteiro'],
    ])
  })
})

describe('the first save on a ticket with another’s tags takes them out (C1)', () => {
  const OLD = [
    'roteiro',
    'contato_tentativa_1',
    'contato_tentativa_2',
    'script_db2_completo',
    'custo_confirmado',
  ]
  const followUp = [followUpCreated('18 08:00', [...OLD, 'vip'])]

  test('with any words', () => {
    expect(tagsOf(writing(ticketAfter(followUp, '18 09:00'), 'Oi'))).toEqual(['vip', 'filial_3'])
  })

  test('with a first attempt, which is its own', () => {
    expect(tagsOf(sending(1, followUp, '18 09:00')).sort()).toEqual([
      'contato_tentativa_1',
      'filial_3',
      'roteiro',
      'vip',
    ])
  })

  test('and leaves to later saves what this ticket earned since', () => {
    const begun = [
      ...followUp,
      attemptSent(1, '18 09:05', { tagsAdded: [], tagsRemoved: OLD.slice(2) }),
    ]
    const model = writing(ticketAfter(begun, '18 10:00'), 'Segue o laudo.')
    expect(tagsOf(model)).toEqual(model.draft.tags)
  })
})

describe('a contact made outside Zendesk obeys C3 by its own moment (C10)', () => {
  const recording = (n: AttemptNumber, made: string, now: string) =>
    internally(ticketAfter(firstMade, now), call(n, made))

  test.each<[string, Model, readonly string[]]>([
    ['on its day', recording(2, '19 10:20', '19 10:25'), []],
    ['written down on the holiday after it', recording(2, '19 16:20', '20 09:00'), []],
    ['made on the day of the first', recording(2, '18 16:00', '19 09:00'), ['too-soon']],
    ['made on a holiday', recording(2, '20 10:00', '23 09:00'), ['too-soon']],
    ['out of order', recording(3, '19 10:20', '19 10:25'), ['out-of-order']],
  ])('%s', (_, model, stops) => {
    expect(stopsOf(model)).toEqual(stops)
  })

  test('its text may be the manual’s: it is the record that counts', () => {
    const note = `${call(2, '19 10:20')}\n${messageAt('attempt-2', '19 10:20')}`
    expect(stopsOf(internally(ticketAfter(firstMade, '19 10:30'), note))).toEqual([])
  })

  test('where a tag was set by hand, the missing contact may be recorded (C1)', () => {
    const byHand = [...firstMade, tagsEdited('19 14:00', { add: ['contato_tentativa_2'] })]
    const model = internally(ticketAfter(byHand, '19 15:00'), call(2, '19 13:50'))
    expect(stopsOf(model)).toEqual([])
    expect(tagsOf(model)).toContain('contato_tentativa_2')
  })

  test('but not on the day of the one before: the messages decide (C3)', () => {
    const byHand = [...firstMade, tagsEdited('18 14:00', { add: ['contato_tentativa_2'] })]
    const model = internally(ticketAfter(byHand, '18 16:30'), call(2, '18 16:00'))
    expect(planOf(model).stops).toMatchObject([{ kind: 'too-soon', n: 2, on: '2026-11-19' }])
    expect(stopsOf(sending(2, byHand, '18 16:00'))).toEqual(['too-soon'])
    expect(stopsOf(sending(2, byHand, '19 09:10'))).toEqual([])
  })

  test('so may a first one that was never made', () => {
    const gap = [...untouched, attemptSent(2, '19 09:10')]
    const model = internally(ticketAfter(gap, '19 15:00'), call(1, '18 13:50'))
    expect(stopsOf(model)).toEqual([])
    expect(tagsOf(model)).toEqual(
      expect.arrayContaining(['contato_tentativa_1', 'contato_tentativa_2']),
    )
  })
})

describe('what could not be read stops no attempt (C8)', () => {
  test.each(['loading', 'unknown', 'unread'] as const)('history %s', (kind) => {
    const model = { ...sending(2, firstMade, '19 09:10'), history: { kind } }
    expect(stopsOf(model, false)).toEqual([])
    expect(planOf(model, false).tags).toContain('contato_tentativa_2')
  })
})

test('with another end of the working day the third may go out later', () => {
  const model = sending(3, twoMade, '23 17:10')
  const late = { ...model, rules: { ...model.rules, time: { ...TIME, endOfDay: 18 * 60 } } }
  expect(stopsOf(late)).toEqual([])
})

test('an attempt counted by somebody’s call is not sent again', () => {
  const called = [...firstMade, callRecorded(2, '19 10:20')]
  expect(stopsOf(sending(2, called, '23 09:10'))).toEqual(['already-sent'])
})

test('the agent’s own beginning changes nothing of what is stopped', () => {
  const model = working(sending(1, answered, '23 09:05'), { isStarted: true })
  expect(stopsOf(model)).toEqual([])
})
