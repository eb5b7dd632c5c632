// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

import { VIEWS } from '../../fixtures/views'
import { ready, show } from '../show'

const viewOf = (name: string) => {
  const found = VIEWS.find((state) => state.name === name)
  if (!found) throw new Error(name)
  return found.view
}

test.each([
  ['due', 'Inserir 2ª tentativa', ['insertAttempt', 2]],
  ['staged', 'Desfazer', ['undo']],
  ['waiting for Send', 'Desfazer', ['undo']],
  ['cancel due', 'Preparar cancelamento', ['prepareCancellation']],
  ['cancel incomplete', 'Completar', ['prepareCancellation']],
  ['replied', 'Iniciar novas tentativas', ['begin']],
  ['replied', 'Não foi um retorno', ['notAReply']],
  ['automatic answer', 'Foi um retorno', ['wasAReply']],
  ['automatic answer, away until a day', 'Pausar até 01/12', ['pauseUntil', '2026-12-01']],
  ['the draft is taken', 'Desfazer', ['undo']],
  ['sent by someone else, text left', 'Remover do rascunho', ['undo']],
  ['date out of date', 'Atualizar data', ['updateDate']],
  ['blanks of a macro', 'Preencher trechos', ['fillDraft']],
  ['disagreement', 'Usar o histórico (2)', ['useHistory']],
  ['times unknown', 'Tentar novamente', ['retry']],
  ['saved without check', 'Conferir agora', ['checkNow']],
  ['exception unsaved', 'Salvar no ticket', ['saveExceptionNote']],
  ['cost staged', 'Desfazer', ['undo']],
  ['cost informed', 'Cliente confirmou', ['confirmCost']],
  ['cost confirmed', 'Encaminhar ao comercial', ['forwardToCommercial']],
  ['idle', 'Iniciar tentativas de contato', ['begin']],
  ['tag added', 'Dispensar aviso', ['dismiss', 'tag-added']],
] as const)('%s: "%s" asks for it once', async (name, label, call) => {
  const { session } = await show(ready(viewOf(name)))
  await userEvent.click(screen.getByRole('button', { name: label }))
  expect(session.calls).toEqual([call])
})

test('a rewrite is asked for with the passage it fixes', async () => {
  const { session } = await show(ready(viewOf('writing rules')))
  await userEvent.click(screen.getByRole('button', { name: 'Trocar por "vou enviar"' }))
  expect(session.calls).toEqual([['applyRewrite', viewOf('writing rules').writing[1]]])
})

test('while something is under way a second click does nothing, and the focus stays', async () => {
  const { session } = await show(ready(viewOf('due, busy')))
  const button = screen.getByRole('button', { name: 'Inserir 2ª tentativa' })
  await userEvent.click(button)
  expect(session.calls).toEqual([])
  expect(document.activeElement).toBe(button)
})

test('when the button that was pressed goes away, the focus goes to the step', async () => {
  const { session } = await show(ready(viewOf('due')))
  await userEvent.click(screen.getByRole('button', { name: 'Inserir 2ª tentativa' }))
  session.show(ready(viewOf('staged')))
  const heading = await screen.findByRole('heading', { name: '2ª tentativa no rascunho' })
  expect(document.activeElement).toBe(heading)
})

test('⋯ opens with the keyboard, goes round with the arrows and closes with Escape', async () => {
  const { session } = await show(ready(viewOf('due')))
  const button = screen.getByRole('button', { name: 'Mais ações' })
  button.focus()
  await userEvent.keyboard('{ArrowDown}')
  const first = await screen.findByRole('menuitem', { name: 'Histórico' })
  await waitFor(() => expect(document.activeElement).toBe(first))
  await userEvent.keyboard('{ArrowUp}')
  expect(document.activeElement?.textContent).toBe('Copiar resumo')
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('menu')).toBeNull()
  expect(document.activeElement).toBe(button)
  expect(session.calls).toEqual([])
})

test('serviço cobrado is in ⋯, and first in a chat', async () => {
  const { session } = await show(ready(viewOf('due in chat')))
  await userEvent.click(screen.getByRole('button', { name: 'Mais ações' }))
  const [first] = screen.getAllByRole('menuitem')
  expect(first?.textContent).toBe('Serviço cobrado')
  if (first) await userEvent.click(first)
  expect(session.calls).toEqual([['insertCost']])
})

test('a chat in WhatsApp is offered only for a number that can have one', async () => {
  await show(ready(viewOf('due')))
  await userEvent.click(screen.getByRole('button', { name: 'Copiar' }))
  const link = await screen.findByRole('menuitem', { name: 'Abrir conversa no WhatsApp' })
  expect(link.getAttribute('href')).toBe('https://wa.me/5511987654321')
})

test('a number that is not valid has no link', async () => {
  await show(ready({ ...viewOf('due'), customerPhone: '98765-4321' }))
  await userEvent.click(screen.getByRole('button', { name: 'Copiar' }))
  // What reads numbers has come by then.
  await import('../../../src/ui/contact/whatsapp-link')
  await waitFor(() => expect(screen.getAllByRole('menuitem')).toHaveLength(2))
})

test('the link is that of the customer the ticket has now', async () => {
  const { session } = await show(ready(viewOf('due')))
  await userEvent.click(screen.getByRole('button', { name: 'Copiar' }))
  await screen.findByRole('menuitem', { name: 'Abrir conversa no WhatsApp' })
  act(() => session.show(ready({ ...viewOf('due'), customerPhone: '+351 912 345 678' })))
  await waitFor(() =>
    expect(
      screen.getByRole('menuitem', { name: 'Abrir conversa no WhatsApp' }).getAttribute('href'),
    ).toBe('https://wa.me/351912345678'),
  )
})

test('without a number there is no link', async () => {
  const { customerPhone: _none, ...view } = viewOf('due')
  await show(ready(view))
  await userEvent.click(screen.getByRole('button', { name: 'Copiar' }))
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
    'Copiar texto',
    'Copiar para WhatsApp',
  ])
})

test('a name that looks like markup is only ever text', async () => {
  const view = viewOf('sent by someone else')
  const by = { id: 9, name: '<img src=x onerror=alert(1)>', role: 'agent' } as const
  const step = { kind: 'already-sent', n: 2, by, at: 0, isTextLeft: false } as const
  const { container } = await show(ready({ ...view, next: step }))
  expect(container.querySelector('img')).toBeNull()
  expect(container.textContent).toContain('<img src=x onerror=alert(1)>')
})
