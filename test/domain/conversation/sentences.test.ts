import { describe, expect, test } from 'vitest'

import { sentencesOf } from '../../../src/domain/conversation/sentences'

const wordsIn = (text: string) =>
  [...sentencesOf(text)].map(({ words }) => words.map(({ word }) => word).join(' '))

describe('a text falls into sentences', () => {
  test.each([
    ['at full stops', 'Estou ausente. Volto na segunda!', ['estou ausente', 'volto na segunda']],
    ['at line breaks', 'Att,\nMaria', ['att', 'maria']],
    ['not in dates and hours', 'Até 30.11.2026 às 18.00', ['ate 30 11 2026 as 18 00']],
    ['not behind what is shortened', 'Prezado Sr. João', ['prezado sr joao']],
    [
      'not where a mail program broke a line',
      'Esta mensagem pode conter informação\nconfidencial',
      ['esta mensagem pode conter informacao confidencial'],
    ],
    [
      'behind a line that is too short to have been broken',
      'Segue o que foi pedido ontem a\nmim',
      ['segue o que foi pedido ontem a', 'mim'],
    ],
    [
      'behind a line that ends what is said',
      'Esta mensagem pode conter informação:\nconfidencial',
      ['esta mensagem pode conter informacao', 'confidencial'],
    ],
    [
      'not behind three lines that were broken, blanks around',
      'Esta mensagem pode conter informação  \n confidencial e destinada apenas a quem\nfoi enviada e a mais ninguém além\nde você',
      [
        'esta mensagem pode conter informacao confidencial e destinada apenas a quem foi enviada e a mais ninguem alem de voce',
      ],
    ],
    ['with nothing in it', ' \n…\n', []],
  ])('%s', (_, text, words) => {
    expect(wordsIn(text)).toEqual(words)
  })
})

describe('one word is', () => {
  test.each([
    ['an address', 'ana.souza@exemplo.com.br', '@'],
    ['a web address', 'https://exemplo.com.br/a?b=c', '@'],
    ['a server', 'mx.exemplo.com.br', '@'],
    ['"e-mail"', 'e-mails', 'emails'],
  ])('%s', (_, text, word) => {
    expect(wordsIn(text)).toEqual([word])
  })

  test('not what only lacks its blanks', () => {
    expect(wordsIn('ausente.pode seguir')).toEqual(['ausente pode seguir'])
  })
})

test('a sentence knows whether it asks, and where it is', () => {
  expect([...sentencesOf('Oi. Tudo bem?\nSIM\n\nAna: 12')]).toMatchObject([
    { opensLine: true, opensParagraph: true, isQuestion: false },
    { opensLine: false, isQuestion: true },
    { opensLine: true, opensParagraph: false, isShouted: true },
    {
      ...{ opensLine: true, opensParagraph: true, isShouted: false },
      words: [{ isCapital: true, isBeforeColon: true }, { isCapital: false }],
    },
  ])
})
