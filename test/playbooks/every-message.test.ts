import { describe, expect, test } from 'vitest'

import { greetingAt } from '../../src/domain/messages/greeting'
import { renderMessage } from '../../src/domain/messages/render-message'
import { checkStyle } from '../../src/domain/style/check-style'
import { EVERY_PLAYBOOK } from './every-playbook'
import { MANUALS, quotationsIn, templateOf } from './printed'

const slotsIn = (template: string): readonly string[] =>
  [...template.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot = '']) => slot)

/** Every blank filled, with a value as it is in messages. */
function filled(template: string, minutes: number): string {
  const values = new Map(slotsIn(template).map((slot) => [slot, VALUES.get(slot) ?? 'conferido']))
  const message = renderMessage(template, values.set('greeting', greetingAt(minutes)))
  if (message.kind === 'incomplete') throw new Error(message.missing.join())
  return message.text
}

const VALUES: ReadonlyMap<string, string> = new Map([
  ['client', 'Ana'],
  ['ticket', '#4821'],
  ['third_day', 'Segunda-feira - 23/11/2026'],
  ['day', 'quarta-feira, 25/11/2026'],
  ['hour', '14:00'],
  ['phone', '0800 003 3600'],
  ['whatsapp', 'https://api.whatsapp.com/send?phone=5508000033600'],
  ['booking_link', 'https://agenda.example.com/1'],
  ['documents_link', 'https://documentos.example.com/1'],
])

const HOURS = [
  ['09:00', 9 * 60],
  ['14:00', 14 * 60],
  ['20:00', 20 * 60],
] as const

const messages = EVERY_PLAYBOOK.flatMap(({ id: playbook, texts }) =>
  texts.map(({ id, text }) => ({ playbook, id, text })),
)

describe.each(HOURS)('at %s', (_, minutes) => {
  test.each(messages)('$playbook: $id, filled, breaks no writing rule', ({ text }) => {
    expect(checkStyle(filled(text, minutes), { minutes })).toEqual([])
  })

  const greetings = messages.filter(({ text }) => slotsIn(text).includes('greeting'))
  test.each(greetings)('$playbook: $id of another hour is greeted again', ({ text }) => {
    for (const [, other] of HOURS.filter(([, hour]) => hour !== minutes)) {
      expect(checkStyle(filled(text, other), { minutes })).toMatchObject([
        { rule: 'greeting', rewrite: expect.stringMatching(new RegExp(greetingAt(minutes), 'i')) },
      ])
    }
  })
})

/** What a manual prints to be replaced. Names, hours and numbers it prints as examples look like real ones. */
const PRINTED_BLANKS = new Set([
  ...['client', 'ticket', 'third_day', 'day', 'hour'],
  ...['booking_link', 'documents_link'],
])

/** The manual forgets a bracket once. */
const UNOPENED = { manual: 'Cliente)', sent: '(Cliente)', why: 'Brackets are closed.' }

const printed = MANUALS.flatMap((manual) =>
  quotationsIn(manual).map((quotation) => {
    const corrections = quotation.words.startsWith(UNOPENED.manual) ? [UNOPENED] : []
    const slots = slotsIn(templateOf(manual, quotation, corrections))
    return {
      manual,
      words: quotation.words,
      blanks: slots.filter((slot) => PRINTED_BLANKS.has(slot)),
    }
  }),
)

test.each(printed)('$manual, as printed: no blank is missed in "$words"', ({ words, blanks }) => {
  const left = checkStyle(words, { minutes: 9 * 60 }).filter(({ rule }) => rule === 'leftover')
  expect(left.map(({ severity }) => severity)).toEqual(blanks.map(() => 'stop'))
})

test('the manuals leave blanks of every kind', () => {
  expect(new Set(printed.flatMap(({ blanks }) => blanks))).toEqual(PRINTED_BLANKS)
})
