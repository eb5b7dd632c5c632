import { describe, expect } from 'vitest'

import { commentsOf } from './account'
import { type Desk, poll } from './desk'
import { journey } from './journey'
import { copyBy, expectPrinted, marksOf, shownText, tick } from './playbook'

const MANUAL = 'faturamento-tratativa'

/** What the app fills in, as the manual prints it. */
const asPrinted = (text: string) => text.replaceAll('Marina Costa', '(Cliente)')

const lastLine = async ({ account }: Desk): Promise<string> => {
  const last = commentsOf(await account.ticket()).at(-1)
  expect(last?.public).toBe(false)
  return last?.plain_body ?? ''
}

const toIncident = async (desk: Desk): Promise<void> => {
  await desk.button('Tratativa de faturamento').click()
  await desk.shows('Você sabe como tratar este pedido?')
  await desk.button('Sei como proceder').click()
  await desk.shows('O usuário informou o número do incidente?')
}

describe('an incident of the billing group', () => {
  journey('is answered, looked at, followed up and registered', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'billing-offered' })
    await toIncident(desk)
    await desk.button('Informou').click()
    await desk.shows('Primeira resposta')
    await desk.reads('Enviar no grupo')
    const first = await copyBy(desk, 'Copiar')
    expectPrinted(MANUAL, asPrinted(first))
    await desk.button('Enviei').click()
    await desk.shows('Verificação do atendimento')
    expect(await lastLine(desk)).toBe(`Enviada no grupo: ${first}`.replace(/\n+/g, '\n'))

    await desk.account.moveClock('2026-11-18T10:41')
    await desk.shows('O atendimento está parado?')
    await desk.button('Em andamento').click()
    await desk.shows('Retorno no grupo')
    await desk.reads('Enviar até 10:45')
    const second = await shownText(desk)
    expectPrinted(MANUAL, asPrinted(second))
    await desk.button('Enviei').click()
    await desk.shows('Próximo retorno no privado')
    await desk.reads('Próximo retorno em 15 min')

    await desk.app.getByLabel('Intervalo').selectOption('30 minutos')
    await poll(() => marksOf(desk, 'faturamento')).toContain('roteiro_faturamento_periodico_30')
    await desk.account.moveClock('2026-11-18T11:12')
    await desk.shows('Retorno no privado')
    await desk.reads('Enviar no privado')
    expect(await shownText(desk)).not.toBe(second)
    await desk.button('Enviei').click()
    await desk.shows('Próximo retorno no privado')
    expect(await marksOf(desk, 'faturamento')).toContain('roteiro_faturamento_retorno_1')
    expect(await lastLine(desk)).toMatch(/^Enviada no privado: /)

    await desk.account.moveClock('2026-11-18T11:43')
    await desk.shows('Retorno no privado (2ª vez)')
    await desk.button('Enviei').click()
    await desk.shows('Próximo retorno no privado')
    const marks = await marksOf(desk, 'faturamento')
    expect(marks).toContain('roteiro_faturamento_retorno_2')
    expect(marks).not.toContain('roteiro_faturamento_retorno_1')

    await desk.otherWay('Incidente resolvido')
    await desk.shows('Resolução registrada no grupo')
    await desk.reads('registrar no grupo quando estiver resolvido')
    await desk.button('Concluir').click()
    await desk.reads('Roteiro encerrado.')
    expect(await marksOf(desk, 'faturamento')).toContain('roteiro_faturamento_encerrado')
  })

  journey.for<[string, string, string]>([
    ['whose number is missing', 'Não informou', 'Entraremos em contato no privado'],
    ['that cannot be opened', 'Não consegue abrir o incidente', 'vamos apoiar na abertura'],
  ])('%s has its own first answer', async ([, answer, words], { sitDown }) => {
    const desk = await sitDown({ scenario: 'billing-offered' })
    await toIncident(desk)
    await desk.button(answer).click()
    await desk.shows('Primeira resposta')
    const text = await shownText(desk)
    expect(text).toContain(words)
    // The manual prints all three greetings before the first of them.
    expectPrinted(MANUAL, text.split('\n').slice(1).join('\n'))
    await desk.button('Enviei').click()
    await desk.shows('Verificação do atendimento')
  })

  journey('nobody knows how to treat goes to the leader first', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'billing-offered' })
    await desk.button('Tratativa de faturamento').click()
    await desk.button('Tenho dúvida').click()
    await desk.shows('Fale com o líder')
    await desk.reads('procure seu líder/coordenador imediatamente')
    await desk.button('Concluir').click()
    await desk.shows('O usuário informou o número do incidente?')
  })
})

describe('a text that states a fact', () => {
  journey('is offered only after the fact is ticked', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'billing-promised' })
    await desk.reads('1 de 5')
    await tick(desk, 'Analista acionado e em contato')
    await desk.reads('de 8')
    await poll(() => marksOf(desk, 'faturamento')).toContain('roteiro_faturamento_fato_analista')
    await desk.app.getByRole('checkbox', { name: 'Analista acionado' }).uncheck()
    await desk.reads('de 5')
    await poll(() => marksOf(desk, 'faturamento')).not.toContain(
      'roteiro_faturamento_fato_analista',
    )
  })

  journey('is never the one sent last', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'billing-return-due' })
    const texts = [await shownText(desk)]
    await desk.button('Outro texto').click()
    texts.push(await shownText(desk))
    expect(new Set(texts).size).toBe(2)
    const said = 'o incidente está em processo de investigação pelo time responsável'
    expect(texts[0]).not.toContain(said)
  })
})

describe('a promise', () => {
  journey('is counted down, and said to be late when it is', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'billing-promised' })
    await desk.reads('Enviar até 10:33')
    await desk.account.moveClock('2026-11-18T10:34')
    await desk.reads('O prazo prometido era hoje, às 10:33. Envie agora.')
    await desk.button('Enviei').click()
    await desk.shows('Próximo retorno no privado')
  })
})

describe('an incident nobody works on', () => {
  journey('is escalated by the sheet', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'billing-first-sent' })
    await desk.otherWay('Verificar agora')
    await desk.button('Parado').click()
    await desk.shows('Contato com o time responsável')
    await desk.reads('\\\\servidor\\operacao\\escalonamento.xlsx')
    await tick(desk, 'Observando a planilha')
    await tick(desk, 'deve entrar em contato')
    await desk.button('Concluir').click()
    await desk.shows('O time responsável foi acionado?')
    await desk.button('Acionado').click()
    await desk.shows('Retorno no grupo')
    expect(await marksOf(desk, 'faturamento')).toContain('roteiro_faturamento_fato_mesa')
  })

  journey('goes to who is on call, outside working hours only', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'billing-outside-hours' })
    await desk.button('Acionar o plantão').click()
    await desk.shows('Contato com o plantão')
    await desk.reads('Plantão de faturamento: (11) 4000-1234')
    await desk.account.moveClock('2026-11-19T09:00')
    await desk.button('Voltar um passo').click()
    await desk.shows('Escalonamento sem sucesso')
    expect(await desk.button('Acionar o plantão').count()).toBe(0)
    await desk.button('Seguir para o retorno ao cliente').click()
    await desk.shows('Retorno no grupo')
  })
})

describe('a new question', () => {
  journey('starts again, with another sentence', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'billing-periodic' })
    await desk.otherWay('Usuário fez nova pergunta')
    await desk.shows('Você sabe como tratar este pedido?')
    expect(await marksOf(desk, 'faturamento')).toContain('roteiro_faturamento_pergunta_1')
    await desk.button('Sei como proceder').click()
    await desk.button('Informou').click()
    await desk.shows('Primeira resposta')
    expect(await shownText(desk)).not.toContain('O incidente encontra-se em posse do CMC')
  })
})

describe('a wait that is over', () => {
  journey('is said over the page while another ticket is open', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'billing-periodic,empty' })
    await desk.page.getByRole('tab', { name: /#4821/ }).click()
    await desk.shows('Próximo retorno no privado')
    await desk.page.getByRole('tab', { name: /#4822/ }).click()
    await desk.button('Iniciar tentativas de contato').waitFor()
    const before = desk.calls().length
    await desk.account.moveClock('2026-11-18T10:40')
    await desk.page.getByText(/^Tratativa de faturamento.* #4821: a espera terminou\.$/).waitFor()
    expect(
      desk
        .calls()
        .slice(before)
        .filter((call) => call.includes('4821')),
    ).toEqual([])
    await desk.page.getByRole('tab', { name: /#4821/ }).click()
    await desk.shows('Retorno no privado')
  })
})
