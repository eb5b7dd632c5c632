import { expect, test } from 'vitest'

import { excerpt } from '../../../src/ui/contact/describe-step'
import { messageLines } from '../../../src/ui/contact/message-lines'

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
  ['short', 'Oi, pode seguir', 'Oi, pode seguir'],
  ['lines', 'Oi,\n\n  pode seguir', 'Oi, pode seguir'],
  ['long, cut at a word', 'palavra '.repeat(30), `${'palavra '.repeat(15).trim()}…`],
])('a reply is quoted in one line: %s', (_, said, quoted) => {
  expect(excerpt(said)).toBe(quoted)
})
