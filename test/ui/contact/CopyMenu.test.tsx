// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { VIEWS } from '../../fixtures/views'
import { ready, show } from '../show'

vi.mock('../../../src/ui/contact/whatsapp-link', () => {
  throw new Error('a file did not come')
})

test('where nothing can read the number, that is said and the text is copied all the same', async () => {
  const view = VIEWS.find(({ name }) => name === 'due')?.view
  if (!view) throw new Error('no such state')
  const user = userEvent.setup()
  await show(ready(view))
  await user.click(screen.getByRole('button', { name: 'Copiar' }))
  const chat = await screen.findByRole('menuitem', { name: 'Abrir conversa no WhatsApp' })
  expect(chat.hasAttribute('href')).toBe(false)
  await user.click(chat)
  expect(
    await screen.findByText(
      'Copiado. O link do WhatsApp não pôde ser preparado: abra a conversa e cole o texto.',
    ),
  ).toBeTruthy()
  expect(await navigator.clipboard.readText()).toContain('*segunda tentativa de contato*')
})
