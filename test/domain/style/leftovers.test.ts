import { describe, expect, test } from 'vitest'

import { leftovers } from '../../../src/domain/style/leftovers'

const found = (text: string) => leftovers(text).map(({ severity, text: said }) => [severity, said])

describe('a blank that was not filled in stops the submit', () => {
  test.each([
    ['the date', 'na (Segunda-feira - xx/xx/xxxx).', 'xx/xx/xxxx'],
    ['the date in capitals', 'até XX/XX/XXXX', 'XX/XX/XXXX'],
    ['the ticket', 'validar o ticket (Link ou numero do ticket).', '(Link ou numero do ticket)'],
    ['the ticket with its accent', '(link ou número do ticket)', '(link ou número do ticket)'],
    ['the day', 'agendado para [DIA] às 10h', '[DIA]'],
    ['the hour', 'às [HORÁRIO].', '[HORÁRIO]'],
    ['the hour without accent', 'às [horario].', '[horario]'],
    ['the documents', 'deste link: [Link para documentos].', '[Link para documentos]'],
    ['the appointment', 'disponíveis.\n*link de agendamento*', '*link de agendamento*'],
    [
      'the appointment on a line of its own',
      'um horário hoje?\nlink de agendamento',
      'link de agendamento',
    ],
    ['the greeting of our macros', '[[saudacao]]! Tudo bem?', '[[saudacao]]'],
    ['the ticket of our macros', 'o ticket [[ticket]].', '[[ticket]]'],
    ['the date of our macros', 'tentativa ([[dia_terceira]])', '[[dia_terceira]]'],
    ['the customer after a greeting', 'Bom dia, (cliente)! Vamos lá', '(cliente)'],
    ['the customer after Olá', 'Olá (nome do cliente), tudo bem?', '(nome do cliente)'],
    [
      'the customer after a choice of greetings',
      'bom dia| boa tarde | boa noite (cliente)!',
      '(cliente)',
    ],
    ['the customer before a greeting', 'Falo com (Cliente), boa tarde', '(Cliente)'],
    ['the customer at the start', '(Cliente), as ações estão em curso.', '(Cliente)'],
    [
      'the customer at the start of a line',
      'Certo.\n  (nome do cliente), segue.',
      '(nome do cliente)',
    ],
    ['the customer as misprinted', 'Cliente), as ações estão em curso.', 'Cliente)'],
    ['the customer in a list', 'Certo.\n3. (Cliente), o chamado está em análise.', '(Cliente)'],
  ])('%s', (_, text, said) => {
    expect(found(text)).toEqual([['stop', said]])
  })

  test.each([
    ['[[saudacao]]', true],
    ['[[dia_terceira]]', true],
    ['[[nome]]', false],
    ['xx/xx/xxxx', false],
    ['[DIA]', false],
  ])('only a blank of our own macros is called ours: %s', (text, isOurs) => {
    expect(leftovers(text).map(({ isOurBlank }) => isOurBlank ?? false)).toEqual([isOurs])
  })

  test('somebody else’s slot beside it warns', () => {
    expect(found('[[saudacao]], {{nome}}!')).toEqual([
      ['stop', '[[saudacao]]'],
      ['warn', '{{nome}}'],
    ])
  })

  test('each is marked where it is', () => {
    const text = 'Olá (cliente), até [DIA]'
    for (const { start, end, text: said } of leftovers(text)) {
      expect(text.slice(start, end)).toBe(said)
    }
    expect(leftovers(text)).toHaveLength(2)
  })
})

test.each([
  ['braces', 'Olá {{nome}}', '{{nome}}'],
  ['brackets', 'Olá [[nome]]', '[[nome]]'],
  ['a slot of ours that no macro has', '{{third_day}}', '{{third_day}}'],
  ['a look-alike of Zendesk’s', '{{tickets.id}}', '{{tickets.id}}'],
])('a slot of unknown origin only warns: %s', (_, text, said) => {
  expect(found(text)).toEqual([['warn', said]])
})

test.each([
  ['Zendesk’s own placeholder', 'Olá {{ticket.requester.first_name}}'],
  ['Zendesk’s own, with blanks', '{{ ticket.id }}'],
  ['dynamic content', '{{dc.saudacao}}'],
  ['the agent’s signature', '{{agent.signature}} {{current_user.name}}'],
  ['the customer within a sentence', 'Marque o responsável (cliente) no cadastro.'],
  ['the customer after a word that ends like a greeting', 'A escola (cliente) abriu hoje.'],
  ['an end of brackets in broken lines', 'Informe quem paga (posto ou\ncliente) no cadastro.'],
  ['a line about the link', 'link de agendamento enviado ontem'],
  ['a link that is offered', 'Segue o link de agendamento: https://a.example/1'],
  ['a real date', 'Segunda-feira - 23/11/2026'],
  ['the day in a sentence', 'Escolha o dia e o horário.'],
  ['a menu in brackets', 'Clique em [Salvar] e [Dia seguinte].'],
  ['a part number', 'peça xx/xx'],
])('nothing is left over in %s', (_, text) => {
  expect(leftovers(text)).toEqual([])
})
