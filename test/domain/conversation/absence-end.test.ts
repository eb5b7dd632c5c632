import { describe, expect, test } from 'vitest'

import { toDay } from '../../../src/domain/calendar/day'
import { namedAbsence } from '../../../src/domain/conversation/absence-end'
import { sentencesOf } from '../../../src/domain/conversation/sentences'

const absenceIn = (text: string, on: string) => {
  const [{ words } = { words: [] }] = sentencesOf(text)
  return namedAbsence(words, toDay(on) ?? expect.fail(on))
}

describe('an absence, written on Wednesday 18 November 2026', () => {
  test.each([
    ['ausente até 30/11', '2026-11-30'],
    ['ausente até 30/11/2026', '2026-11-30'],
    ['ausente até o dia 30.11.2026', '2026-11-30'],
    ['ausente até 30/11/26', '2026-11-30'],
    ['ausente até 2026-11-30', '2026-11-30'],
    ['ausente até 30 de novembro', '2026-11-30'],
    ['ausente até 1º de dezembro de 2026', '2026-12-01'],
    ['ausente até o dia 30', '2026-11-30'],
    ['ausente até o dia 5', '2026-12-05'],
    ['ausente até sexta', '2026-11-20'],
    ['ausente até quarta-feira', '2026-11-18'],
    ['ausente até segunda-feira, 30 de novembro', '2026-11-30'],
    ['ausente até 10/01', '2027-01-10'],
    ['ausente de 20/11 a 30/11', '2026-11-30'],
    ['ausente de 20 a 27 de novembro', '2026-11-27'],
    ['ausente do dia 20 ao dia 27/11', '2026-11-27'],
    ['ausente entre os dias 20/11 e 30/11', '2026-11-30'],
    ['férias no período de 21/12/2026 até 10/01/2027', '2027-01-10'],
    ['volto na segunda', '2026-11-22'],
    ['volto na quarta-feira', '2026-11-24'],
    ['retorno em 01/12', '2026-11-30'],
    ['retornarei no dia 1º de dezembro', '2026-11-30'],
    ['ausente até 27/11, retornando em 30/11', '2026-11-29'],
    ['out of office until Monday', '2026-11-23'],
    ['away until December 10th', '2026-12-10'],
    ['away until 10 December 2026', '2026-12-10'],
    ['on leave from Nov 20 through Nov 30', '2026-11-30'],
    ['on leave from 20 to 27 November', '2026-11-27'],
    ['I will return on December 7, 2026', '2026-12-06'],
    ['back on Monday', '2026-11-22'],
    ['away until 11/30', '2026-11-30'],
    ['away until 30/11', '2026-11-30'],
    ['hasta el 10 de diciembre', '2026-12-10'],
    ['de vacaciones del 20 al 30 de noviembre', '2026-11-30'],
    ['regreso el lunes', '2026-11-22'],
  ])('"%s" lasts until %s', (text, end) => {
    expect(absenceIn(text, '2026-11-18')).toMatchObject({ end })
  })

  test.each([
    ['ausente até 31/11', 'end'],
    ['ausente até 10/11', 'end'],
    ['ausente até dezembro', 'end'],
    ['away until 12/10', 'end'],
    ['retorno em janeiro', 'return'],
    ['ausente na segunda', 'day'],
    ['ausente a partir de 20/11', 'day'],
    ['ausente por 3 dias', 'nothing'],
    ['ausente com 2 colegas até as 18h', 'nothing'],
    ['de segunda a sexta das 8h às 18h', 'nothing'],
    ['out set ter sex', 'nothing'],
  ])('"%s" tells no last day', (text, names) => {
    expect(absenceIn(text, '2026-11-18')).toEqual({ names })
  })
})

test.each([
  ['the day itself', 'ausente até 30/11', '2026-11-30', '2026-11-30'],
  ['next year', 'ausente até 05/01', '2026-12-28', '2027-01-05'],
  ['next month', 'ausente até o dia 2', '2026-11-30', '2026-12-02'],
  ['a leap day', 'ausente até 29/02', '2028-02-01', '2028-02-29'],
])('a date without its year is %s', (_, text, on, end) => {
  expect(absenceIn(text, on)).toMatchObject({ end })
})

test('a date that has passed does not mean next year', () => {
  expect(absenceIn('ausente até 30/11', '2026-12-02')).toEqual({ names: 'end' })
})
