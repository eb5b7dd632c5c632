import { readFile } from 'node:fs/promises'
import type { AxeResults } from 'axe-core'
import { describe, expect } from 'vitest'

import { SCENARIOS } from '../host/scenarios/scenarios'
import { type Desk, poll } from './desk'
import { journey } from './journey'

const AXE = readFile('node_modules/axe-core/axe.min.js', 'utf8')

declare const axe: { readonly run: (options: object) => Promise<AxeResults> }

/** What axe finds in the app beside the ticket in front, one line for each element. */
async function violationsIn({ page, app }: Desk): Promise<readonly string[]> {
  const element = await app.owner().elementHandle()
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('no app beside this ticket')
  const isThere = await frame.evaluate(() => 'axe' in window)
  if (!isThere) await frame.evaluate(await AXE)
  // A colour on its way from one to the other is neither.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  return frame.evaluate(async () => {
    await Promise.all(document.getAnimations().map(({ finished }) => finished))
    const { violations } = await axe.run({ resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}

const isTooWide = ({ app }: Desk): Promise<boolean> =>
  app.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)

async function turnDark({ page, app }: Desk) {
  await page.getByRole('button', { name: 'Usar cores escuras' }).click()
  await poll(() => app.locator('html').getAttribute('data-color-scheme')).toBe('dark')
}

async function expectNoFault(desk: Desk) {
  expect(await violationsIn(desk)).toEqual([])
  expect(await isTooWide(desk)).toBe(false)
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
      await desk.app.locator('.head').waitFor()
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
    await desk.choose('Registrar exceção')
    await desk.button('Registrar exceção').click()
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
