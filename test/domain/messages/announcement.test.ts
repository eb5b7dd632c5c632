import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  announcedDay,
  announcement,
  replaceAnnounced,
} from '../../../src/domain/messages/announcement'
import { dateMentions, isDay } from '../../../src/domain/messages/date-mentions'
import type { Body } from '../../../src/domain/ticket/ticket'
import { day } from '../calendar/days'

const text = (content: string): Body => ({ kind: 'text', content })
const html = (content: string): Body => ({ kind: 'html', content })
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
    ['date in brackets behind the weekday', 'Sexta-feira (27/11/2026)', '2026-11-27', 5],
    ['the first of a month', '1º de dezembro de 2026', '2026-12-01', undefined],
    ['the first with a weekday', 'sexta-feira, 1º de janeiro de 2027', '2027-01-01', 5],
    ['the first, with a degree sign', '1° de fevereiro de 2027', '2027-02-01', undefined],
    ['the first, typed with a letter', '1o de março de 2027', '2027-03-01', undefined],
    ['the first, with a full stop', '1.º de abril de 2027', '2027-04-01', undefined],
    ['the first, in words', 'primeiro de abril de 2027', '2027-04-01', undefined],
    ['the first, in digits', '1º/02/2027', '2027-02-01', undefined],
    ['the first, in digits, with a letter', 'segunda - 1o/2/27', '2027-02-01', 1],
    ['the first, with dots', '1º.02.2027', '2027-02-01', undefined],
    ['a month cut short', '04 de jan. de 2027', '2027-01-04', undefined],
    ['a month cut short, without its dot', '4 de fev de 2027', '2027-02-04', undefined],
    ['a month cut short, in capitals', '15 DE MAR. DE 2027', '2027-03-15', undefined],
    ['a month cut short between slashes', '05/abr/2027', '2027-04-05', undefined],
    ['a month cut short between hyphens', '07-mai-27', '2027-05-07', undefined],
    ['a month cut short alone', '1º jul. 2027', '2027-07-01', undefined],
    ['a month without "de"', '10 setembro 2027', '2027-09-10', undefined],
    ['a year behind a slash', '8 de out/2027', '2027-10-08', undefined],
    ['a year behind a comma', '8 de outubro, 2027', '2027-10-08', undefined],
    ['a weekday cut short', 'seg. 30/11/2026', '2026-11-30', 1],
    ['a weekday cut short, with a comma', 'qua., 02/12/2026', '2026-12-02', 3],
    ['a weekday cut short, without its dot', 'qui 03/12/2026', '2026-12-03', 4],
    ['a weekday cut short, with a dash', 'sex - 4/12/2026', '2026-12-04', 5],
    ['a weekday cut short, in capitals', 'SÁB. 05/12/2026', '2026-12-05', 6],
    ['a weekday cut short, with feira', 'ter-feira, 01/12/2026', '2026-12-01', 2],
    ['a weekday by its number', '2ª-feira - 30/11/2026', '2026-11-30', 1],
    ['a weekday by its number, apart', '3ª feira, 1º de dezembro de 2026', '2026-12-01', 2],
    ['a weekday by its number, with a letter', '4a feira 02/12/2026', '2026-12-02', 3],
    ['a weekday by its number, cut short', '5ª f. 03/12/2026', '2026-12-03', 4],
    ['a weekday cut short behind', '04/12/2026 (sex.)', '2026-12-04', 5],
    ['a weekday cut short behind, without its dot', '01/12/2026 (ter)', '2026-12-01', 2],
    ['a weekday cut short behind a comma', '07/12/2026, seg.', '2026-12-07', 1],
    ['a weekday by its number behind', '02/12/2026 - 4ª-feira', '2026-12-02', 3],
    ['a weekday in brackets, without feira', '30/11/2026 (segunda)', '2026-11-30', 1],
    ['a long dash in the weekday', 'quinta–feira, 03/12/2026', '2026-12-03', 4],
    ['a hyphen that does not break', 'quinta\u2011feira 03/12/2026', '2026-12-03', 4],
    ['a weekday glued on', 'qui-03/12/2026', '2026-12-03', 4],
    ['a weekday cut elsewhere', 'quint. 03/12/2026', '2026-12-03', 4],
    ['a weekday to come', 'quinta-feira que vem, 03/12/2026', '2026-12-03', 4],
    ['the first with the wrong gender', '1ª de março de 2027', '2027-03-01', undefined],
  ])('%s', (_, text, expected, weekday) => {
    const [mention, ...others] = dateMentions(`Até ${text} fica assim.`)
    expect(others).toEqual([])
    expect(mention).toMatchObject({ day: expected, text })
    expect(mention?.weekday).toBe(weekday)
  })

  test.each([
    ['na ter, 01/12/2026', 'ter, 01/12/2026'],
    ['Prazo: ter 01/12/2026', 'ter 01/12/2026'],
    ['(ter 01/12/2026)', 'ter 01/12/2026'],
  ])('"ter" is a weekday in %s', (text, said) => {
    expect(dateMentions(text)).toMatchObject([{ text: said, weekday: 2, day: '2026-12-01' }])
  })

  test.each([
    ['a version', 'Erro na versão 8.12.20 do sistema'],
    ['a share', 'cerca de 2/3 dos itens'],
    ['a telephone', 'ligue para 0800 003 3600 ou (47) 3333-1212'],
    ['round the clock', 'atendimento 24/7'],
    ['an address on the web', 'https://example.com/2026/11/23/texto'],
    ['a blank', 'Segunda-feira - xx/xx/xxxx'],
    ['an attempt', 'Esta é a 2ª tentativa, a 3ª vem depois'],
    ['a copy', 'Enviei a 3ª via do boleto e a 2ª parcela'],
    ['seconds', 'trava por 30 seg e volta em 2 seg. ou 45 segundos'],
    ['a part behind seconds', 'levou 10 seg 2/3 das vezes'],
    ['what one has', 'precisa ter 2/3 dos itens'],
    ['dozens', 'vieram 2 de dezenas de notas'],
    ['brands, sectors, others', '3 de marca própria, 2 de setor, 4 de outros, 1 de juntas'],
    ['a sequence', '1º de 3, 2º de 10'],
    ['a price', 'R$ 1.500,00 ou R$ 20,00 de desconto'],
    ['a price of a month', 'mensalidade de R$ 99,10 de dezembro de 2026'],
    ['round prices of a month', 'paga R$ 10 de janeiro e R$10 de fev. de 2027'],
    ['a version of its own', 'na versão 12.10.2026 e na v10.11.2026'],
    ['hours of a weekday', 'atendemos de segunda a sexta 8/18'],
    ['a working week', 'de seg. a sex., das 8h às 18h, e 2ª a 6ª'],
    ['a count of pages', 'páginas 1-12 e 3-10'],
  ])('%s is no date', (_, text) => {
    expect(dateMentions(text)).toEqual([])
  })

  test.each([
    ['a verb', 'o campo deve ter 02/12/2026', '02/12/2026'],
    ['a verb behind', 'até 02/12/2026 ter resposta', '02/12/2026'],
    ['a verb behind a comma', 'até 02/12/2026, ter resposta é o combinado', '02/12/2026'],
    ['seconds', 'em 30 seg. 01/12/2026', '01/12/2026'],
    ['an attempt', 'na 2ª - 01/12/2026', '01/12/2026'],
    ['an attempt behind', '01/12/2026 (2ª tentativa)', '01/12/2026'],
    ['an attempt in words behind', '01/12/2026 (segunda tentativa)', '01/12/2026'],
    ['the end of a working week', 'de segunda a sexta, 01/12/2026', '01/12/2026'],
    ['the end of a working week cut short', 'seg. a sex. - 01/12/2026', '01/12/2026'],
    ['a word that only ends so', 'Eles vão dizer 01/12/2026, Ester 01/12/2026', '01/12/2026'],
  ])('%s beside a date is no weekday of it', (_, text, said) => {
    expect(dateMentions(text).map(({ text: date, weekday }) => [date, weekday])).toEqual(
      text.match(/\d\d\/\d\d\/\d{4}/g)?.map(() => [said, undefined]),
    )
  })

  test('a day that does not exist is seen, and is no day', () => {
    const [mention] = dateMentions('Segunda-feira - 31/02/2026')
    expect(mention).toMatchObject({ dayOfMonth: 31, month: 2, year: 2026 })
    expect(mention?.day).toBeUndefined()
  })

  test('a date without a year is seen where a weekday or "dia" introduces it', () => {
    expect(
      dateMentions('na segunda-feira, 23/11, no dia 24/11, 4ª feira 25/11, ter. 1º/12 e qua 2 dez'),
    ).toMatchObject([
      { dayOfMonth: 23, month: 11, weekday: 1 },
      { dayOfMonth: 24, month: 11 },
      { dayOfMonth: 25, month: 11, weekday: 3 },
      { dayOfMonth: 1, month: 12, weekday: 2 },
      { dayOfMonth: 2, month: 12, weekday: 3 },
    ])
  })

  test('no text is too strange, and every mention is where it says', () => {
    const parts = fc.constantFrom(
      '23/11/2026',
      'segunda',
      '2ª',
      'ter.',
      '1º de dez.',
      ' de 2026',
      '(',
      ')',
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
    ['a weekday cut short', 'seg., 23 de nov. de 2026', true],
    ['a weekday cut short that does not match', 'ter., 23 de nov. de 2026', false],
    ['a weekday by its number', '2ª-feira - 23/11/2026', true],
    ['a weekday by its number that does not match', '23/11/2026 (3ª feira)', false],
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
    [
      'the attempt by its number',
      `Aberto em 02/11/2026. A 3ª tentativa será em 23/11/2026, e em 24/11/2026 volto.`,
      '23/11/2026',
    ],
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
    ['the first of a month', 'Terça-feira, 1º de dezembro de 2026'],
    ['the first of a month, without a year', '1º de dezembro'],
    ['the first of a month, in digits', 'ter. 1º/12/2026'],
    ['a month cut short', '01 de dez. de 2026'],
    ['a month cut short, without a year', '01 de dez.'],
    ['a weekday cut short', 'seg. 01/12/2026'],
    ['a weekday by its number', '2ª-feira - 01/12/2026'],
    ['a weekday in brackets', '23/11/2026 (segunda-feira)'],
  ])('%s', (_, date) => {
    expect(replaceAnnounced(text(second(date)), TUESDAY)).toBe(second(TUESDAY))
    expect(replaceAnnounced(html(`<p>${second(date)}</p>`), TUESDAY)).toBe(
      `<p>${second(TUESDAY)}</p>`,
    )
  })

  test.each([
    ['the editor’s own spaces', 'Segunda-feira&nbsp;-&nbsp;23/11/2026', TUESDAY],
    ['accents as entities', 'Ter&ccedil;a-feira - 23/11/2026', TUESDAY],
    ['the sign of the first as an entity', '2&ordf;-feira, 1&ordm; de dezembro de 2026', TUESDAY],
    ['the sign of the first set higher', '1<sup>o</sup> de dezembro de 2026', TUESDAY],
    ['digits as entities', '&#50;3/11/202&#54;', TUESDAY],
    ['bold', '<strong>Segunda-feira - 23/11/2026</strong>', `<strong>${TUESDAY}</strong>`],
    [
      'a weekday in bold',
      '<strong>Segunda-feira</strong> - 23/11/2026',
      `<strong>${TUESDAY}</strong>`,
    ],
    ['a date in bold', 'Segunda-feira - <b class="x">23/11/2026</b>', TUESDAY],
    ['bold that goes on', 'Segunda-feira - <b>23/11/2026 já</b>', `${TUESDAY}<b> já</b>`],
    ['marks inside the date', 'Segunda-feira - <i>23</i>/11/<i>2026</i>', TUESDAY],
    ['a note of the editor', 'Segunda-feira -<!-- 1 --> 23/11/2026', TUESDAY],
  ])('in HTML, with %s', (_, date, left) => {
    const content = (what: string) =>
      `<p>Aberto.</p><p>dia da <b>terceira tentativa</b> (${what}).</p>`
    expect(replaceAnnounced(html(content(date)), TUESDAY)).toBe(content(left))
  })

  test('in HTML the markup around stays', () => {
    const content = (date: string) =>
      `<p>Aberto em 02/11/2026.</p><p>dia da <strong>terceira tentativa</strong> (${date}).</p>`
    expect(replaceAnnounced(html(content(MONDAY)), TUESDAY)).toBe(content(TUESDAY))
  })

  test('what is quoted below stays, even where only that holds a date', () => {
    const quote = `<blockquote><p>${second(MONDAY)}</p></blockquote>`
    expect(replaceAnnounced(html(`<p>Cancelamos em 20/11/2026.</p>${quote}`), TUESDAY)).toBe(
      `<p>Cancelamos em ${TUESDAY}.</p>${quote}`,
    )
    expect(replaceAnnounced(html(`<p>Segue.</p>${quote}`), TUESDAY)).toBe(`<p>Segue.</p>${quote}`)
  })

  test('a draft that announces nothing stays as it is', () => {
    expect(replaceAnnounced(text('Bom dia!'), TUESDAY)).toBe('Bom dia!')
  })

  test('plain text that looks like markup stays', () => {
    expect(replaceAnnounced(text(`a < b, <b>, &nbsp; ${second(MONDAY)}`), TUESDAY)).toBe(
      `a < b, <b>, &nbsp; ${second(TUESDAY)}`,
    )
  })
})
