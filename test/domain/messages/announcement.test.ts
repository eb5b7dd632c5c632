import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  announcedDay,
  announcement,
  replaceAnnounced,
} from '../../../src/domain/messages/announcement'
import { dateMentions, isDay } from '../../../src/domain/messages/date-mentions'
import { day } from '../calendar/days'

const MONDAY = 'Segunda-feira - 23/11/2026'
const second = (date: string) =>
  `Lembrando que realizamos três tentativas, e se não houver retorno, seu ticket será cancelado ao final do dia da terceira tentativa (${date}).`

describe('dates as agents write them', () => {
  test.each([
    ['the manual’s way', MONDAY, '2026-11-23', 1],
    ['without a weekday', '23/11/2026', '2026-11-23', undefined],
    ['a short year', '23/11/26', '2026-11-23', undefined],
    ['one digit', '5/1/2027', '2027-01-05', undefined],
    ['dots', '23.11.2026', '2026-11-23', undefined],
    ['hyphens', '23-11-2026', '2026-11-23', undefined],
    ['ISO', '2026-11-23', '2026-11-23', undefined],
    ['the month in letters', '23 de novembro de 2026', '2026-11-23', undefined],
    ['março with its cedilla', 'terça-feira, 2 de março de 2027', '2027-03-02', 2],
    ['without feira', 'segunda, dia 23/11/2026', '2026-11-23', 1],
    ['without accents, in capitals', 'TERCA FEIRA 24/11/2026', '2026-11-24', 2],
    ['weekday in brackets behind', '28/11/2026 (sábado)', '2026-11-28', 6],
    ['a no-break space', 'Segunda-feira\u00a0-\u00a023/11/2026', '2026-11-23', 1],
    ['a long dash', 'Sexta-feira – 27/11/2026', '2026-11-27', 5],
  ])('%s', (_, text, expected, weekday) => {
    const [mention, ...others] = dateMentions(`Até ${text}.`)
    expect(others).toEqual([])
    expect(mention).toMatchObject({ day: expected, text: text.replace(/\)$/, '') })
    expect(mention?.weekday).toBe(weekday)
  })

  test.each([
    ['a version', 'Erro na versão 8.12.20 do sistema'],
    ['a share', 'cerca de 2/3 dos itens'],
    ['a telephone', 'ligue para 0800 003 3600 ou (47) 3333-1212'],
    ['round the clock', 'atendimento 24/7'],
    ['an address on the web', 'https://example.com/2026/11/23/texto'],
    ['a blank', 'Segunda-feira - xx/xx/xxxx'],
  ])('%s is no date', (_, text) => {
    expect(dateMentions(text)).toEqual([])
  })

  test('a day that does not exist is seen, and is no day', () => {
    const [mention] = dateMentions('Segunda-feira - 31/02/2026')
    expect(mention).toMatchObject({ dayOfMonth: 31, month: 2, year: 2026 })
    expect(mention?.day).toBeUndefined()
  })

  test('a date without a year is seen where a weekday or "dia" introduces it', () => {
    expect(dateMentions('na segunda-feira, 23/11, e no dia 24/11')).toMatchObject([
      { dayOfMonth: 23, month: 11, weekday: 1 },
      { dayOfMonth: 24, month: 11 },
    ])
  })

  test('no text is too strange, and every mention is where it says', () => {
    const parts = fc.constantFrom(
      '23/11/2026',
      'segunda',
      '-feira',
      ' - ',
      'dia ',
      '/',
      '2026',
      'x',
      '\n',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((all) => all.join('')),
        ),
        (text) => {
          for (const { start, end, text: said } of dateMentions(text)) {
            expect(text.slice(start, end)).toBe(said)
          }
        },
      ),
    )
  })
})

describe('whether a written date is the day it has to be (W4)', () => {
  test.each([
    ['the manual’s way', MONDAY, true],
    ['another style', 'segunda, 23/11/26', true],
    ['year left out', 'segunda-feira, 23/11', true],
    ['another day', 'Terça-feira - 24/11/2026', false],
    ['another year', '23/11/2025', false],
    ['a weekday that does not match', 'Terça-feira - 23/11/2026', false],
  ])('%s', (_, text, isRight) => {
    const [mention] = dateMentions(text)
    expect(mention && isDay(mention, day('2026-11-23'))).toBe(isRight)
  })
})

describe('the day that a second attempt announces', () => {
  test.each([
    ['the manual’s text', second(MONDAY), MONDAY],
    ['another date before it', `Aberto em 02/11/2026. ${second(MONDAY)}`, MONDAY],
    [
      'another date, with weekday, behind it',
      `${second('23/11/2026')} Volto na terça-feira, 24/11/2026.`,
      '23/11/2026',
    ],
    ['reworded, one date with a weekday', `Aberto em 02/11/2026. Cancelamos na ${MONDAY}.`, MONDAY],
    ['reworded, one date', 'Cancelamos em 23/11/2026.', '23/11/2026'],
    ['two bare dates: nobody knows which', 'De 02/11/2026 a 23/11/2026.', undefined],
    ['no date', second('em breve'), undefined],
  ])('%s', (_, text, expected) => {
    expect(announcement(text)?.text).toBe(expected)
    expect(announcedDay(text)).toBe(expected && '2026-11-23')
  })

  test('a date without a year announces no certain day', () => {
    expect(announcedDay(second('segunda-feira, 23/11'))).toBeUndefined()
  })
})

describe('"Atualizar para …" changes the date and no other word', () => {
  const TUESDAY = 'Terça-feira - 24/11/2026'

  test.each([
    ['another date', MONDAY],
    ['weekday and date that do not match', 'Sexta-feira - 23/11/2026'],
    ['no weekday', '23/11/2026'],
    ['the manual’s blank', 'Segunda-feira - xx/xx/xxxx'],
    ['our macro’s blank', '[[dia_terceira]]'],
    ['the editor’s own spaces', 'Segunda-feira&nbsp;-&nbsp;23/11/2026'],
  ])('%s', (_, date) => {
    expect(replaceAnnounced(second(date), TUESDAY)).toBe(second(TUESDAY))
  })

  test('in HTML the markup around stays', () => {
    const html = (date: string) =>
      `<p>Aberto em 02/11/2026.</p><p>dia da <strong>terceira tentativa</strong> (${date}).</p>`
    expect(replaceAnnounced(html(MONDAY), TUESDAY)).toBe(html(TUESDAY))
  })

  test('a draft that announces nothing stays as it is', () => {
    expect(replaceAnnounced('Bom dia!', TUESDAY)).toBe('Bom dia!')
  })
})
