import { expect, test } from 'vitest'

import { fillBlanks } from '../../../src/domain/messages/fill-blanks'

const VALUES = new Map([
  ['[[saudacao]]', 'Boa tarde'],
  ['[[ticket]]', 'https://x.com/hc/requests/1?a=1&b=2'],
  ['[[dia_terceira]]', ''],
])

test.each([
  ['each blank gets its value', '[[saudacao]], Ana! [[saudacao]]!', 'Boa tarde, Ana! Boa tarde!'],
  ['whatever its case, accents and blanks', '[[ Saudação&nbsp;]]!', 'Boa tarde!'],
  ['inside any tag', '<b>[[saudacao]]</b>', '<b>Boa tarde</b>'],
  ['a value is text', '[[ticket]]', 'https://x.com/hc/requests/1?a=1&amp;b=2'],
  ['a blank without a value stays', 'dia [[dia_terceira]]', 'dia [[dia_terceira]]'],
  ['somebody else’s blank stays', '[[nome]] {{ticket.id}}', '[[nome]] {{ticket.id}}'],
  ['markup is no blank', '[[<b>ticket</b>]]', '[[<b>ticket</b>]]'],
  ['every other word stays', '<p>Oi&nbsp;<i>Ana</i> $& </p>', '<p>Oi&nbsp;<i>Ana</i> $& </p>'],
])('%s', (_, content, filled) => {
  expect(fillBlanks({ kind: 'html', content }, VALUES)).toBe(filled)
})

test('a plain draft gets plain words', () => {
  const body = { kind: 'text', content: '[[ticket]]' } as const
  expect(fillBlanks(body, VALUES)).toBe('https://x.com/hc/requests/1?a=1&b=2')
})
