import { describe, expect } from 'vitest'

import { commentsOf } from './account'
import { type Desk, poll } from './desk'
import { journey } from './journey'

const SECOND = 'Roteiro::2ª tentativa'
const SENT =
  'É a nossa segunda mensagem sobre o pedido #4821; sem resposta, ele será encerrado em Segunda-feira - 23/11/2026.'
const THURSDAY = '2026-11-19T10:30'

async function applyMacro({ page }: Desk, title: string) {
  await page.getByRole('button', { name: 'Aplicar macro' }).click()
  await page.getByRole('button', { name: title }).click()
}

describe('a macro of the account', () => {
  journey('words the message, is named, and its attempt counts', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'own-wording', now: THURSDAY })
    await desk.reads(`Texto da macro ${SECOND}.`)
    await desk.reads('segunda mensagem')
    await desk.button('Inserir 2ª tentativa').click()
    await desk.shows('2ª tentativa no rascunho')
    expect(await desk.draft()).toContain(SENT)
    await desk.submit('Pendente')
    await desk.shows('3ª tentativa na segunda, 23/11')
    const ticket = await desk.account.ticket()
    expect(ticket.tags).toContain('contato_tentativa_2')
    expect(commentsOf(ticket).at(-1)?.plain_body).toContain(SENT)
    expect(commentsOf(ticket).at(-1)?.html_body).toContain('<strong>segunda mensagem</strong>')
    expect(desk.calls().filter((call) => call.includes('macros'))).toEqual([
      'GET macros/search.json',
    ])
  })

  journey('that says what the manual says moves no button when it is read', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    let answer = (): void => undefined
    const isAnswered = new Promise<void>((resolve) => {
      answer = resolve
    })
    await desk.page.route(/macros\/search/, (route) => isAnswered.then(() => route.continue()))
    // The macros that were read a moment ago are kept.
    await desk.app.locator('html').evaluate(() => localStorage.clear())
    await desk.reload()
    const button = desk.button('Inserir 2ª tentativa')
    const waiting = desk.app.getByRole('status', { name: 'Lendo a macro da conta' })
    await waiting.waitFor()
    const before = await button.boundingBox()
    answer()
    await waiting.waitFor({ state: 'detached' })
    expect(await button.boundingBox()).toEqual(before)
  })

  journey('that lost a blank is set aside for the manual’s text', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'broken-wording', now: THURSDAY })
    await desk.reads(`Texto do manual: a macro ${SECOND} está sem [[dia_terceira]].`)
    await desk.button('Inserir 2ª tentativa').click()
    await desk.shows('2ª tentativa no rascunho')
    expect(await desk.draft()).toContain('Esta é a segunda tentativa de contato')
  })

  journey('that does not come in time is not waited for', async ({ sitDown }) => {
    const desk = await sitDown({
      ...{ scenario: 'own-wording', now: THURSDAY },
      faults: 'macros-never',
    })
    await desk.button('Inserir 2ª tentativa').click()
    await desk.shows('2ª tentativa no rascunho')
    expect(await desk.draft()).toContain('Esta é a segunda tentativa de contato')
  })

  journey('applied by hand is known, and filled in by one click', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'own-wording', now: THURSDAY })
    await desk.type('Marina, conseguiu ver?')
    await applyMacro(desk, SECOND)
    await desk.shows('A data mudou')
    expect(await desk.submitStopped()).toContain('Falta preencher um trecho: "[[saudacao]]".')
    await desk.button('Preencher trechos').click()
    await desk.shows('2ª tentativa no rascunho')
    await poll(desk.draft).toMatch(/^Marina, conseguiu ver\?\nBom dia, aqui é do suporte\.\n/)
    expect(await desk.draft()).toContain(SENT)
    await desk.submit('Pendente')
    await poll(async () => (await desk.account.ticket()).tags).toContain('contato_tentativa_2')
  })
})
