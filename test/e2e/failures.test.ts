import { describe, expect } from 'vitest'

import type { RestFault } from '../workspace'
import { type Desk, poll } from './desk'
import { journey } from './journey'

/** What the browser keeps for the app. */
const kept = ({ app }: Desk): Promise<string> =>
  app.locator('html').evaluate(() => JSON.stringify(localStorage))

const TICKET = '^GET /api/v2/tickets/\\d+(\\.json)?$'
const AUDITS = '^GET /api/v2/tickets/\\d+/audits'
const TAGS = '^(PUT|POST|DELETE) /api/v2/tickets/\\d+/tags'

type Kind = Pick<RestFault, 'kind' | 'status' | 'ms'>

describe('a history that does not come', () => {
  journey.for<[string, Kind]>([
    ['refused', { kind: 'status', status: 403 }],
    ['broken', { kind: 'status', status: 500 }],
    ['busy', { kind: 'status', status: 429 }],
    ['in the middle of a conflict', { kind: 'status', status: 409 }],
    ['gone', { kind: 'status', status: 404 }],
    ['cut off', { kind: 'broken-json' }],
    ['a page instead of data', { kind: 'html' }],
    ['never', { kind: 'never' }],
  ])('(%s) leaves the count, a sentence and a way on', async ([, kind], { sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await desk.shows('2ª tentativa, hoje')
    await desk.account.setFaults({ match: AUDITS, ...kind })
    await desk.reload()
    await desk.shows('2ª tentativa')
    await desk.reads('Não foi possível carregar o histórico. Tentativas registradas: 1.')
    await desk.account.setFaults()
    await desk.button('Tentar novamente').click()
    await desk.shows('2ª tentativa, hoje')
  })

  journey('yet shows its shape first, and says what it waits for', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    let answer = () => {}
    const asked = new Promise<void>((resolve) => {
      answer = resolve
    })
    await desk.page.route('**/audits.json*', async (route) => {
      await asked
      await route.continue()
    })
    await desk.reload()
    // The words come when the wait is long; until the history is here nothing can be pressed.
    await desk.app.getByText('Lendo o histórico…').waitFor()
    expect(await desk.app.getByRole('button').count()).toBe(0)
    answer()
    await desk.shows('2ª tentativa, hoje')
  })
})

describe('a submit', () => {
  journey.for<[string, string, Kind]>([
    ['the ticket is never answered', TICKET, { kind: 'never' }],
    ['the ticket is answered late', TICKET, { kind: 'slow', ms: 5000 }],
    ['nothing is answered', '.*', { kind: 'never' }],
    ['Zendesk is broken', '.*', { kind: 'status', status: 500 }],
    ['Zendesk is busy', '.*', { kind: 'status', status: 429 }],
    ['Zendesk answers with a page', '.*', { kind: 'html' }],
    ['Zendesk answers half', '.*', { kind: 'broken-json' }],
  ])('is not held while %s', async ([, match, kind], { sitDown }) => {
    const desk = await sitDown({ scenario: 'second-staged' })
    await desk.reads('19/11, 17:00')
    await desk.account.setFaults({ match, ...kind })
    await desk.submit()
    expect((await desk.account.ticket()).tags).toContain('contato_tentativa_2')
    await desk.account.setFaults()
  })

  journey('is not stopped by its own tag when nothing could be read', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-staged' })
    await desk.account.setFaults({ match: '.*', kind: 'status', status: 500 })
    await desk.reload()
    await desk.button('Desfazer').waitFor()
    await desk.shows('2ª tentativa no rascunho')
    await desk.submit()
    expect((await desk.account.ticket()).tags).toContain('contato_tentativa_2')
  })

  journey('that Zendesk refuses leaves no tag of ours behind', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-complete' })
    await desk.page.getByLabel('Atribuído').selectOption('')
    await desk.submitStopped('Resolvido')
    await poll(desk.tags).toEqual([])
    expect(await desk.draft()).toContain('Erro de sistema na versão 8.12.')
  })
})

describe('a correction', () => {
  journey('is made again when a colleague saved in between', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'tags-by-hand' })
    await desk.account.setFaults({ match: TAGS, kind: 'status', status: 409, times: 1 })
    await desk.button('Usar o histórico (1)').click()
    await desk.shows('2ª tentativa, hoje')
  })

  journey.for<[string, Kind]>([
    ['conflicts twice', { kind: 'status', status: 409 }],
    ['fails', { kind: 'status', status: 500 }],
    ['is refused for now', { kind: 'status', status: 429 }],
    ['is answered by a page', { kind: 'html' }],
  ])('that %s says so and can be tried again', async ([, kind], { sitDown }) => {
    const desk = await sitDown({ scenario: 'tags-by-hand' })
    await desk.account.setFaults({ match: TAGS, ...kind })
    await desk.button('Usar o histórico (1)').click()
    await desk.reads('Não foi possível salvar no ticket. Tente novamente.')
    await desk.shows('A contagem não confere')
    await desk.account.setFaults()
    await desk.button('Usar o histórico (1)').click()
    await desk.shows('2ª tentativa, hoje')
  })
})

describe('an insertion', () => {
  journey('that could not be checked says so', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await desk.account.setFaults({ match: TICKET, kind: 'status', status: 500 })
    await desk.button('Inserir 2ª tentativa').click()
    await desk.shows('2ª tentativa no rascunho')
    await desk.reads('Não foi possível conferir o ticket antes de inserir.')
  })

  journey('in a chat is not made unchecked: Send asks nobody', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'chat-active' })
    await desk.button('Iniciar tentativas de contato').click()
    await desk.account.setFaults({ match: TICKET, kind: 'status', status: 500 })
    await desk.button('Inserir 1ª tentativa').click()
    await desk.reads('Nada foi inserido')
    expect(await desk.draft()).toBe('')
  })
})

describe('an exception', () => {
  journey('that could not be noted is offered until it is in the ticket', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'waiting' })
    await desk.button('Enviar 3ª tentativa hoje…').click()
    await desk.app.getByRole('radio', { name: 'Cliente pediu' }).check({ force: true })
    await desk.app.getByRole('textbox', { name: 'Detalhe' }).fill('Ligou.')
    await desk.button('Inserir 3ª tentativa').click()
    await desk.shows('3ª tentativa no rascunho')
    await desk.account.setFaults({
      match: '^PUT /api/v2/tickets/\\d+(\\.json)?$',
      kind: 'status',
      status: 500,
    })
    await desk.submit()
    await desk.reads('A exceção ainda não está no ticket')
    await desk.account.setFaults()
    await desk.button('Salvar no ticket').click()
    await desk.app.getByText('A exceção ainda não está no ticket').waitFor({ state: 'detached' })
    const { audits } = await desk.account.ticket()
    expect(JSON.stringify(audits)).toContain('Exceção: tentativa antecipada - cliente pediu')
  })
})

describe('what was typed', () => {
  journey('outlives the frame', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty' })
    await desk.button('Escalonar para TI').click()
    const cause = desk.app.getByRole('textbox', { name: '3 Causa da demanda' })
    await cause.fill('Falha de versão: 8.12')
    await desk.app.getByText('guardado neste navegador').waitFor()
    await poll(() => kept(desk)).toContain('8.12')
    await desk.reload()
    await desk.button('Escalonar para TI').click()
    expect(await cause.inputValue()).toBe('Falha de versão: 8.12')
  })
})

describe('the app', () => {
  journey('without its SDK is a page that says what to do', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', blocked: /zaf_sdk|zendesk_app_framework/ })
    desk.problems.allow(/zaf_sdk|zendesk_app_framework/)
    await desk.shows('O Roteiro abre dentro do Zendesk')
    await desk.reads('recarregue a página')
    await desk.button('Tentar novamente').waitFor()
  })

  journey('that may not read the ticket says so, and can be tried again', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', unreadable: 'ticket.tags' })
    await desk.shows('Não foi possível ler o ticket')
    await desk.reads('O Zendesk respondeu de um jeito que o Roteiro não reconhece.')
    await desk.button('Tentar novamente').click()
    await desk.shows('Não foi possível ler o ticket')
  })
})
