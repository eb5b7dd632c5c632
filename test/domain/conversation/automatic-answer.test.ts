import { describe, expect, test } from 'vitest'

import { toDay } from '../../../src/domain/calendar/day'
import { automaticAnswer } from '../../../src/domain/conversation/automatic-answer'
import { AUTOMATIC } from '../../fixtures/answers/automatic'
import { PEOPLE } from '../../fixtures/answers/people'
import { SAMPLES } from '../../fixtures/answers/samples'

/** A Wednesday. */
const ON = toDay('2026-11-18') ?? expect.fail('no such day')
const answerTo = (text: string, isFlagged = false) => automaticAnswer(text, { isFlagged, on: ON })
const isAutomatic = (text: string): boolean => answerTo(text) !== undefined
const people = Object.values(PEOPLE).flat()
const automatic = Object.values(AUTOMATIC).flat()

describe('of all answers that were collected', () => {
  const all = [
    { people, automatic, least: 134 },
    ...[52, 43, 43, 54].map((least, index) => ({ ...SAMPLES[index], least })),
  ]

  test('there are many, and none is among them twice', () => {
    expect(people.length).toBeGreaterThanOrEqual(160)
    expect(automatic.length).toBeGreaterThanOrEqual(120)
    for (const sample of SAMPLES) {
      expect(sample.people.length).toBeGreaterThanOrEqual(60)
      expect(sample.automatic.length).toBeGreaterThanOrEqual(60)
    }
    const texts = all.flatMap((sample) => [...(sample.people ?? []), ...(sample.automatic ?? [])])
    expect(new Set(texts).size).toBe(texts.length)
  })

  test.each(all)('no person is taken for a machine, $least machines are known', (sample) => {
    const taken = (sample.people ?? []).filter(isAutomatic)
    const [known, missed] = [true, false].map((is) =>
      (sample.automatic ?? []).filter((text) => isAutomatic(text) === is),
    )
    const lists = ['Missed:', ...(missed ?? [])].map((text) => JSON.stringify(text)).join('\n  ')
    process.stdout.write(
      `Automatic answers: ${sample.people?.length} people, ${taken.length} taken for automatic; ` +
        `${known?.length} of ${sample.automatic?.length} automatic ones recognised.\n${lists}\n`,
    )
    expect(taken).toEqual([])
    expect(known?.length).toBeGreaterThanOrEqual(sample.least)
  })

  test('every kind of automatic text is known', () => {
    for (const [kind, texts] of Object.entries(AUTOMATIC)) {
      expect(texts.filter(isAutomatic).length / texts.length, kind).toBeGreaterThan(0.9)
    }
  })
})

describe('a word of a person beside an automatic text makes it a reply', () => {
  test.each([
    ...['Sim', 'ok', 'Não', 'Aprovado', 'Pode seguir', 'Executem', 'Cancelem', 'Certo', 'Ciente'],
    ...['Qual o prazo', 'Valor?', 'Segue anexo', 'R$ 500,00', 'Nota 5512', '5512', 'Filial 3'],
    ...['Versão 8.12', 'Prioridade Baixa', 'Opção 2', '1', '30/11', 'Segunda', 'Amanhã às 10h'],
    ...['Ver com a Ana', 'A Ana responde', 'Me liga', 'Ligue 98765-4321', 'Reunião às 14h'],
    ...['Recebi isto', 'Voltou', 'Foi o que recebi', 'Já resolvi', 'Ainda não', 'Retorno hoje'],
    ...['Preciso do script', 'Erro 500', 'Mantenham aberto', 'Tudo certo', 'Aguardo', 'Depois'],
  ])('%s', (word) => {
    const mixed = automatic.flatMap((text) => [`${word}\n\n${text}`, `${text}\n\n${word}`])
    expect(mixed.filter(isAutomatic)).toEqual([])
  })
})

describe('what a person adds to an absence makes it a reply', () => {
  const ABSENCE = 'Estou de férias até 30/11.'

  test.each([
    ...['Por favor, o mais breve possível.', 'O mais rápido possível, por favor.', 'Favor hoje.'],
    ...['O ticket é do setor fiscal.', 'O chamado é do fiscal.', 'É com o financeiro.', 'Fim.'],
    ...['Ticket para o fiscal.', 'Chamado com sucesso!', 'Com sucesso.', 'Fim do chamado.'],
    ...['Favor avisar o financeiro.', 'Favor informar o cliente.', 'Exceto o financeiro.'],
    ...['Qualquer horário.', 'Na próxima semana.', 'Pela manhã.', 'Por e-mail.', 'O cliente.'],
    ...['Nosso prazo é hoje.', 'Nosso prazo é 30/11.', 'Não podemos atender a solicitação.'],
    ...['Não conseguimos atender sua solicitação.', 'Atendimento encerrado.'],
    ...[
      'Atendimento concluído.',
      'Este atendimento foi encerrado.',
      'Seu ticket 4821 foi resolvido.',
    ],
    ...['O financeiro vai te responder.', 'A contabilidade vai responder.', 'Aguarde um momento.'],
    ...['Favor responder a este e-mail.', 'Acompanhe o andamento, por favor.', 'No, gracias.'],
  ])('%s', (addition) => {
    const places = [`${ABSENCE} ${addition}`, `${addition} ${ABSENCE}`, `${ABSENCE}\n\n${addition}`]
    expect(places.filter(isAutomatic)).toEqual([])
  })

  test.each([
    ...[
      'Negado',
      'Vetado',
      'Suspenso',
      'Prorrogar',
      'Adiado',
      'Reprovado',
      'Indeferido',
      'Inviável',
    ],
    ...['Arquivem', 'Desconsiderem', 'Retomado', 'Finalizado', 'Pago', 'Pendente', 'Cancelamento'],
    ...[
      'Paulo Assume',
      'Ana Cuida',
      'Maria Acompanha',
      'Bruna Cuidará',
      'Rejected',
      'Canceled',
      'Stop',
    ],
  ])('%s in the place of a name', (line) => {
    const places = ['\n', '\n\n', '\n\nAtt,\n', '\n\nAtenciosamente,\nMaria Souza\n']
    expect(places.map((gap) => `${ABSENCE}${gap}${line}`).filter(isAutomatic)).toEqual([])
  })

  test.each([
    'Gracias por su mensaje. No responderemos.',
    'Gracias por su mensaje. No nos pondremos en contacto.',
    'No, gracias por su mensaje. Nos pondremos en contacto.',
    'No estoy de vacaciones hasta el 10/12.',
    'No hemos recibido su mensaje. Gracias por su mensaje.',
    'No, thank you for your message. We will contact you.',
    'No, I am out of the office until Monday.',
  ])('the Spanish or English no: %s', (text) => {
    expect(isAutomatic(text)).toBe(false)
  })

  test.each([
    'Estou de férias até 30/11. Desculpe o transtorno.',
    'Estarei ausente até 30/11, por motivo de saúde.',
    'Estarei ausente até segunda-feira, 30 de novembro.',
    'Estarei ausente nos dias 24, 25 e 26 de novembro, retornando no dia 27.',
    'Estou de férias até 30/11. Por favor, não responda.',
    'Estou de férias até 30/11.\n\nAtt,\nJosé Machado\nAdvogado',
    'Please note that I am out of the office until December 10.',
    'Seu chamado 4410 foi encerrado. Para reabrir, responda este e-mail.',
  ])('and these stay automatic: %s', (text) => {
    expect(isAutomatic(text)).toBe(true)
  })
})

describe('words that an automatic text and a person share', () => {
  test.each([
    ['a single mark', 'Agradecemos seu contato.'],
    ['a promise for a day', 'Agradecemos seu contato. Retornaremos na segunda-feira.'],
    ['hours to call', 'Agradecemos seu contato. Nosso horário de atendimento é das 8h às 18h.'],
    ['an absence without its dates', 'Estou de férias.'],
    ['a day of absence', 'Estarei ausente na segunda-feira.'],
    ['an absence and whom to call', 'Estou de férias até 30/11. Favor ligar para o colega.'],
    [
      'an absence and whom to write to',
      'Estou de férias até 30/11. Favor enviar para a@exemplo.com.br',
    ],
    ['somebody else’s absence', 'O João está ausente até 30/11.'],
    ['typed in haste', 'estou de ferias ate 30/11'],
    ['talk of a title', 'Resposta automática no atendimento da empresa.'],
    ['a heading in a sentence', 'Mensagem automática fora do horário de atendimento.'],
    ['a title and what it is about', 'Resposta automática: horário de atendimento'],
    ['an error on a screen', 'Endereço não encontrado. Tente novamente mais tarde.'],
    [
      'a word of the trade below',
      'Estou de férias até 30/11.\nO sistema não deixa imprimir a nota.',
    ],
    ['a name nobody has', 'Estou de férias até 30/11.\nPrioridade Baixa'],
  ])('%s are a reply', (_, text) => {
    expect(isAutomatic(text)).toBe(false)
  })

  test.each([
    ['thanks and a promise', 'Agradecemos seu contato. Retornaremos assim que possível.'],
    ['an absence with its end', 'Estou de férias até 30/11.'],
    ['an absence with its return', 'Estou de férias. Volto na segunda-feira.'],
    [
      'an absence and whom to turn to',
      'Estou de férias. Em caso de urgência, contate a Ana Souza.',
    ],
    ['three marks in small letters', 'estou de férias até 30/11 e sem acesso ao e-mail'],
    ['a title and what it says', 'Resposta automática: retornaremos em breve'],
    ['a title by itself', 'Fora do escritório'],
    ['a known name below', 'Estou de férias até 30/11.\nMaria Souza'],
    ['any name below "Att"', 'Estou de férias até 30/11.\n\nAtt,\nWandislene'],
  ])('%s are automatic', (_, text) => {
    expect(isAutomatic(text)).toBe(true)
  })
})

describe('a footer says nothing', () => {
  test.each([
    'Esta mensagem pode conter informação confidencial e/ou privilegiada. Se você não for o destinatário ou a pessoa autorizada a recebê-la, não deve usar, copiar ou divulgar as informações nela contidas. Caso a tenha recebido por engano, avise o remetente e apague-a. Agradecemos sua cooperação.',
    'AVISO DE CONFIDENCIALIDADE\nAs informações contidas neste e-mail e em seus anexos são de uso exclusivo do destinatário e podem ser confidenciais. A divulgação ou cópia sem autorização é proibida.',
    'As informações existentes nesta mensagem são para uso restrito, sendo seu sigilo protegido por lei. Caso não seja destinatário, saiba que leitura, divulgação ou cópia são proibidas. O uso impróprio será tratado conforme a legislação em vigor.',
    'This message may contain confidential or privileged information. If you are not the intended recipient, please notify the sender immediately and delete this message. Any use, copy or disclosure is prohibited.',
    'Este mensaje y sus anexos pueden contener información confidencial. Si no es el destinatario, le rogamos notifique al remitente y elimine el mensaje.',
    'Antes de imprimir, pense na sua responsabilidade com o meio ambiente.',
    'Este e-mail foi verificado pelo antivírus Avast. www.avast.com',
    'Obter o Outlook para Android',
  ])('%s', (footer) => {
    expect(isAutomatic(`Resposta automática: volto em 10/12.\n\n${footer}`)).toBe(true)
    expect(isAutomatic(footer)).toBe(false)
    expect(isAutomatic(`Pode seguir.\n\n${footer}`)).toBe(false)
    expect(isAutomatic(`Estou de férias até 30/11.\n\n${footer}\n\nPodem executar.`)).toBe(false)
  })
})

describe('where Zendesk says that a comment was generated', () => {
  test.each([
    ['thanks', 'Obrigado pela sua mensagem.'],
    ['an absence without a date', 'Estou de férias.'],
    ['a receipt', 'Recebemos seu e-mail.'],
    ['hours', 'Nosso horário de atendimento é das 8h às 18h.'],
  ])('%s need no more of a shape', (_, text) => {
    expect(answerTo(text, true)).toEqual({})
    expect(isAutomatic(text)).toBe(false)
  })

  test.each([
    ['consent', 'Pode seguir com o ajuste.'],
    ['a plain yes', 'Sim'],
    ['a refusal', 'Não autorizo.'],
    ['a question', 'Qual o prazo?'],
    ['a fact', 'O erro continua na filial 3.'],
    ['an absence with an answer', 'Estou de férias até 30/11, mas pode executar.'],
    ['an absence and a case that is closed', 'Estou de férias até 30/11. Atendimento encerrado.'],
    ['a referral', 'Obrigado pela sua mensagem. Favor enviar para ana@exemplo.com.br.'],
    ['thanks with consent', 'Obrigado pela sua mensagem. De acordo.'],
    ['a greeting', 'Bom dia!'],
    ['a number', '2'],
    ['nothing', ''],
  ])('%s stays a reply', (_, text) => {
    expect(answerTo(text, true)).toBeUndefined()
  })

  test('what people say stays a reply, unless it asks, confirms and refuses nothing', () => {
    expect(people.filter((text) => answerTo(text, true))).toEqual(SAYING_NOTHING)
  })
})

const SAYING_NOTHING: readonly string[] = [
  'Mensagem automática',
  'Nosso horário de atendimento é de segunda a sexta, das 8h às 18h.',
  'Ausente',
  'Agradecemos o contato.',
  'Obrigado pelo contato.',
  'Retorno assim que possível.',
]

describe('the last day of an absence', () => {
  test.each([
    ['the day named', 'Estou de férias até 30/11.', '2026-11-30'],
    ['the later of two', 'Estarei ausente de 23/11 a 27/11. Retorno em 30/11.', '2026-11-29'],
    ['behind a title', 'Resposta automática: retorno em 01/12.', '2026-11-30'],
    ['behind a greeting', 'Olá,\n\nEncontro-me ausente até o dia 10 de dezembro.', '2026-12-10'],
    ['in English', 'Hi,\nI am out of the office until December 10.', '2026-12-10'],
    ['in Spanish', 'Hola, estoy fuera de la oficina hasta el 10 de diciembre.', '2026-12-10'],
  ])('is %s', (_, text, until) => {
    expect(answerTo(text)).toEqual({ until })
  })

  test.each([
    ['none is named', 'Resposta automática: estou de férias.'],
    ['only the hours of work are', 'Estamos fechados. Nosso horário é de segunda a sexta.'],
    ['the day cannot be told', 'Resposta automática: volto em dezembro.'],
  ])('is left out where %s', (_, text) => {
    expect(answerTo(text)).toEqual({})
  })
})

test.each([
  ['blanks', ' '.repeat(30_000)],
  ['empty lines', '\n'.repeat(30_000)],
  ['dots', 'a.'.repeat(9_000)],
  ['addresses', 'a@'.repeat(9_000)],
  ['spans of dates', '1 a '.repeat(4_900)],
  ['one long word', 'autoriz'.repeat(2_800)],
  ['headings of a receipt', `Sua mensagem\n${'Para: x\n'.repeat(2_000)}`],
  ['a text without end', 'Estou ausente até 30/11. '.repeat(2_000)],
])('%s are read, and are no automatic answer', (_, text) => {
  expect(isAutomatic(text)).toBe(false)
})
