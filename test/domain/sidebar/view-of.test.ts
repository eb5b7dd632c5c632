import { describe, expect, test } from 'vitest'

import type { Model } from '../../../src/domain/reading/model'
import type { Update } from '../../../src/domain/ticket/history'
import {
  COMPLETE_NOTE,
  cancelling,
  carrying,
  drafting,
  internally,
  NOTE_WITHOUT_CAUSE,
  ruled,
  saved,
  settingAside,
  staging,
  ticketAfter,
  view,
  working,
  writing,
} from '../../fixtures/models'
import {
  at,
  attemptSent,
  BRUNO,
  CHAT,
  callRecorded,
  customerSays,
  farewellSent,
  firstMade,
  followUpCreated,
  internalNote,
  messageAt,
  publicMessage,
  tagsEdited,
  threeMade,
  twoMade,
  untouched,
  WHATSAPP,
} from '../../fixtures/updates'

const begun = (model: Model) => working(model, { isStarted: true })
const second = carrying(ticketAfter(firstMade, '19 09:10'), 'attempt-2', '19 09:10')
const onWhatsApp = (asked: string, now: string) =>
  drafting(
    {
      ...ticketAfter(firstMade, now),
      conversation: [customerSays(asked, 'Oi', { channel: WHATSAPP, auditId: null })],
    },
    { channel: WHATSAPP },
  )
const noId = (model: Model): Model => {
  const { id: _id, ...ticket } = model.ticket
  return { ...model, ticket }
}

const AUTOMATIC = 'Resposta automática: estou fora do escritório e retorno na segunda-feira.'

describe('every state of the screen, by its story', () => {
  test.each<[string, Model, object]>([
    ['nobody began', ticketAfter(untouched, '18 09:00'), { kind: 'idle' }],
    ['first due', begun(ticketAfter(untouched, '18 09:00')), { kind: 'due', n: 1 }],
    [
      'due',
      ticketAfter(firstMade, '19 09:00'),
      { kind: 'due', n: 2, last: { n: 1, by: { name: 'Ana Lima' } } },
    ],
    ['staged', second, { kind: 'staged', what: { kind: 'attempt', n: 2 }, suggestsPending: true }],
    [
      'staged, its tag on the form of a ticket that could not be read',
      {
        ...second,
        history: { kind: 'unknown' },
        saved: {
          tags: ['contato_tentativa_1', 'contato_tentativa_2'],
          status: 'open',
          groupId: 1,
          assigneeId: 11,
        },
      },
      { kind: 'staged', what: { kind: 'attempt', n: 2 }, isBySend: false },
    ],
    [
      'staged, Pendente chosen',
      drafting(second, { status: 'pending' }),
      { kind: 'staged', suggestsPending: false },
    ],
    [
      'a first one put there by hand',
      carrying(ticketAfter(untouched, '18 09:00'), 'attempt-1', '18 09:00'),
      { kind: 'staged', what: { kind: 'attempt', n: 1 } },
    ],
    [
      'waiting for Send',
      drafting(second, { channel: CHAT }),
      { kind: 'staged', what: { kind: 'attempt', n: 2 }, isBySend: true },
    ],
    [
      'composer on internal note',
      drafting(second, { isPublic: false }),
      { kind: 'held', what: { kind: 'attempt', n: 2 }, stop: { kind: 'internal-attempt' } },
    ],
    [
      'note in a public reply',
      writing(ticketAfter(untouched, '18 09:00'), COMPLETE_NOTE),
      { kind: 'held', what: { kind: 'note' }, stop: { kind: 'note-public' } },
    ],
    [
      'note in a chat, where Send delivers',
      drafting(writing(ticketAfter(untouched, '18 09:00'), COMPLETE_NOTE), { channel: CHAT }),
      { kind: 'held', what: { kind: 'note' }, stop: { kind: 'note-public' }, isBySend: true },
    ],
    ['waiting', ticketAfter(twoMade, '19 09:15'), { kind: 'waiting', n: 3, on: '2026-11-23' }],
    ['final day', ticketAfter(threeMade, '23 09:06'), { kind: 'final-day', until: at('23 17:00') }],
    ['cancel due', ticketAfter(threeMade, '23 17:00'), { kind: 'cancel-due' }],
    [
      'cancel staged',
      cancelling(ticketAfter(threeMade, '23 17:00'), '23 17:00'),
      { kind: 'staged', what: { kind: 'cancellation' }, isBySend: false },
    ],
    [
      'farewell, status, tag apart',
      carrying(ticketAfter(threeMade, '23 17:00'), 'farewell', '23 17:00'),
      {
        ...{ kind: 'held', what: { kind: 'cancellation' } },
        stop: { kind: 'cancel-incomplete', missing: ['status', 'tag'] },
      },
    ],
    [
      'replied',
      ticketAfter([...twoMade, customerSays('19 10:42', 'Oi, pode seguir')], '19 11:00'),
      { kind: 'replied', reply: { text: 'Oi, pode seguir', at: at('19 10:42') } },
    ],
    [
      'automatic answer: state unchanged',
      ticketAfter([...firstMade, customerSays('18 09:06', AUTOMATIC)], '19 09:00'),
      { kind: 'due', n: 2 },
    ],
    [
      'sent by someone else meanwhile',
      working(ticketAfter(twoMade, '19 09:15'), {
        refusal: { n: 2, by: BRUNO, at: at('19 09:10') },
      }),
      { kind: 'already-sent', n: 2, by: BRUNO },
    ],
    [
      'the same, text left',
      carrying(ticketAfter(twoMade, '19 09:15'), 'attempt-2', '19 09:15'),
      {
        kind: 'held',
        what: { kind: 'attempt', n: 2 },
        stop: { kind: 'already-sent', n: 2, by: BRUNO },
      },
    ],
    [
      'date out of date',
      carrying(ticketAfter(firstMade, '23 09:10'), 'attempt-2', '19 09:10'),
      {
        ...{ kind: 'held', what: { kind: 'attempt', n: 2 } },
        stop: {
          kind: 'wrong-date',
          written: 'Segunda-feira - 23/11/2026',
          correct: 'Terça-feira - 24/11/2026',
        },
      },
    ],
    [
      'not deliverable',
      onWhatsApp('18 09:00', '19 09:01'),
      { kind: 'undeliverable', n: 2, isInDraft: false },
    ],
    [
      'not deliverable, text in the composer',
      carrying(onWhatsApp('18 09:00', '19 09:01'), 'attempt-2', '19 09:01'),
      { kind: 'undeliverable', n: 2, isInDraft: true },
    ],
    ['deliverable for 24 hours', onWhatsApp('18 09:01', '19 09:01'), { kind: 'due', n: 2 }],
    [
      'contact outside staged',
      internally(
        ticketAfter(firstMade, '19 10:30'),
        callRecorded(2, '19 10:20').comment?.text ?? '',
      ),
      { kind: 'staged', what: { kind: 'record', n: 2 } },
    ],
    [
      'disagreement',
      ticketAfter(
        [...firstMade, tagsEdited('18 14:00', { add: ['contato_tentativa_2'] })],
        '19 09:00',
      ),
      { kind: 'disagreement', tagged: [1, 2], made: [{ n: 1 }] },
    ],
    [
      'follow-up',
      ticketAfter([followUpCreated('18 08:00', ['contato_tentativa_1'])], '18 09:00'),
      { kind: 'follow-up', of: 4700, from: 'follow-up' },
    ],
    ['holiday', ticketAfter(twoMade, '20 09:00'), { kind: 'rest-day', n: 3, next: '2026-11-23' }],
    [
      'paused',
      ticketAfter(
        [...firstMade, tagsEdited('18 10:00', { add: ['roteiro_pausa_ate_20261125_1400'] })],
        '19 09:00',
      ),
      { kind: 'paused', until: at('25 14:00') },
    ],
    [
      'sent, not counted',
      working(ticketAfter(firstMade, '19 09:00'), { refusedTag: 2 }),
      { kind: 'sent-not-counted', n: 2 },
    ],
    ['solved', saved(ticketAfter(threeMade, '23 17:10'), { status: 'solved' }), { kind: 'ended' }],
    ['closed', saved(ticketAfter(threeMade, '23 17:10'), { status: 'closed' }), { kind: 'ended' }],
    ['new ticket', noId(ticketAfter([], '18 09:00')), { kind: 'new-ticket' }],
    [
      'times unknown',
      { ...ticketAfter(firstMade, '19 09:00'), history: { kind: 'unknown' } },
      { kind: 'times-unknown', made: 1 },
    ],
    [
      'loading',
      { ...ticketAfter(firstMade, '19 09:00'), history: { kind: 'loading' } },
      { kind: 'loading' },
    ],
    [
      'an attempt too soon',
      carrying(ticketAfter(firstMade, '18 16:00'), 'attempt-2', '18 16:00'),
      {
        kind: 'held',
        what: { kind: 'attempt', n: 2 },
        stop: { kind: 'too-soon', on: '2026-11-19' },
      },
    ],
    [
      'the same, set aside',
      settingAside(carrying(ticketAfter(firstMade, '18 16:00'), 'attempt-2', '18 16:00'), 'sooner'),
      { kind: 'staged', what: { kind: 'attempt', n: 2 }, isBySend: false },
    ],
    [
      'a farewell waiting for Send',
      drafting(carrying(ticketAfter(threeMade, '23 17:00'), 'farewell', '23 17:00'), {
        channel: CHAT,
      }),
      { kind: 'staged', what: { kind: 'cancellation' }, isBySend: true },
    ],
    [
      'the text on the cost in the draft (S1)',
      writing(ticketAfter(firstMade, '19 09:00'), messageAt('cost', '19 09:00')),
      { kind: 'staged', what: { kind: 'cost' }, isBySend: false },
    ],
    [
      'two attempts in one draft',
      writing(
        ticketAfter(firstMade, '19 09:00'),
        `${messageAt('attempt-2', '19 09:00')}\n\n${messageAt('attempt-3', '19 09:00')}`,
      ),
      { kind: 'held', stop: { kind: 'mixed' } },
    ],
    [
      'the third, after hours',
      ticketAfter(twoMade, '23 17:30'),
      { kind: 'waiting', n: 3, on: '2026-11-24', isAfterHours: true },
    ],
  ])('%s', (_, model, step) => {
    expect(view(model).next).toMatchObject(step)
  })
})

describe('notices that stay as long as their reason does', () => {
  test.each<[string, readonly Update[], readonly object[]]>([
    ['nothing to say', twoMade, []],
    [
      'automatic answer',
      [...firstMade, customerSays('18 09:06', AUTOMATIC)],
      [{ kind: 'automatic-reply', reply: { at: at('18 09:06') } }],
    ],
    [
      'said to be no reply',
      [
        ...firstMade,
        customerSays('18 09:06', 'Recebido.'),
        tagsEdited('18 10:00', { add: ['roteiro_nao_retorno'] }),
      ],
      [{ kind: 'automatic-reply', reply: { text: 'Recebido.' } }],
    ],
    [
      'sent twice',
      [...twoMade, attemptSent(2, '19 09:13')],
      [{ kind: 'sent-twice', attempt: { n: 2, by: BRUNO, again: [{ at: at('19 09:13') }] } }],
    ],
    [
      'contact outside recorded',
      [...firstMade, callRecorded(2, '19 10:20')],
      [{ kind: 'recorded-outside', attempt: { n: 2, at: at('19 10:20') } }],
    ],
    [
      'saved without check',
      [...untouched, tagsEdited('18 10:00', { add: ['roteiro_nao_validado'] })],
      [{ kind: 'saved-unchecked' }],
    ],
    ['another ticket’s was not', [followUpCreated('18 08:00', ['roteiro_nao_validado'])], []],
  ])('%s', (_, updates, notices) => {
    expect(view(ticketAfter(updates, '19 11:00')).notices).toMatchObject(notices)
    expect(view(ticketAfter(updates, '19 11:00')).notices).toHaveLength(notices.length)
  })

  test('what an action had to say comes after them', () => {
    const model = ticketAfter([...twoMade, attemptSent(2, '19 09:13')], '19 11:00')
    const notices = [{ kind: 'not-inserted' }] as const
    expect(view({ ...model, notices }).notices.map(({ kind }) => kind)).toEqual([
      'sent-twice',
      'not-inserted',
    ])
  })
})

describe('the preview is what the button inserts, filled in', () => {
  test.each<[string, Model, object]>([
    [
      'the first',
      begun(ticketAfter(untouched, '18 09:00')),
      { message: 1, rendered: { text: messageAt('attempt-1', '18 09:00') } },
    ],
    [
      'the second, with the day of the third',
      ticketAfter(firstMade, '19 09:00'),
      { message: 2, rendered: { text: messageAt('attempt-2', '19 09:00') } },
    ],
    [
      'the farewell',
      ticketAfter(threeMade, '23 17:00'),
      { message: 'farewell', rendered: { text: messageAt('farewell', '23 17:00') } },
    ],
    [
      'what WhatsApp would not deliver can be copied',
      onWhatsApp('18 09:00', '19 09:01'),
      { message: 2, channel: WHATSAPP },
    ],
  ])('%s', (_, model, preview) => {
    expect(view(model).preview).toMatchObject(preview)
  })

  test.each<[string, Model]>([
    ['waiting', ticketAfter(twoMade, '19 09:15')],
    ['staged', second],
    ['idle', ticketAfter(untouched, '18 09:00')],
    ['ended', saved(ticketAfter(twoMade, '23 09:00'), { status: 'solved' })],
  ])('%s: nothing is to be inserted', (_, model) => {
    expect(view(model).preview).toBeUndefined()
  })

  test.each<[string, Model, string]>([
    ['its number', ticketAfter(firstMade, '19 09:00'), 'o ticket #4821.'],
    [
      'no help centre: its number',
      ruled(ticketAfter(firstMade, '19 09:00'), { ticketAs: 'link' }),
      'o ticket #4821.',
    ],
    [
      'the customer’s own address',
      helped(),
      'o ticket https://ajuda.example.com/hc/requests/4821.',
    ],
  ])('the ticket in texts: %s', (_, model, words) => {
    expect(view(model).preview).toMatchObject({
      rendered: { text: expect.stringContaining(words) },
    })
  })
})

function helped(): Model {
  const model = ruled(ticketAfter(firstMade, '19 09:00'), { ticketAs: 'link' })
  return { ...model, ticket: { ...model.ticket, helpCenterUrl: 'https://ajuda.example.com/' } }
}

describe('days without work that explain a wait (C13)', () => {
  test.each<[string, Model, readonly string[]]>([
    [
      'a holiday and a weekend before the third',
      ticketAfter(twoMade, '19 09:15'),
      ['2026-11-20', '2026-11-21', '2026-11-22'],
    ],
    ['none before the second', ticketAfter(firstMade, '18 10:00'), []],
    ['today itself on a rest day', ticketAfter(twoMade, '21 09:00'), ['2026-11-21', '2026-11-22']],
    ['nothing waits', ticketAfter(firstMade, '19 09:00'), []],
  ])('%s', (_, model, days) => {
    expect(view(model).restDays.map(({ day }) => day)).toEqual(days)
  })

  test('a holiday has its name', () => {
    expect(view(ticketAfter(twoMade, '20 09:00')).restDays[0]).toMatchObject({
      kind: 'holiday',
      name: 'Consciência Negra',
    })
  })
})

describe('what this agent and this ticket allow', () => {
  const ALL = { reply: true, attempt: true, recordContact: true, start: false }
  const NONE = { reply: true, attempt: false, recordContact: false, start: false }
  const light = (model: Model): Model => ({
    ...model,
    agent: { ...model.agent, mayReplyPublicly: false },
  })

  test.each<[string, Model, object]>([
    ['an attempt due', ticketAfter(firstMade, '19 09:00'), ALL],
    ['nobody began', ticketAfter(untouched, '18 09:00'), { ...ALL, start: true }],
    [
      'replied',
      ticketAfter([...firstMade, customerSays('18 11:00', 'Oi')], '19 09:00'),
      { ...ALL, start: true },
    ],
    [
      'follow-up',
      ticketAfter([followUpCreated('18 08:00', ['contato_tentativa_1'])], '18 09:00'),
      { ...ALL, start: true },
    ],
    ['something staged', second, { ...ALL, recordContact: false }],
    ['not deliverable: other ways', onWhatsApp('18 09:00', '19 09:01'), ALL],
    ['in a chat too', drafting(ticketAfter(firstMade, '19 09:00'), { channel: CHAT }), ALL],
    [
      'loading',
      { ...ticketAfter(firstMade, '19 09:00'), history: { kind: 'loading' } },
      { ...ALL, recordContact: false },
    ],
    [
      'a light agent sees history and verdict only (C14)',
      light(ticketAfter(firstMade, '19 09:00')),
      { ...NONE, reply: false },
    ],
    [
      'a tag was refused (C14)',
      working(ticketAfter(firstMade, '19 09:00'), { refusedTag: 1 }),
      NONE,
    ],
    ['solved (C12)', saved(ticketAfter(firstMade, '19 09:00'), { status: 'solved' }), NONE],
    [
      'paused (C12)',
      ticketAfter(
        [...firstMade, tagsEdited('18 10:00', { add: ['roteiro_pausa_ate_20261125_1400'] })],
        '19 09:00',
      ),
      NONE,
    ],
    ['new ticket', noId(ticketAfter([], '18 09:00')), NONE],
  ])('%s', (_, model, can) => {
    expect(view(model).can).toMatchObject(can)
  })
})

describe('beside the attempts', () => {
  const model = ticketAfter(untouched, '18 10:00')

  test.each<[string, Model, object]>([
    [
      'in the draft',
      internally(model, NOTE_WITHOUT_CAUSE),
      { source: 'draft', isComplete: false, isPublic: false },
    ],
    [
      'in the draft, public',
      writing(model, COMPLETE_NOTE),
      { source: 'draft', isComplete: true, isPublic: true },
    ],
    [
      'in a comment',
      ticketAfter([...untouched, internalNote('18 09:00', COMPLETE_NOTE)], '18 10:00'),
      { source: 'comment', isComplete: true, isPublic: false },
    ],
  ])('the note (E1): %s', (_, given, note) => {
    expect(view(given).notes).toMatchObject([note])
  })

  test('no note anywhere (E1)', () => {
    expect(view(model).notes).toEqual([])
  })

  const cost = messageAt('cost', '18 10:00')
  const told = [...untouched, publicMessage('18 10:00', cost, { tagsAdded: ['custo_informado'] })]

  test.each<[string, Model, object]>([
    ['nothing said', model, { kind: 'none' }],
    ['in the draft, so not said yet', writing(model, cost), { kind: 'none' }],
    ['informed', ticketAfter(told, '18 11:00'), { kind: 'informed', at: at('18 10:00') }],
    [
      'confirmed',
      ticketAfter([...told, customerSays('18 10:30', 'Sim')], '18 11:00'),
      { kind: 'confirmed', quote: { text: 'Sim' }, isSaved: false },
    ],
    [
      'another ticket’s confirmation',
      ticketAfter([followUpCreated('18 08:00', ['custo_confirmado'])], '18 11:00'),
      { kind: 'none' },
    ],
  ])('the cost (S1): %s', (_, given, state) => {
    expect(view(given).cost).toMatchObject(state)
  })

  test('writing rules are for public drafts, with the hour of the account', () => {
    expect(view(writing(model, 'Boa noite! Segue o laudo.')).writing).toMatchObject([
      { rule: 'greeting', rewrite: 'Bom dia' },
    ])
    expect(view(internally(model, 'Boa noite! Segue o laudo.')).writing).toEqual([])
    expect(view(model).writing).toEqual([])
  })

  test('a word of an attachment and no file is reminded of (E6)', () => {
    const promised = writing(model, 'Segue em anexo a planilha.')
    expect(view(promised).remindsOfAttachment).toBe(true)
    expect(view(drafting(promised, { attachments: ['saldo.xlsx'] })).remindsOfAttachment).toBe(
      false,
    )
    expect(view(writing(model, 'Segue o caso.')).remindsOfAttachment).toBe(false)
  })

  test('a file that the customer has sent already needs no reminder (E6)', () => {
    const text = 'Segue em anexo a planilha.'
    const file = { isPublic: true, text: 'A planilha.', hasFile: true }
    const sent = [...untouched, customerSays('17 10:00', 'A planilha.', { comment: file })]
    expect(view(writing(ticketAfter(sent, '18 09:00'), text)).remindsOfAttachment).toBe(false)
  })

  test('who, where and when', () => {
    expect(view(model)).toMatchObject({
      ...{ ticketId: 4821, customerPhone: '(11) 98765-4321', zone: 'America/Sao_Paulo' },
      ...{ today: '2026-11-18', busy: false },
    })
    expect(view(noId(model)).ticketId).toBeUndefined()
  })
})

test('after a farewell that was sent at once, only status and tag are left', () => {
  const model = ticketAfter(threeMade, '23 17:05')
  const seen = {
    ...model,
    conversation: [farewellSent('23 17:01', { channel: CHAT, auditId: null })],
  }
  expect(view(staging(seen, 'cancelado_sem_retorno')).next).toEqual({
    ...{ kind: 'held', what: { kind: 'cancellation' } },
    stop: { kind: 'cancel-incomplete', missing: ['status'] },
  })
})

describe('settings that cannot be read', () => {
  const faulty = (roleName: string): Model => {
    const model = ticketAfter(firstMade, '19 09:00')
    return {
      ...model,
      agent: { ...model.agent, roleName },
      notices: ['fim_expediente', 'feriados'].map((setting) => ({
        kind: 'setting-fault',
        setting,
        written: '25h',
      })),
    }
  }

  test.each(['agent', '360000000501'])('are a number for an agent (%s)', (roleName) => {
    expect(view(faulty(roleName))).toMatchObject({ notices: [], faultySettings: 2 })
  })

  test('are named, each with a notice, for an admin', () => {
    const { notices, faultySettings } = view(faulty('admin'))
    expect(notices).toMatchObject([{ setting: 'fim_expediente' }, { setting: 'feriados' }])
    expect(faultySettings).toBe(0)
  })
})
