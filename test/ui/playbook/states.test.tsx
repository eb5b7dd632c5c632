// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { PLAYBOOK_CASES } from '../../fixtures/playbook-views'
import { VIEWS } from '../../fixtures/views'
import { ready, show } from '../show'

const viewOf = (name: string) => {
  const found = VIEWS.find((state) => state.name === name)
  if (!found) throw new Error(name)
  return found.view
}

const wordsOf = (elements: Iterable<Element>) => [...elements].map(({ textContent }) => textContent)

test.each(PLAYBOOK_CASES)('$name: its buttons stand in their order', async ({ name, buttons }) => {
  const { container } = await show(ready(viewOf(name)))
  const found = container.querySelectorAll('.answers button, .playbook-actions button')
  expect(wordsOf(found)).toEqual(buttons)
})

test.each([
  ['a reply in the ticket: to insert it', 'playbook: message with a blank', ['Inserir']],
  ['MegaZap before the ticket', 'playbook: message to copy or insert', ['Copiar']],
  ['a text to send elsewhere: to copy it', 'playbook: several texts to copy', ['Copiar']],
  ['a question: no answer is better than another', 'playbook: call', []],
])('the one button to press: %s', async (_, name, primary) => {
  const { container } = await show(ready(viewOf(name)))
  expect(wordsOf(container.querySelectorAll('.button-primary'))).toEqual(primary)
})

test('an answer of the customer is never markup', async () => {
  const view = viewOf('playbook: answered while it waited')
  const running = view.playbooks.running.map((playbook) => ({
    ...playbook,
    ...(playbook.reply && { reply: { ...playbook.reply, text: '<img src=x onerror=alert(1)>' } }),
  }))
  const { container } = await show(ready({ ...view, playbooks: { ...view.playbooks, running } }))
  expect(container.querySelector('img')).toBeNull()
  expect(container.textContent).toContain('<img src=x onerror=alert(1)>')
})

test('while its text stands in the draft, undoing comes before any other way on', async () => {
  const view = viewOf('playbook: staged')
  const running = view.playbooks.running.map((playbook) => ({
    ...playbook,
    ways: viewOf('playbook: spoken message').playbooks.running[0]?.ways ?? [],
    canGoBack: true,
  }))
  const { container } = await show(ready({ ...view, playbooks: { ...view.playbooks, running } }))
  expect(wordsOf(container.querySelectorAll('.playbook button'))).toEqual(['Desfazer'])
})

test('the manual, the reminders and what was done stay folded until they are asked for', async () => {
  const { container } = await show(ready(viewOf('playbook: call')))
  const folds = [...container.querySelectorAll('details')]
  expect(folds.map(({ open }) => open)).toEqual([false, false, false])
  expect(wordsOf(container.querySelectorAll('summary'))).toEqual([
    'Ver no manual',
    'Lembretes',
    'O que foi feito (2)',
  ])
})

test('where nobody began the attempts, the playbook has no heading twice', async () => {
  await show(ready(viewOf('playbook: checklist')))
  expect(screen.getAllByText('Antes de começar')).toHaveLength(1)
})
