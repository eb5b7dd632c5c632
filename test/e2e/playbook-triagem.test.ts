import { describe, expect } from 'vitest'

import { commentsOf } from './account'
import { type Desk, poll } from './desk'
import { journey } from './journey'
import { copyBy, expectPrinted, insert, marksOf, shownText, tick } from './playbook'

const MANUAL = 'triagem-certificado-digital'
const LINK = 'https://agenda.exemplo.com.br/certificado'

const statusOf = async ({ account }: Desk) =>
  (await account.ticket()).tags.filter((tag) => tag.startsWith('triagem_status_'))

const fillLink = ({ app }: Desk, name: string) => app.getByRole('textbox', { name }).fill(LINK)

/** The last message, with what the app filled in as the manual prints it. */
async function sentText({ account }: Desk, ...blanks: readonly [string, string][]) {
  const last = commentsOf(await account.ticket()).at(-1)
  expect(last?.public).toBe(true)
  return blanks.reduce(
    (text, [filled, blank]) => text.replace(filled, blank),
    last?.plain_body ?? '',
  )
}

describe('triage begins', () => {
  journey('where the settings offer it, with tools and list', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-offered' })
    await desk.button('Triagem de certificado digital').click()
    await desk.shows('Antes de começar')
    await tick(desk, 'Antes de iniciar os contatos')
    await tick(desk, 'Certifique-se de que o VOIP')
    await desk.button('Concluir').click()
    await desk.shows('Em qual lista está o cliente?')
    await desk.button('Pagamento pendente').click()
    await desk.shows('Mensagem de cobrança')
    expect((await desk.account.ticket()).tags).toEqual(
      expect.arrayContaining(['roteiro', 'triagem_pagamento']),
    )
    await desk.app.getByText('Lembretes').click()
    await desk.reads('Caso alguma ferramenta apresentar problemas, chamar o suporte imediatamente!')
  })
})

describe('a customer to be rescheduled', () => {
  journey('agrees on the telephone', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-reschedule' })
    await desk.shows('Ligação para reagendar')
    const points = await desk.app.locator('section > .step-points li').allInnerTexts()
    expect(points).toHaveLength(3)
    for (const point of points) {
      expectPrinted(MANUAL, point.replace('um novo', 'uma novo'))
    }
    await desk.button('Atendeu').click()
    await desk.shows('Um novo horário foi combinado?')
    await desk.button('Sim').click()
    await desk.shows('Como ficou o cliente?')
    await desk.button('Agendado ou reagendado').click()
    await desk.reads('Roteiro encerrado.')
    expect(await statusOf(desk)).toEqual(['triagem_status_reagendado'])
    expect((await desk.account.ticket()).tags).toContain('roteiro_triagem_encerrado')
  })

  journey('gets the message when nobody answers', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-reschedule' })
    await desk.button('Caixa postal').click()
    await desk.shows('Mensagem de reagendamento')
    await desk.reads('Preencha os campos acima para completar o texto.')
    await fillLink(desk, 'Link de agendamento')
    await insert(desk, 'Inserir')
    await desk.submit('Pendente')
    await desk.shows('Como ficou o cliente?')
    expectPrinted(
      MANUAL,
      await sentText(desk, ['Marina Costa', '(nome do cliente)'], [LINK, '*link de agendamento*']),
    )
  })
})

describe('a customer without documents', () => {
  journey('agrees on a day, and is written to when it has come', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-documents' })
    await desk.button('Atendeu e combinou um prazo').click()
    await desk.shows('Prazo combinado para os documentos')
    await desk.app.getByLabel('Data').fill('2026-11-19')
    await desk.button('Salvar').click()
    await desk.shows('Aguardando os documentos')
    await desk.account.moveClock('2026-11-19T08:00')
    await desk.shows('Mensagem pedindo os documentos')
    await fillLink(desk, 'Link para documentos')
    await insert(desk, 'Inserir')
    await desk.submit('Pendente')
    await desk.shows('É preciso falar com a contabilidade?')
    expectPrinted(MANUAL, await sentText(desk, [LINK, '[Link para documentos]']))
    await desk.button('Precisa').click()
    await desk.reads('Se for necessário, entre em contato com a contabilidade')
    await desk.button('Concluir').click()
    await desk.button('Pendente de documentos').click()
    await desk.shows('Acompanhamento no próximo dia útil')
    expect(await statusOf(desk)).toEqual(['triagem_status_pendente_documentos'])
  })
})

describe('a customer who has to pay', () => {
  journey('is written to first and called when the day is over', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-payment' })
    expectPrinted(MANUAL, await shownText(desk))
    await insert(desk, 'Inserir')
    await desk.submit('Pendente')
    await desk.shows('Aguardando resposta até o fim do dia')
    await desk.reads('Aguardando até hoje, às 17:00.')
    await desk.account.moveClock('2026-11-18T17:00')
    await desk.shows('Ligação para reforçar a cobrança')
    await desk.button('Não atendeu').click()
    await desk.button('Pendente de pagamento').click()
    await desk.shows('Acompanhamento no próximo dia útil')
    expect(await statusOf(desk)).toEqual(['triagem_status_pendente_pagamento'])
  })
})

describe('a customer without an appointment', () => {
  journey('has half an hour, then is called', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-no-booking' })
    await fillLink(desk, 'Link de agendamento')
    expectPrinted(MANUAL, (await shownText(desk)).split('\n')[0] ?? '')
    expect(await copyBy(desk, 'Copiar')).toContain(LINK)
    await desk.button('Enviei').click()
    await desk.shows('Aguardando resposta')
    expect(await marksOf(desk, 'triagem')).toContain('roteiro_triagem_mensagem_agendamento')
    await desk.account.moveClock('2026-11-18T11:01')
    await desk.shows('Ligação para confirmar o agendamento')
  })

  journey('keeps the half hour over a reload', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-half-hour' })
    await desk.reads('Próxima etapa em 1')
    await desk.reload()
    await desk.shows('Aguardando resposta')
    await desk.reads('Desde hoje, às 10:18')
  })

  journey('ends it by an answer', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-half-hour' })
    await desk.shows('Aguardando resposta')
    await desk.account.customerReplies('Pode ser às 15h.')
    await desk.shows('Como ficou o cliente?')
    await desk.reads('Cliente respondeu hoje, às 10:30: "Pode ser às 15h."')
  })
})

describe('who stays silent', () => {
  journey('is due again on the next business day, in another round', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-next-round' })
    await desk.shows('Acompanhamento diário')
    await desk.button('Contatar de novo').click()
    await desk.shows('Mensagem para agendamento')
    expect(await marksOf(desk, 'triagem')).toEqual([
      'roteiro_triagem_preparo',
      'roteiro_triagem_rodada_1',
    ])
    expect(await statusOf(desk)).toEqual(['triagem_status_pendente_documentos'])
  })

  journey('may belong to another list', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-next-round' })
    await desk.button('Mudar de lista').click()
    await desk.shows('Em qual lista está o cliente?')
    await desk.button('Documentos pendentes').click()
    await desk.shows('Ligação para pedir os documentos')
    const { tags } = await desk.account.ticket()
    expect(tags).toContain('triagem_documentos')
    expect(tags).not.toContain('triagem_sem_agendamento')
  })
})

describe('a certificate made elsewhere', () => {
  journey('ends with the request to cancel, from any step', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-half-hour' })
    await desk.otherWay('Já fez o certificado em outro local')
    await desk.shows('Pedido de cancelamento ao suporte')
    expect(await desk.button('Já fez o certificado em outro local').count()).toBe(0)
    await insert(desk, 'Inserir nota')
    await desk.submit()
    await desk.reads('Roteiro encerrado.')
    expect(await statusOf(desk)).toEqual(['triagem_status_cancelado'])
    const note = commentsOf(await desk.account.ticket()).at(-1)
    expect(note?.public).toBe(false)
    expect(note?.plain_body).toContain('Solicito o cancelamento no sistema.')
  })
})

describe('a message', () => {
  journey('in a chat counts once it is seen in the conversation', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-in-chat' })
    await desk.button('Inserir').click()
    await desk.reads('Só conta depois que a mensagem aparecer na conversa.')
    expect(await marksOf(desk, 'triagem')).not.toContain('roteiro_triagem_mensagem_pagamento')
    await desk.page.getByRole('button', { name: 'Enviar mensagem' }).click()
    await desk.shows('Aguardando resposta até o fim do dia')
    await poll(() => marksOf(desk, 'triagem')).toContain('roteiro_triagem_mensagem_pagamento')
  })

  journey('carries a hostile name as text', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-hostile-name' })
    await fillLink(desk, 'Link de agendamento')
    expect(await shownText(desk)).toContain('Olá <img src=x onerror=alert(1)> "Zé" & Cia,')
    expect(await desk.app.locator('img').count()).toBe(0)
    await insert(desk, 'Inserir')
    expect(await desk.draft()).toContain('Olá <img src=x onerror=alert(1)> "Zé" & Cia,')
    expect(await desk.editor.locator('img').count()).toBe(0)
    await desk.submit('Pendente')
    await desk.shows('Como ficou o cliente?')
  })

  journey('does not go out with a blank', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-no-booking' })
    for (const name of ['Inserir', 'Copiar', 'Enviei']) {
      expect(await desk.button(name).isDisabled()).toBe(true)
    }
  })
})
