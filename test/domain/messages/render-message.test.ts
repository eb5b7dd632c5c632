import { expect, test } from 'vitest'

import { renderMessage } from '../../../src/domain/messages/render-message'

const values = new Map([
  ['greeting', 'Bom dia'],
  ['ticket', '#123'],
])

test.each([
  ['every blank has a value', '{{greeting}}! O ticket {{ticket}}.', 'Bom dia! O ticket #123.'],
  ['a blank twice', '{{ticket}} e {{ticket}}', '#123 e #123'],
  ['blanks within the braces', '{{ greeting }}!', 'Bom dia!'],
  ['no blank at all', 'Até **mais**! 🤝', 'Até **mais**! 🤝'],
  ['single braces are text', '{greeting}', '{greeting}'],
])('a message is ready: %s', (_, template, text) => {
  expect(renderMessage(template, values)).toEqual({ kind: 'ready', text })
})

test.each([
  ['no value', '{{greeting}}, até {{third_day}}', ['third_day']],
  ['a misspelt blank', '{{gretting}}', ['gretting']],
  ['a blank named like a part of every object', '{{constructor}}', ['constructor']],
  ['an empty blank', '{{}}', ['']],
  ['each is named once', '{{a}} {{b}} {{a}}', ['a', 'b']],
])('a message is held back: %s', (_, template, missing) => {
  expect(renderMessage(template, values)).toEqual({ kind: 'incomplete', missing })
})

test('a value of blanks only is no value', () => {
  expect(renderMessage('{{ticket}}', new Map([['ticket', '  ']]))).toMatchObject({
    kind: 'incomplete',
  })
})

test('what a customer calls themselves is not filled in again, nor read as a pattern', () => {
  const hostile = new Map([['ticket', "{{greeting}} $& $' $1"]])
  expect(renderMessage('{{ticket}}', hostile)).toEqual({
    kind: 'ready',
    text: "{{greeting}} $& $' $1",
  })
})
