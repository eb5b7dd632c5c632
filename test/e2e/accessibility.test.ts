import { describe, expect } from 'vitest'

import { GROUP, PLAYBOOK_SETTINGS, SCENARIOS, USER } from '../workspace'
import { barriersIn } from './barriers'
import { type Desk, poll } from './desk'
import { journey } from './journey'
import { beginPlaybook, insert, tick } from './playbook'

async function turnDark({ page, app }: Desk) {
  await page.getByRole('button', { name: 'Usar cores escuras' }).click()
  await poll(() => app.locator('html').getAttribute('data-color-scheme')).toBe('dark')
}

async function expectNoFault({ page, app }: Desk) {
  const element = await app.owner().elementHandle()
  const frame = (await element?.contentFrame()) ?? expect.fail('no app beside this ticket')
  // The colours of the frame around the app change with its own.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  )
  expect(await barriersIn(frame)).toEqual([])
}

/** Light, then dark. */
async function expectNoFaultInBoth(desk: Desk) {
  await expectNoFault(desk)
  await turnDark(desk)
  await expectNoFault(desk)
}

describe('nothing bars an agent, and nothing is wider than 320 px', () => {
  journey.for(SCENARIOS.map(({ id, title }) => ({ id, title })))(
    '$id: $title',
    async ({ id }, { sitDown }) => {
      const desk = await sitDown({ scenario: id })
      await desk.app.locator('.Head-head').waitFor({ state: 'attached' })
      await expectNoFaultInBoth(desk)
    },
  )
})

describe('nor in what a click opens', () => {
  journey('the note', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-half' })
    await desk.button('Completar').click()
    await desk.app.getByRole('radio', { name: 'Não' }).check({ force: true })
    await desk.app.getByRole('textbox', { name: /^4 / }).fill('')
    await desk.button('Atualizar nota').click()
    await desk.reads('Preencha este campo.')
    await expectNoFaultInBoth(desk)
  })

  journey('the menu', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await desk.button('Mais ações').click()
    await desk.app.getByRole('menuitem', { name: 'Histórico' }).waitFor()
    await expectNoFault(desk)
    await desk.page.keyboard.press('Escape')
    await desk.button('Copiar').click()
    await desk.app.getByRole('menuitem', { name: 'Copiar texto' }).waitFor()
    await expectNoFault(desk)
  })

  journey('the history', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'exception-recorded' })
    await desk.choose('Histórico')
    await desk.reads('1ª tentativa enviada')
    await expectNoFaultInBoth(desk)
  })

  journey('an exception', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'waiting' })
    await desk.choose('Cancelar antes do prazo…')
    await desk.button('Preparar cancelamento').click()
    await desk.reads('Escolha um motivo.')
    await expectNoFaultInBoth(desk)
  })

  journey('a contact outside', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'second-due' })
    await desk.choose('Registrar contato externo')
    await desk.button('Inserir registro').click()
    await desk.reads('Preencha este campo.')
    await expectNoFaultInBoth(desk)
  })
})

describe('nor in any step of a manual', () => {
  journey.for(['light', 'dark'] as const)('from first to last, %s', async (scheme, { sitDown }) => {
    const desk = await sitDown({ scenario: 'empty', settings: PLAYBOOK_SETTINGS, scheme })
    const arrive = async (heading: string) => {
      await desk.shows(heading)
      await expectNoFault(desk)
    }
    await desk.account.save(USER.bruno, { groupId: GROUP.scripts })
    await beginPlaybook(desk, 'Retorno do cliente')
    await arrive('O chamado pode ser encerrado por enquanto?')
    await desk.button('Cliente quer manter aberto').click()
    await arrive('Explique que o retorno será agendado')
    await desk.button('Já falei').click()
    await tick(desk, 'Utilizar o Portal Estratégico')
    await desk.button('Salvar').click()
    await desk.reads('Informe data e hora.')
    await arrive('Dia e hora do retorno')
    await desk.app.getByLabel('Data').fill('2026-11-24')
    await desk.app.getByLabel('Hora').fill('14:00')
    await desk.button('Salvar').click()
    await arrive('Nota do agendamento')
    await insert(desk, 'Inserir nota')
    await expectNoFault(desk)
    await desk.compose('Resposta pública')
    await desk.reads('Esta nota é interna e o editor está em resposta pública.')
    await expectNoFault(desk)
    await desk.compose('Nota interna')
    await desk.submit()
    await arrive('Confirmação do agendamento')
    await desk.button('Enviei').click()
    await arrive('Devolução ao Apoio N1')
    await desk.app.getByText('Ver no manual').click()
    await desk.app.getByText(/^O que foi feito/).click()
    await expectNoFault(desk)
    await desk.button('Preparar ticket').click()
    await desk.button('Preparar ticket').waitFor({ state: 'detached' })
    await expectNoFault(desk)
    await desk.submit()
    await desk.reads('Roteiro encerrado.')
    await expectNoFault(desk)
  })
})

describe('nor while something is wrong', () => {
  journey('a stopped submit', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'note-half' })
    await desk.submitStopped()
    await desk.button('Enviar mesmo assim…').waitFor()
    await expectNoFaultInBoth(desk)
  })

  // Nothing tells such a page of a change of colours: it is opened in either.
  journey.for(['light', 'dark'] as const)(
    'a ticket that cannot be read, %s',
    async (scheme, { sitDown }) => {
      const desk = await sitDown({ scenario: 'empty', unreadable: 'ticket.tags', scheme })
      await desk.shows('Não foi possível ler o ticket')
      await expectNoFault(desk)
    },
  )
})
