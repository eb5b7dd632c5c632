import { describe, expect, test } from 'vitest'

import { createPhraseBook } from '../../../src/domain/conversation/phrase-book'
import { sentencesOf } from '../../../src/domain/conversation/sentences'

const BOOK = createPhraseBook({
  hello: `
    ola
    bom|boa dia|tarde`,
  away: `
    estou muito? ausente
    ^ ausente`,
  days: 'por # dias',
  write: 'escreva para @',
})
const wordsOf = (text: string) => [...sentencesOf(text)][0]?.words ?? []
const read = (text: string) => {
  const said = BOOK.read(wordsOf(text), ({ word }) => word === 'e')
  return said && [...said]
}

describe('a sentence is read', () => {
  test.each([
    ['phrase by phrase', 'Boa tarde, estou ausente por 3 dias', ['hello', 'away', 'days']],
    ['with a word left out or not', 'estou muito ausente', ['away']],
    ['with addresses', 'Escreva para ana@exemplo.com.br', ['write']],
    ['with words that say nothing', 'Olá e bom dia', ['hello']],
    ['and a phrase held to the first place is only there', 'Ausente por 2 dias', ['away', 'days']],
  ])('%s', (_, text, said) => {
    expect(read(text)).toEqual(said)
  })

  test.each([
    ['one unknown word', 'Bom dia, estou ausente hoje'],
    ['half a phrase', 'Bom dia, estou muito'],
    ['a phrase out of its place', 'Olá, ausente'],
  ])('not with %s', (_, text) => {
    expect(read(text)).toBeUndefined()
  })
})

test('a phrase is found where it first is', () => {
  expect(BOOK.find(wordsOf('Olá, estou muito ausente'), 'away')).toEqual({ at: 1, end: 4 })
  expect(BOOK.find(wordsOf('Olá'), 'away')).toBeUndefined()
  expect(BOOK.behind(wordsOf('Bom dia, Ana'), 'hello')).toBe(2)
  expect(BOOK.begins(wordsOf('Olá, estou ausente'), 1)).toBe(true)
  expect(BOOK.begins(wordsOf('Olá, estou muito'), 1)).toBe(false)
})
