import { describe, expect, test } from 'vitest'

import { wrongGreetings } from '../../../src/domain/style/greeting-rule'

const [MORNING, AFTERNOON, EVENING] = [9 * 60, 15 * 60, 20 * 60]

describe('a greeting of another hour is corrected, in the writer’s own capitals', () => {
  test.each([
    ['at the start', 'Bom dia! Tudo bem?', AFTERNOON, 'Bom dia', 'Boa tarde'],
    ['in the evening', 'Boa tarde!', EVENING, 'Boa tarde', 'Boa noite'],
    ['in the morning', 'Boa noite, Ana.', MORNING, 'Boa noite', 'Bom dia'],
    ['lower case', 'bom dia, tudo bem?', AFTERNOON, 'bom dia', 'boa tarde'],
    ['capitals', 'BOM DIA!', AFTERNOON, 'BOM DIA', 'BOA TARDE'],
    ['two capitals', 'Bom Dia!', AFTERNOON, 'Bom Dia', 'Boa Tarde'],
    ['a hyphen', 'Bom-dia!', AFTERNOON, 'Bom-dia', 'Boa tarde'],
    ['after a name', 'Ana, bom dia!', AFTERNOON, 'bom dia', 'boa tarde'],
    ['after Olá', 'Olá bom dia', AFTERNOON, 'bom dia', 'boa tarde'],
    ['after Olá and a comma', 'Olá, Bom dia!', AFTERNOON, 'Bom dia', 'Boa tarde'],
    [
      'on a later line',
      'Segue o retorno.\n\nBom dia! Tudo bem?',
      AFTERNOON,
      'Bom dia',
      'Boa tarde',
    ],
    ['in a later sentence', 'Tudo certo. Bom dia!', AFTERNOON, 'Bom dia', 'Boa tarde'],
    ['bold', '**Bom dia**!', AFTERNOON, 'Bom dia', 'Boa tarde'],
    [
      'the manual’s choice',
      'Bom dia| boa tarde | boa noite (cliente)!',
      AFTERNOON,
      'Bom dia| boa tarde | boa noite',
      'Boa tarde',
    ],
  ])('%s', (_, text, minutes, said, rewrite) => {
    const start = text.indexOf(said)
    expect(wrongGreetings(text, minutes)).toEqual([
      { rule: 'greeting', severity: 'warn', start, end: start + said.length, text: said, rewrite },
    ])
  })
})

test.each([
  ['the right greeting', 'Boa tarde! Tudo bem?', AFTERNOON],
  ['the last minute of the morning', 'Bom dia!', 11 * 60 + 59],
  ['the last minute of the afternoon', 'Boa tarde!', 17 * 60 + 59],
  ['a wish', 'Obrigado e tenha um bom dia!', AFTERNOON],
  ['a wish after a comma', 'Qualquer dúvida, desejo uma boa noite.', AFTERNOON],
  ['a talk about a good day', 'Hoje foi um bom dia para o caixa.', AFTERNOON],
  ['no greeting', 'Segue o retorno.', AFTERNOON],
  ['another word', 'Bom diabinho', AFTERNOON],
  ['Bom trabalho', 'Bom trabalho e até mais!', MORNING],
])('nothing is said of %s', (_, text, minutes) => {
  expect(wrongGreetings(text, minutes)).toEqual([])
})

test.each([
  ['noon', 12 * 60, 'Boa tarde'],
  ['six in the evening', 18 * 60, 'Boa noite'],
])('from %s on another greeting is right', (_, minutes, rewrite) => {
  expect(wrongGreetings('Bom dia!', minutes)).toMatchObject([{ rewrite }])
})
