import { describe, expect, test } from 'vitest'

import { changesAt } from '../../../src/domain/contact/contact-phase'
import { deliveryOf } from '../../../src/domain/contact/deliverability'
import type { Model } from '../../../src/domain/reading/model'
import type { Update } from '../../../src/domain/ticket/history'
import { carrying, drafting, readingOf, ticketAfter, view } from '../../fixtures/models'
import {
  at,
  CHAT,
  customerSays,
  EMAIL,
  entriesOf,
  firstMade,
  INTERNAL,
  publicMessage,
  TIME,
  threeMade,
  untouched,
  WHATSAPP,
} from '../../fixtures/updates'

const DAY = 86_400_000
const onWhatsApp = { channel: WHATSAPP, isPublic: true }
const wrote = customerSays('18 09:00', 'Oi, alguma novidade?', { channel: WHATSAPP })
const until = at('18 09:00') + DAY

describe('WhatsApp delivers within 24 hours of the customer’s last message there (C9)', () => {
  test.each<[string, readonly Update[], number, object]>([
    ['right after it', [wrote], at('18 09:00'), { kind: 'until', until }],
    ['a millisecond before the 24 hours are over', [wrote], until - 1, { kind: 'until', until }],
    ['at exactly 24 hours', [wrote], until, { kind: 'until', until }],
    ['a millisecond later', [wrote], until + 1, { kind: 'closed' }],
    ['the customer never wrote anywhere', [], until, { kind: 'closed' }],
    ['the customer wrote by e-mail only', untouched, at('16 08:13'), { kind: 'closed' }],
    [
      'a later e-mail opens nothing',
      [wrote, customerSays('19 09:30', 'Mandei por e-mail também.', { channel: EMAIL })],
      until + 1,
      { kind: 'closed' },
    ],
    [
      'nor does what we write there',
      [wrote, publicMessage('19 08:59', 'Bom dia', { channel: WHATSAPP })],
      until + 1,
      { kind: 'closed' },
    ],
    [
      'the newest message counts',
      [wrote, customerSays('19 08:00', 'Oi?', { channel: WHATSAPP })],
      until + 1,
      { kind: 'until', until: at('19 08:00') + DAY },
    ],
    [
      'a file without a word is a message',
      [customerSays('18 09:00', '', { channel: WHATSAPP })],
      until,
      { kind: 'until', until },
    ],
  ])('%s', (_, updates, now, delivery) => {
    expect(deliveryOf(onWhatsApp, entriesOf(updates), now)).toEqual(delivery)
  })

  test.each([
    ['another channel', { channel: CHAT, isPublic: true }, []],
    ['an e-mail', { channel: EMAIL, isPublic: true }, []],
    ['an internal note', { channel: INTERNAL, isPublic: false }, []],
    ['an internal note beside a WhatsApp ticket', { channel: WHATSAPP, isPublic: false }, []],
    ['a conversation nobody could read yet', onWhatsApp, undefined],
  ])('%s has no limit', (_, draft, updates) => {
    expect(deliveryOf(draft, updates, until + 1)).toEqual({ kind: 'open' })
  })
})

describe('what WhatsApp would not deliver is not offered', () => {
  const silent = (updates: readonly Update[], moment: string): Model =>
    drafting({ ...ticketAfter(updates, moment), conversation: [] }, { channel: WHATSAPP })

  test.each<[string, Model, object]>([
    ['an attempt that is due', silent(firstMade, '19 09:00'), { n: 2 }],
    ['a farewell that is due', silent(threeMade, '23 17:00'), { n: 'farewell' }],
    [
      'an attempt in the composer',
      carrying(silent(firstMade, '19 09:00'), 'attempt-2', '19 09:00'),
      { n: 2 },
    ],
    [
      'a farewell in the composer',
      carrying(silent(threeMade, '23 17:00'), 'farewell', '23 17:00'),
      { n: 'farewell' },
    ],
  ])('%s', (_, model, { ...message }) => {
    expect(view(model).next).toMatchObject({ kind: 'undeliverable', ...message })
    expect(view(model).preview).toMatchObject({ rendered: { kind: 'ready' } })
  })

  test.each<[string, Model, string]>([
    ['a wait stays a wait', silent(firstMade, '18 16:00'), 'waiting'],
    [
      'the farewell that was delivered already needs no channel',
      {
        ...silent(threeMade, '23 17:00'),
        conversation: [
          publicMessage('23 16:59', 'Seu ticket está sendo cancelado por falta de retorno.', {
            channel: WHATSAPP,
            auditId: null,
          }),
        ],
      },
      'cancel-due',
    ],
  ])('%s', (_, model, kind) => {
    expect(view(model).next.kind).toBe(kind)
  })
})

test('the timer rings when the window has closed, if nothing else comes first', () => {
  const written = customerSays('18 10:17', 'Oi', { channel: WHATSAPP })
  const model = drafting(
    { ...ticketAfter(firstMade, '19 10:00'), conversation: [written] },
    { channel: WHATSAPP },
  )
  const { phase, delivery } = readingOf(model)
  expect(changesAt(phase, model.now, TIME, delivery)).toBe(at('19 10:17') + 1)
  expect(changesAt(phase, at('19 09:00'), TIME)).toBe(at('19 12:00'))
})
