import { expect, test } from 'vitest'

import {
  EXCEPTION_TAGS,
  type Exception,
  exceptionSentence,
  exceptionTags,
  isExceptionReady,
} from '../../../src/domain/contact/exception'

const sooner: Exception = { rule: 'sooner', reason: 'cliente', text: 'viaja amanhã' }

test.each<[string, Exception, string]>([
  [
    'with the agent’s words',
    sooner,
    'Exceção: tentativa antecipada - cliente pediu - viaja amanhã',
  ],
  [
    'on one line',
    { ...sooner, text: ' viaja\n amanhã ' },
    'Exceção: tentativa antecipada - cliente pediu - viaja amanhã',
  ],
  [
    'without words no dash is left',
    { ...sooner, text: ' ' },
    'Exceção: tentativa antecipada - cliente pediu',
  ],
  [
    'an early cancellation',
    { rule: 'cancellation', reason: 'lider', text: 'ok' },
    'Exceção: cancelamento antecipado - orientação do líder - ok',
  ],
  [
    'an incomplete note',
    { rule: 'note', reason: 'urgencia', text: 'loja parada' },
    'Exceção: nota incompleta - urgência do cliente - loja parada',
  ],
  [
    'a writing rule',
    { rule: 'writing', reason: 'outro', text: 'citação' },
    'Exceção: regra de escrita - outro - citação',
  ],
])('an exception is recorded in one sentence (C11): %s', (_, exception, sentence) => {
  expect(exceptionSentence(exception)).toBe(sentence)
})

test.each<[string, readonly Exception[], readonly string[]]>([
  ['none', [], []],
  ['one', [sooner], ['roteiro_excecao', 'roteiro_motivo_cliente']],
  [
    'two for one reason',
    [sooner, { ...sooner, rule: 'writing' }],
    ['roteiro_excecao', 'roteiro_motivo_cliente'],
  ],
  [
    'two reasons',
    [sooner, { ...sooner, rule: 'writing', reason: 'outro' }],
    ['roteiro_excecao', 'roteiro_motivo_cliente', 'roteiro_motivo_outro'],
  ],
])('the tags of exceptions (C11): %s', (_, exceptions, tags) => {
  expect(exceptionTags(exceptions)).toEqual(tags)
  expect(EXCEPTION_TAGS).toEqual(expect.arrayContaining([...tags]))
})

test('"outro" says nothing without words', () => {
  expect(isExceptionReady({ ...sooner, text: '' })).toBe(true)
  expect(isExceptionReady({ ...sooner, reason: 'outro', text: ' ok ' })).toBe(false)
  expect(isExceptionReady({ ...sooner, reason: 'outro', text: 'obra na loja' })).toBe(true)
})
