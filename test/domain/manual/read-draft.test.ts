import { describe, expect, test } from 'vitest'

import {
  entriesAt,
  languageAt,
  linesAt,
  listAt,
  nameAt,
  partAt,
  stepNameAt,
  stepOf,
  textNameAt,
  wordsAt,
} from '../../../src/domain/manual/read-draft'

/** Whatever somebody may have typed or imported by now. */
const BROKEN: readonly unknown[] = [undefined, null, 7, 'words', [], [[]], {}, { steps: 'none' }]

test.each(BROKEN)('a part is looked for in %j without a fault', (value) => {
  expect(partAt(value, ['steps', 0, 'name'])).toBeUndefined()
  expect(listAt(value, ['steps', 0, 'ways'])).toEqual([])
  expect(entriesAt(value, ['texts', 'aviso'])).toEqual([])
  expect(wordsAt(value, ['note', 'title'])).toBe('')
})

test('what every object of JavaScript has is no part of a manual', () => {
  expect(partAt({}, ['constructor'])).toBeUndefined()
  expect(partAt([], ['length'])).toBe(0)
})

test('of a list of words only words are read', () => {
  expect(linesAt({ points: ['a', 1, null, 'b'] }, ['points'])).toEqual(['a', 'b'])
})

describe('a name', () => {
  const draft = {
    language: 'es',
    whole: 'Todos',
    spoken: { pt: 'Aviso', es: 'Aviso al cliente' },
    alone: { en: 'Notice' },
  }

  test.each([
    ['one for everybody', ['whole'], 'en', 'Todos'],
    ['in the language that is asked for', ['spoken'], 'pt', 'Aviso'],
    ["else in the manual's own", ['spoken'], 'en', 'Aviso al cliente'],
    ['else in any', ['alone'], 'pt', 'Notice'],
    ['nothing where nothing is written', ['none'], 'pt', ''],
  ] as const)('%s', (_, at, language, expected) => {
    expect(nameAt(draft, at, language)).toBe(expected)
  })
})

describe('a text is told from the others by how it begins', () => {
  test.each([
    ['its first line', 'Conferir o produto', 'Conferir o produto'],
    [
      'not a greeting that all have',
      '{{greeting}}, {{client}}!\nBuscamos no dia **{{dia}}**.',
      'Buscamos no dia ….',
    ],
    ['a greeting that is all there is', '{{greeting}}!', '…!'],
    ['no more than a line holds', 'Aviso '.repeat(20), `${'Aviso '.repeat(10).trimEnd()}…`],
    ['nothing where nothing is written', '', ''],
  ])('%s', (_, text, expected) => {
    expect(textNameAt({ texts: { aviso: { text } } }, 'aviso')).toBe(expected)
  })
})

test.each([
  ['pt-BR', 'pt'],
  ['en', 'en'],
  ['de', 'pt'],
  [undefined, 'pt'],
])('a manual written in %s is read in %s', (language, expected) => {
  expect(languageAt({ language })).toBe(expected)
})

test('a step without a name goes by its id', () => {
  const draft = { steps: [{ id: 'aviso', name: 'Aviso ao cliente' }, { id: 'fim' }] }
  expect(stepNameAt(draft, 0, 'pt')).toBe('Aviso ao cliente')
  expect(stepNameAt(draft, 1, 'pt')).toBe('fim')
  expect(stepOf(draft, 'fim')).toBe(1)
  expect(stepOf(draft, 'prazo')).toBe(-1)
})
