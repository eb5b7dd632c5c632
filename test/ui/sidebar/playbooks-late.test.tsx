// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'

import { loadPlaybookUi } from '../../../src/ui/playbook/playbook-ui'
import { VIEWS } from '../../fixtures/views'
import { ready, show } from '../show'

vi.mock(import('../../../src/ui/playbook/playbook-ui'), async (original) => {
  const module = await original()
  return { ...module, loadPlaybookUi: vi.fn(module.loadPlaybookUi) }
})

test('playbooks that could not be fetched say so, leave the rest as it is, and come on another try', async () => {
  const view = VIEWS.find(({ name }) => name === 'playbook beside an attempt that is due')?.view
  if (!view) throw new Error('no such state')
  vi.mocked(loadPlaybookUi).mockRejectedValueOnce(new Error('a file did not come'))
  await show(ready(view))
  expect(screen.getByRole('alert').textContent).toContain('Não foi possível carregar o roteiro.')
  expect(screen.getByRole('button', { name: 'Inserir 2ª tentativa' })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: 'Tentar novamente' }))
  expect(await screen.findByRole('button', { name: /^Retorno do cliente/ })).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})
