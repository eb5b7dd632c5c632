import { describe, expect, inject } from 'vitest'

import { type Name, nameIn } from '../../src/domain/text/name'
import en from '../../src/words/playbooks/en.json'
import es from '../../src/words/playbooks/es.json'
import { SIDEBAR_WORDS } from '../fixtures/sidebar-words'
import { TRIAGEM } from '../playbooks/every-playbook'
import { PLAYBOOK_SETTINGS, USER } from '../workspace'
import { commentsOf } from './account'
import { poll, secondAgent } from './desk'
import { journey } from './journey'
import { beginPlaybook, insert, marksOf, shownText } from './playbook'

const settings = PLAYBOOK_SETTINGS

describe('several playbooks on a ticket', () => {
  journey('stage one message at a time', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'two-playbooks' })
    await desk.shows('2ª tentativa, hoje')
    await desk.button(/^Retorno do cliente/).click()
    await insert(desk, 'Inserir nota')
    await desk.reads('Contato com clientes · 2ª tentativa, hoje')
    expect(await desk.button('Inserir 2ª tentativa').count()).toBe(0)
    await desk.button(/^Triagem de certificado digital/).click()
    await desk.shows('Nota de encerramento')
    expect(await desk.button('Inserir').count()).toBe(0)

    await desk.button('Desfazer').click()
    await desk.button('Inserir').waitFor()
    await desk.button(/^Contato com clientes/).click()
    await desk.button('Inserir 2ª tentativa').waitFor()
    expect(await desk.draft()).toBe('')
  })

  journey('wait for an attempt that is in the draft', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'two-playbooks' })
    await desk.button('Inserir 2ª tentativa').click()
    await desk.shows('2ª tentativa no rascunho')
    await desk.button(/^Retorno do cliente/).click()
    await desk.shows('2ª tentativa no rascunho')
    expect(await desk.button('Inserir nota').count()).toBe(0)
    await desk.submit('Pendente')
    await desk.shows('Nota de encerramento')
    await desk.reads('Contato com clientes · 3ª tentativa amanhã')
    await insert(desk, 'Inserir nota')
  })

  journey('show the one that was begun last', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due', settings })
    await beginPlaybook(desk, 'Tratativa de faturamento')
    await desk.button('Sei como proceder').click()
    await desk.shows('O usuário informou o número do incidente?')
    await desk.button(/^Contato com clientes/).click()
    await desk.shows('2ª tentativa, hoje')
    await desk.reads('Tratativa de faturamento · O usuário informou o número do incidente?')
  })
})

describe('two agents in a playbook', () => {
  journey('do not do one step twice', async ({ sitDown }) => {
    const ana = await sitDown({ scenario: 'triage-payment' })
    const bruno = await secondAgent(ana, inject('workspaceUrl'))
    await insert(ana, 'Inserir')
    await insert(bruno, 'Inserir')
    await bruno.submit('Pendente')
    await bruno.shows('Aguardando resposta até o fim do dia')
    await ana.reads('Este passo já foi feito por Bruno Sá, hoje, às 10:30.')
    expect(await ana.submitStopped('Pendente')).toBe(
      'Este passo do roteiro já foi feito por Bruno Sá, hoje, às 10:30. Remova o texto do rascunho no painel Roteiro.',
    )
    await ana.button('Remover do rascunho').click()
    await ana.shows('Aguardando resposta até o fim do dia')
    // The ticket is read before anything is taken out.
    await poll(() => ana.draft()).toBe('')
    expect(bruno.problems.list()).toEqual([])
  })

  journey('are told when one step was done twice all the same', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-payment' })
    await insert(desk, 'Inserir')
    await desk.submit('Pendente')
    await desk.shows('Aguardando resposta até o fim do dia')
    const sent = commentsOf(await desk.account.ticket()).at(-1)
    await desk.account.save(USER.bruno, { comment: { html: sent?.html_body, isPublic: true } })
    await desk.reads('Feito mais de uma vez: Mensagem de cobrança')
    await desk.reads('Ana Lima, 10:30; Bruno Sá, 10:30. Contado uma vez.')
  })

  journey('see what was sent by a role that may not tag', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-payment', role: 'agent-without-tags' })
    await insert(desk, 'Inserir')
    await desk.submit('Pendente')
    await desk.reads('O texto deste passo já está no ticket (Diego Reis, hoje, às 10:30)')
    const bruno = await secondAgent(desk, inject('workspaceUrl'))
    await bruno.reads('e o passo não foi marcado.')
    await bruno.button('Enviei').click()
    await bruno.shows('Aguardando resposta até o fim do dia')
    expect(bruno.problems.list()).toEqual([])
  })

  journey('keep the tags that the other one set', async ({ sitDown }) => {
    const ana = await sitDown({ scenario: 'two-playbooks' })
    const bruno = await secondAgent(ana, inject('workspaceUrl'))
    await ana.button(/^Retorno do cliente/).click()
    await insert(ana, 'Inserir nota')
    await bruno.button(/^Triagem de certificado digital/).click()
    await bruno.button('Enviei').click()
    await bruno.reads('Aguardando resposta até o fim do dia')
    await ana.submit()
    await poll(() => marksOf(ana, 'triagem')).toContain('roteiro_triagem_mensagem_pagamento')
    expect(await marksOf(ana, 'retorno')).toContain('roteiro_retorno_nota_encerrar')
    expect(bruno.problems.list()).toEqual([])
  })
})

const OF_PLAYBOOKS = /\/(?:playbook|retorno|triagem|faturamento|escalonamento)[\w-]*\.(?:js|css)/

describe('what is loaded', () => {
  journey('is nothing of playbooks where none runs', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', settings })
    const loaded: string[] = []
    desk.page.on('request', (request) => loaded.push(request.url()))
    await desk.reload()
    await desk.button('Iniciar tentativas de contato').waitFor()
    await desk.button('Mais ações').click()
    await desk.app.getByRole('menuitem', { name: 'Outro roteiro' }).waitFor()
    expect(loaded.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(1)
    expect(loaded.filter((url) => OF_PLAYBOOKS.test(url))).toEqual([])
    expect(desk.calls()).toEqual([])

    await desk.page.keyboard.press('Escape')
    await beginPlaybook(desk, 'Retorno do cliente')
    await desk.shows('O chamado pode ser encerrado por enquanto?')
    const files = loaded.flatMap(
      (url) => /\/(retorno|triagem|faturamento|escal)/.exec(url)?.[1] ?? [],
    )
    expect(files).toEqual(['retorno'])
  })

  journey.for([
    ['a manual', /\/triagem-[\w-]+\.js/],
    ['what shows it', /\/playbook-ui-[\w-]+\.js/],
  ] as const)(
    'is said when %s does not come, and tried again',
    async ([, blocked], { sitDown }) => {
      const desk = await sitDown({ scenario: 'triage-half-hour', blocked })
      desk.problems.allow(/ERR_FAILED|Failed to load/)
      await desk.reads('Não foi possível carregar o roteiro.')
      // The button asks for the file again, while it does not come and once it does.
      const again = desk.page.waitForRequest(blocked)
      await desk.button('Tentar novamente').click()
      await again
      await desk.page.context().unroute(blocked)
      await poll(async () => {
        // Pressed at once if it is there: the app may try again by itself in between.
        await desk
          .button('Tentar novamente')
          .evaluateAll(([button]) => (button as HTMLElement | undefined)?.click())
        return desk.heading()
      }).toBe('Aguardando resposta')
    },
  )

  journey('is said when the history does not come, and tried again', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-half-hour', faults: 'audits-500' })
    await desk.reads('Não foi possível ler quando o passo anterior foi feito')
    await desk.account.setFaults()
    await desk.button('Tentar novamente').first().click()
    await desk.shows('Aguardando resposta')
  })
})

describe('an agent who reads another language', () => {
  journey.for([
    ['en-US', 'en', en, SIDEBAR_WORDS.en],
    ['es-419', 'es', es, SIDEBAR_WORDS.es],
  ] as const)(
    '(%s) has the steps in it, and the manual’s words as they are',
    async ([locale, language, words, ui], { sitDown }) => {
      const named = (id: string) => nameIn(nameOf(id), language)
      const desk = await sitDown({ scenario: 'triage-payment', locale })
      await desk.shows(named('mensagem_pagamento'))
      expect(await shownText(desk)).toContain('Fico à disposição para qualquer dúvida!')
      await desk.app.getByText(words.ui_manual).click()
      await desk.reads('Clientes com pagamentos pendentes')
      await desk.button(words.ui_insert).click()
      await desk.reads(ui.staged_reason)
      await desk.submit('Pendente')
      await desk.shows(named('fim_do_dia'))
      await desk.button(words.ui_other_way).click()
      await desk.app.getByRole('menuitem', { name: named('outro_local') }).click()
      await desk.shows(named('pedir_cancelamento'))
      await desk.button(ui.insert_note).waitFor()
    },
  )
})

/** What a step or an aside of the triage is called. */
const nameOf = (id: string): Name =>
  [...TRIAGEM.steps, ...TRIAGEM.asides].find((part) => part.id === id)?.name ?? expect.fail(id)
