import { describe, expect, test } from 'vitest'

import { isFiller } from '../../../src/domain/escalation/filler'

describe('an answer that says nothing', () => {
  test.each([
    ['a dash', '-'],
    ['dots', '...'],
    ['an ellipsis', '…'],
    ['signs only', '?? / --'],
    ['n/a', 'n/a'],
    ['N.A.', 'N.A.'],
    ['não sei, with and without accents', 'NAO SEI!'],
    ['idem', 'Idem.'],
    ['idem with a place', 'idem ao item 2'],
    ['teste', 'teste'],
    ['teste twice', 'teste teste'],
    ['a verificar', 'A verificar'],
    ['não se aplica', 'Não se aplica'],
    ['x over and over', 'xxx'],
    ['neighbouring keys', 'asdf'],
    ['neighbouring keys backwards', 'lkjh'],
    ['several runs', 'qweasdzxc'],
    ['laughter', 'kkkkk'],
    ['two letters over and over', 'abab'],
    ['three letters over and over', 'asdasd'],
    ['filler on every line', '-\nn/a\n\nxxx'],
    ['with zero-width characters around', '\u200bteste\u200b'],
  ])('%s', (_, text) => {
    expect(isFiller(text)).toBe(true)
  })
})

describe('short answers that do say something', () => {
  test.each([
    ['a cause with its version', 'Erro de sistema na versão 8.12.'],
    ['a cause of two words', 'Falha operacional'],
    ['one word', 'Duplicidade'],
    ['a word that looks typed at random', 'OFF'],
    ['a number', '8.12'],
    ['a table', 'PCPEDC'],
    ['filler with a reason', 'Não sei, o cliente não informou a versão'],
    ['filler on one line only', '-\nliberar o pedido'],
    ['a test of something', 'teste de integração falhou'],
    ['letters repeated, with digits', 'aaa111'],
    ['a word with a run of keys in it', 'propriedade'],
  ])('%s', (_, text) => {
    expect(isFiller(text)).toBe(false)
  })
})
