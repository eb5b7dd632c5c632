import { describe, expect } from 'vitest'

import { type Desk, poll } from './desk'
import { journey } from './journey'
import { SCREENS } from './screens'

/** Beside every state: the menu, copying, sending notices away, and what could be begun. */
const EVERYWHERE = ['Mais ações', 'Copiar', 'Dispensar aviso', 'Revisar']

const buttonsOf = async ({ app }: Desk): Promise<readonly string[]> => {
  const names = await app
    .locator('main button:not(.QuietLine-line)')
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => (button as HTMLElement).offsetParent !== null)
        .map((button) => (button.getAttribute('aria-label') ?? button.textContent ?? '').trim()),
    )
  return names.filter((name) => !EVERYWHERE.includes(name))
}

describe('the ticket sidebar says letter for letter', () => {
  journey.for(SCREENS)('$state', async ({ open, before, heading, below, buttons }, { sitDown }) => {
    const desk = await sitDown(open)
    await before?.(desk)
    await desk.shows(heading)
    for (const sentence of below) await desk.reads(sentence)
    await poll(() => buttonsOf(desk).then((names) => names.toSorted())).toEqual(buttons.toSorted())
  })
})

describe('a ticket without a beginning', () => {
  journey('shows two quiet lines, and nothing else', async ({ sitDown }) => {
    const desk = await sitDown({ scenario: 'empty' })
    expect(await desk.app.locator('main button').allInnerTexts()).toEqual(
      expect.arrayContaining(['Escalonar para TI', 'Iniciar tentativas de contato']),
    )
    expect(await desk.app.locator('main button').count()).toBe(3)
  })
})
