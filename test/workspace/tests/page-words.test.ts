import { describe, expect, test } from 'vitest'

import { faultSentence } from '../page/words/fault-words'
import { clockWords, wordsFor } from '../page/words/words'
import { NAMED_FAULTS } from '../zendesk/named-faults'

describe('the page speaks', () => {
  test.each([
    ['pt-BR', 'Enviar como Aberto'],
    ['en-US', 'Submit as Aberto'],
    ['es-419', 'Enviar como Aberto'],
    ['de', 'Submit as Aberto'],
  ])('to an account in %s', (locale, submit) => {
    expect(wordsFor(locale).submitAs('Aberto')).toBe(submit)
  })

  test.each([
    ['pt-BR', 'seg., 23/11/2026, 10:00'],
    ['en-US', 'Mon, 23/11/2026, 10:00'],
    ['es-419', 'lun, 23/11/2026, 10:00'],
  ])('of a moment in %s', (locale, moment) => {
    const at = Date.parse('2026-11-23T13:00:00Z')
    const said = clockWords(wordsFor(locale), at, 'America/Sao_Paulo')
    expect(said.replaceAll('\u202f', ' ')).toBe(moment)
  })

  test.each(['en', 'es'] as const)(
    'of every fault in %s, but for those of this app’s setup',
    (language) => {
      const silent = NAMED_FAULTS.filter(
        (fault) => fault.where !== 'setup' && faultSentence(fault, language) === fault.sentence,
      )
      expect(silent.map(({ id }) => id)).toEqual([])
    },
  )

  test('of a call whose name begins with that of another', () => {
    const sentence = (id: string) => faultSentence({ id, sentence: '' }, 'en')
    expect(sentence('add-tags-409')).toBe('Saving tags meets another save (409).')
    expect(sentence('sdk-write-lost')).toBe(
      'Writing into the editor is done, but the answer is lost.',
    )
  })
})
