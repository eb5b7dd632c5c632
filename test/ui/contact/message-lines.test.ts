import { expect, test } from 'vitest'

import { excerpt } from '../../../src/ui/contact/describe-step'
import { messageLines } from '../../../src/ui/contact/message-lines'
import { whatsAppLink } from '../../../src/ui/contact/whatsapp-link'

const TEXT = 'Bom dia!\nEsta é a **segunda tentativa**, **amanhã**.'
const email = { kind: 'email', name: 'email', sendsAtOnce: false } as const
const chat = { kind: 'chat', name: 'chat', sendsAtOnce: true } as const
const whatsApp = { kind: 'whatsapp', name: 'whatsapp', sendsAtOnce: true } as const

const shown = (channel: Parameters<typeof messageLines>[1]) =>
  messageLines(TEXT, channel).map((line) =>
    line.map(({ text, isBold }) => (isBold ? `<b>${text}</b>` : text)).join(''),
  )

test.each([
  ['rich text is bold', email, 'Esta é a <b>segunda tentativa</b>, <b>amanhã</b>.'],
  ['a chat takes plain words', chat, 'Esta é a segunda tentativa, amanhã.'],
  ['WhatsApp keeps its asterisks', whatsApp, 'Esta é a *segunda tentativa*, *amanhã*.'],
])('%s', (_, channel, line) => {
  expect(shown(channel)).toEqual(['Bom dia!', line])
})

test.each([
  ['eleven digits are Brazilian', '(11) 98765-4321', 'https://wa.me/5511987654321'],
  ['ten digits too', '11 3456-7890', 'https://wa.me/551134567890'],
  ['with its country', '+55 11 98765-4321', 'https://wa.me/5511987654321'],
  ['another country', '+351 912 345 678', 'https://wa.me/351912345678'],
  ['nine digits lack the area', '98765-4321', undefined],
  ['none', '', undefined],
  ['words', 'ramal 12', undefined],
  ['absent', undefined, undefined],
])('%s: where a chat opens', (_, phone, link) => {
  expect(whatsAppLink(phone)).toBe(link)
})

test.each([
  ['short', 'Oi, pode seguir', 'Oi, pode seguir'],
  ['lines', 'Oi,\n\n  pode seguir', 'Oi, pode seguir'],
  ['long, cut at a word', 'palavra '.repeat(30), `${'palavra '.repeat(15).trim()}…`],
])('a reply is quoted in one line: %s', (_, said, quoted) => {
  expect(excerpt(said)).toBe(quoted)
})
