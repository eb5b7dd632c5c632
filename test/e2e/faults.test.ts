import { describe, expect } from 'vitest'

import { faultsNamed, NAMED_FAULTS } from '../workspace'
import { commentsOf } from './account'
import { type Desk, poll } from './desk'
import { journey } from './journey'

/** Every fault against every step runs without a browser; here each kind is seen once in the real one. */

const menu = ({ page }: Desk) => page.getByRole('button', { name: /^Falha/ })

/** Waits until the window has heard of it. */
async function switchOn(desk: Desk, id: string): Promise<void> {
  await desk.account.setFaults(...faultsNamed([id]))
  await poll(() => menu(desk).innerText()).toContain(id)
}

async function switchOff(desk: Desk): Promise<void> {
  await desk.account.setFaults()
  await poll(() => menu(desk).innerText()).toBe('Falhas')
}

/** As a person who tries the workspace does. */
async function tick(desk: Desk, where: string, id: string): Promise<void> {
  const sentence = NAMED_FAULTS.find((fault) => fault.id === id)?.sentence ?? ''
  await menu(desk).click()
  await desk.page.getByLabel('Onde').selectOption(where)
  await desk.page.getByLabel(sentence).click()
  await desk.page.keyboard.press('Escape')
  await poll(() => menu(desk).innerText()).toBe(`Falha: ${id}`)
}

const TYPED = 'Conferi os anexos.'

describe('faults', () => {
  journey('are switched on by the address and off in the page', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', faults: 'audits-500' })
    await desk.shows('2ª tentativa')
    await desk.reads('Não foi possível carregar o histórico. Tentativas registradas: 1.')
    await menu(desk).click()
    await desk.page.getByRole('button', { name: 'Desligar' }).click()
    await desk.page.keyboard.press('Escape')
    await desk.button('Tentar novamente').click()
    await desk.shows('2ª tentativa, hoje')
    expect(desk.page.url()).not.toContain('faults')
  })

  journey('are ticked in the page', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await tick(desk, 'sdk', 'sdk-append-rejected')
    await desk.button('Inserir 2ª tentativa').click()
    await desk.reads('O editor não aceitou o texto.')
  })
})

describe('an insertion whose call to the SDK', () => {
  journey.for(['never', 'nameless', 'refused'])(
    'is answered by %s puts nothing in, says so, and can be tried again',
    async (kind, { sitDown }) => {
      const desk = await sitDown({ scenario: 'second-due' })
      await desk.type(TYPED)
      await switchOn(desk, `sdk-append-${kind}`)
      await desk.button('Inserir 2ª tentativa').click()
      await desk.reads('O editor não aceitou o texto. Nada foi inserido')
      expect(await desk.draft()).toBe(TYPED)
      await switchOff(desk)
      await desk.button('Inserir 2ª tentativa').click()
      await desk.shows('2ª tentativa no rascunho')
      expect(await desk.draft()).toContain(TYPED)
    },
  )

  journey.for(['slow', 'lost'])(
    'is %s goes in once, and nothing else is said',
    async (kind, { sitDown }) => {
      const desk = await sitDown({ scenario: 'second-due' })
      await switchOn(desk, `sdk-append-${kind}`)
      await desk.button('Inserir 2ª tentativa').click()
      await desk.shows('2ª tentativa no rascunho')
      await switchOff(desk)
      await desk.submit('Pendente')
      await desk.shows('3ª tentativa amanhã')
      const sent = commentsOf(await desk.account.ticket()).at(-1)?.plain_body ?? ''
      expect(sent.match(/segunda tentativa de contato/g)).toHaveLength(1)
    },
  )
})

describe('a submit', () => {
  journey('whose draft cannot be read is not held, and is marked', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-staged' })
    await desk.shows('2ª tentativa no rascunho')
    await switchOn(desk, 'sdk-draft-never')
    await desk.submit('Pendente')
    await desk.reads('Salvo sem verificação')
    await poll(async () => (await desk.account.ticket()).tags).toContain('contato_tentativa_2')
  })

  journey('that Zendesk refuses afterwards takes the tags back', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-complete' })
    await switchOn(desk, 'save-422')
    await desk.submitStopped()
    await poll(desk.tags).toEqual([])
    expect(await desk.draft()).toContain('Erro de sistema na versão 8.12.')
    await switchOff(desk)
    await desk.submit()
    expect((await desk.account.ticket()).tags).toContain('script_db2_completo')
  })

  journey('without a login says so and keeps the draft', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-staged' })
    await desk.shows('2ª tentativa no rascunho')
    await switchOn(desk, 'login-lost')
    await desk.submitStopped()
    await desk.reads('Sua sessão no Zendesk expirou. Entre de novo e tente novamente.')
    expect(await desk.draft()).toContain('segunda tentativa de contato')
    expect((await desk.account.ticket()).tags).not.toContain('contato_tentativa_2')
  })

  journey('in the middle of which the frame is loaded again is not sent', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-staged' })
    await desk.shows('2ª tentativa no rascunho')
    await switchOn(desk, 'reload-asked')
    expect(await desk.submitStopped()).toContain('não respondeu')
    await switchOff(desk)
    await desk.shows('2ª tentativa no rascunho')
    await desk.submit('Pendente')
    await desk.shows('3ª tentativa amanhã')
  })

  journey('after which the frame is loaded again is counted all the same', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-staged' })
    await desk.shows('2ª tentativa no rascunho')
    await switchOn(desk, 'reload-answered')
    await desk.submit('Pendente')
    await desk.shows('3ª tentativa amanhã')
    expect((await desk.account.ticket()).tags).toContain('contato_tentativa_2')
  })

  journey('that could not be looked at afterwards says so', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-staged' })
    await desk.shows('2ª tentativa no rascunho')
    await switchOn(desk, 'ticket-429')
    await desk.submit('Pendente')
    await desk.reads('O ticket foi salvo, mas não foi possível conferi-lo depois.')
    await switchOff(desk)
    await desk.button('Tentar novamente').first().click()
    await desk.shows('3ª tentativa amanhã')
  })
})

describe('the machine', () => {
  journey.for(['asleep', 'clock-ahead'])(
    '(%s) wakes on another day: the announced date has changed',
    async (id, { sitDown }) => {
      const desk = await sitDown({ scenario: 'second-staged' })
      await desk.shows('2ª tentativa no rascunho')
      await tick(desk, 'machine', id)
      await desk.shows('A data mudou')
      await desk.button('Atualizar data').click()
      await desk.shows('2ª tentativa no rascunho')
    },
  )

  journey('without the SDK shows a page that says what to do', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', faults: 'no-sdk' })
    desk.problems.allow(/no_sdk\.js/)
    await desk.shows('O Roteiro abre dentro do Zendesk')
    await switchOff(desk)
    await desk.shows('2ª tentativa, hoje')
  })
})
