import { describe, expect } from 'vitest'

import { barriersIn } from './barriers'
import type { Desk } from './desk'
import { journey } from './journey'

const pageOf = (desk: Desk) => desk.page.frameLocator('iframe[data-location=nav_bar]')

/** What bars somebody from the drawing and the try-out. */
async function barriersOf(desk: Desk): Promise<readonly string[]> {
  const element = await desk.page.locator('iframe[data-location=nav_bar]').elementHandle()
  const frame = (await element?.contentFrame()) ?? expect.fail('the page has no frame')
  return barriersIn(frame, '.ManualViews-views')
}

describe('a manual in the page Manuais', () => {
  journey('is opened from a ticket at its step, drawn, and tried', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'triage-payment' })
    const { tags } = await desk.account.ticket()
    await desk.app.getByText('Ver no manual').click()
    await desk.button('Abrir o manual neste passo').click()

    const page = pageOf(desk)
    await page.getByRole('heading', { name: 'Triagem de certificado digital', level: 1 }).waitFor()
    // The page was taken to the step: it has the focus.
    await page.locator(':focus').filter({ hasText: 'Mensagem de cobrança' }).waitFor()

    await page.getByRole('button', { name: 'Fluxo em desenho' }).click()
    const drawing = page.getByRole('region', { name: 'Fluxo em desenho' })
    await drawing
      .locator('[aria-current=step]')
      .filter({ hasText: 'Mensagem de cobrança' })
      .waitFor()
    await drawing.getByRole('button', { name: /Antes de começar/ }).click()
    await drawing.locator('[aria-current=step]').filter({ hasText: 'Antes de começar' }).waitFor()

    expect(await barriersOf(desk)).toEqual([])

    const callsBefore = desk.calls().length
    await page.getByRole('button', { name: 'Experimentar' }).click()
    const panel = page.getByRole('region', { name: 'Painel do ticket' })
    await panel.getByRole('heading', { name: 'Antes de começar' }).waitFor()
    for (const box of await panel.getByRole('checkbox').all()) await box.check()
    await panel.getByRole('button', { name: 'Concluir' }).click()
    await page.getByText('roteiro_triagem_preparo').waitFor()
    expect(await barriersOf(desk)).toEqual([])
    await desk.page.getByRole('button', { name: 'Usar cores escuras' }).click()
    await page.locator('html[data-color-scheme=dark]').waitFor()
    expect(await barriersOf(desk)).toEqual([])
    // Nothing of it is in the account.
    expect(desk.calls().slice(callsBefore)).toEqual([])
    expect((await desk.account.ticket()).tags).toEqual(tags)
    expect(desk.problems.list()).toEqual([])
  })
})
