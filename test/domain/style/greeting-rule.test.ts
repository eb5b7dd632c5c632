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
      'after a question of ours',
      'Oi, Marta. Tudo bem? Bom dia!',
      AFTERNOON,
      'Bom dia',
      'Boa tarde',
    ],
    ['behind the address', 'Prezada Marta Oliveira,\nbom dia.', AFTERNOON, 'bom dia', 'boa tarde'],
    [
      'behind thanks, with a question',
      'Obrigado pelo contato! Bom dia, tudo bem?',
      AFTERNOON,
      'Bom dia',
      'Boa tarde',
    ],
    [
      'behind thanks, with more to say',
      'Agradecemos o retorno.\nBom dia, Marta! Segue o laudo que pediu.',
      AFTERNOON,
      'Bom dia',
      'Boa tarde',
    ],
    ['before thanks', 'Bom dia, obrigado pelo retorno!', AFTERNOON, 'Bom dia', 'Boa tarde'],
    [
      'before all that is said',
      'Recebi seu pedido.\nBom dia\nvou verificar com o time e retorno',
      AFTERNOON,
      'Bom dia',
      'Boa tarde',
    ],
    [
      'on a later line',
      'Segue o retorno.\n\nBom dia! Tudo bem?',
      AFTERNOON,
      'Bom dia',
      'Boa tarde',
    ],
    [
      'above more lines than a signature has',
      'Segue o laudo.\nBom dia!\nNota fiscal\nPedido\nBoleto\nRecibo\nLaudo\nGuia',
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

describe('a manual in English or Spanish greets as the hour asks, too', () => {
  test.each([
    [
      'in English',
      'Good morning, Marina!\nYour call is booked.',
      AFTERNOON,
      'Good morning',
      'Good afternoon',
    ],
    ['in the evening', 'Good afternoon, Marina!', EVENING, 'Good afternoon', 'Good evening'],
    ['after Hello', 'Hello, good evening!', MORNING, 'good evening', 'good morning'],
    [
      'before thanks',
      'Good morning, thank you for the reply!',
      AFTERNOON,
      'Good morning',
      'Good afternoon',
    ],
    ['two capitals', 'Good Morning, Marina!', AFTERNOON, 'Good Morning', 'Good Afternoon'],
    ['in Spanish', 'Buenos días, Marina:', AFTERNOON, 'Buenos días', 'Buenas tardes'],
    ['without the accent', 'Buenos dias, Marina', EVENING, 'Buenos dias', 'Buenas noches'],
    ['after Hola', 'Hola, buenas noches.', MORNING, 'buenas noches', 'buenos días'],
  ])('%s', (_, text, minutes, said, rewrite) => {
    const start = text.indexOf(said)
    expect(wrongGreetings(text, minutes)).toEqual([
      { rule: 'greeting', severity: 'warn', start, end: start + said.length, text: said, rewrite },
    ])
  })
})

test.each([
  ['the right greeting in English', 'Good afternoon, Marina!', AFTERNOON],
  ['the right greeting in Spanish', '¡Buenas tardes, Marina!', AFTERNOON],
  ['a wish in English', 'Thank you, good evening!', MORNING],
  ['a wish for an evening', 'Have a good evening!', MORNING],
  ['regards', 'I sent the invoice. Best regards and good evening, Ana', MORNING],
  ['a talk about a morning', 'It was a good morning for sales.', AFTERNOON],
  ['a wish at the end, in English', 'The request was closed. Good evening!', MORNING],
  ['a wish in Spanish', 'Gracias por su respuesta, buenas noches', MORNING],
  ['a leave in Spanish', 'Hasta mañana, buenas noches.', AFTERNOON],
  ['the right greeting', 'Boa tarde! Tudo bem?', AFTERNOON],
  ['the last minute of the morning', 'Bom dia!', 11 * 60 + 59],
  ['the last minute of the afternoon', 'Boa tarde!', 17 * 60 + 59],
  ['a wish', 'Obrigado e tenha um bom dia!', AFTERNOON],
  ['a wish after a comma', 'Qualquer dúvida, desejo uma boa noite.', AFTERNOON],
  ['a talk about a good day', 'Hoje foi um bom dia para o caixa.', AFTERNOON],
  ['no greeting', 'Segue o retorno.', AFTERNOON],
  ['thanks that wish', 'Obrigada pela atenção, boa noite!', MORNING],
  ['thanks before the name', 'Grato, Marta. Boa tarde!', MORNING],
  ['thanks in a sentence of their own', 'Muito obrigado! Boa tarde.', MORNING],
  [
    'thanks on a line of their own',
    'Segue o laudo.\nAgradeço o retorno.\nBoa noite,\nAna Lima',
    AFTERNOON,
  ],
  ['thanks in a word', 'Valeu, boa tarde', MORNING],
  ['a leave', 'Até amanhã, boa noite.', AFTERNOON],
  ['a service', 'Fico à disposição, boa tarde!', MORNING],
  ['a wish for the weekend', 'Bom fim de semana, boa tarde!', MORNING],
  ['a wait', 'Aguardo seu retorno. Boa noite!', MORNING],
  ['a wish at the end', 'O chamado foi concluído com sucesso. Boa tarde!', MORNING],
  ['a wish behind a single word', 'Resolvido. Boa tarde!', MORNING],
  ['a wish at the end, to somebody', 'Seu acesso foi liberado.\n\nBoa tarde, Marta!', MORNING],
  [
    'a wish above five lines of a signature, blank ones between',
    'Segue o laudo.\n\nBoa tarde!\n\nAna Lima\nSuporte N1\n \nPosto Central\nFilial 3\n(11) 3333-4444',
    MORNING,
  ],
  [
    'a wish within a sentence that takes leave',
    'Muito obrigado, boa noite para você e para todos os colegas que ajudaram hoje.',
    MORNING,
  ],
  ['a wish at the end, and more of it', 'Enviei o boleto.\nBoa noite e bom descanso!', AFTERNOON],
  [
    'a wish before the signature',
    'Enviei o boleto por e-mail.\n\nBoa tarde!\nAna Lima\nSuporte N1\n(11) 3333-4444',
    MORNING,
  ],
  ['a wish after the right greeting', 'Bom dia! Segue o laudo. Boa tarde!', MORNING],
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
