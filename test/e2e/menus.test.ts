import { expect } from 'vitest'

import { type Desk, poll } from './desk'
import { journey } from './journey'

const focused = ({ app }: Desk) => app.locator(':focus').innerText()

/** Where the open menu is, and the frame's own size, in pixels. */
const placeOf = ({ app }: Desk) =>
  app.getByRole('menu').evaluate((menu) => {
    const { left, top, right, bottom } = menu.getBoundingClientRect()
    return { left, top, right, bottom, width: window.innerWidth, height: window.innerHeight }
  })

journey('the menu goes round with the keys and gives the focus back', async ({ sitDown }) => {
  const desk = await sitDown({ scenario: 'second-due' })
  const { keyboard } = desk.page
  await desk.button('Mais ações').focus()
  await keyboard.press('ArrowDown')
  await poll(() => focused(desk)).toBe('Histórico')
  await keyboard.press('End')
  await poll(() => focused(desk)).toBe('Copiar resumo')
  await keyboard.press('ArrowDown')
  await poll(() => focused(desk)).toBe('Histórico')
  await keyboard.press('Escape')
  await desk.app.getByRole('menu').waitFor({ state: 'detached' })
  await poll(() => desk.app.locator(':focus').getAttribute('aria-label')).toBe('Mais ações')
})

journey('a press elsewhere closes the menu, on its own button too', async ({ sitDown }) => {
  const desk = await sitDown({ scenario: 'second-due' })
  const menu = desk.app.getByRole('menu')
  await desk.button('Mais ações').click()
  await menu.waitFor()
  await desk.button('Mais ações').click()
  await menu.waitFor({ state: 'detached' })
  await desk.button('Mais ações').click()
  await menu.waitFor()
  await desk.app.locator('main').click({ position: { x: 14, y: 14 } })
  await menu.waitFor({ state: 'detached' })
  await desk.button('Mais ações').click()
  await menu.waitFor()
  await desk.page.getByRole('list', { name: 'Tags do ticket' }).click()
  await menu.waitFor({ state: 'detached' })
})

journey('a menu is whole in a low frame, with an edge in forced colours', async ({ sitDown }) => {
  const desk = await sitDown({ scenario: 'empty' })
  await desk.page.emulateMedia({ forcedColors: 'active' })
  await desk.button('Mais ações').click()
  const { left, top, right, bottom, width, height } = await placeOf(desk)
  expect(height).toBeLessThan(300)
  expect([left >= 0, right <= width, top >= 0, bottom <= height]).toEqual(Array(4).fill(true))
  const edge = await desk.app
    .getByRole('menu')
    .evaluate((menu) => getComputedStyle(menu).borderTopStyle)
  expect(edge).toBe('solid')
})
