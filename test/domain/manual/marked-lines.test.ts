import { expect, test } from 'vitest'

import { blanksOf, markedLines } from '../../../src/domain/manual/marked-lines'

const words = (text: string, isBold = false) => ({ kind: 'words', words: text, isBold })
const blank = (name: string, isBold = false) => ({ kind: 'blank', blank: name, isBold })

test.each([
  ['plain words', 'Bom dia.', [[words('Bom dia.')]]],
  ['a blank', 'Olá {{client}}!', [[words('Olá '), blank('client'), words('!')]]],
  ['a blank with room around its name', '{{ ticket }}', [[blank('ticket')]]],
  ['a bold blank', '**até {{day}}**', [[words('até ', true), blank('day', true)]]],
  ['bold over two lines', '**a\nb** c', [[words('a', true)], [words('b', true), words(' c')]]],
  ['an empty line', 'a\n\nb', [[words('a')], [], [words('b')]]],
  ['half a blank', 'Olá {{client', [[words('Olá {{client')]]],
])('%s', (_, text, lines) => {
  expect(markedLines(text)).toEqual(lines)
})

test('each blank of a text is named once', () => {
  expect(blanksOf('{{a}} **{{b}}** {{a}}')).toEqual(['a', 'b'])
})
