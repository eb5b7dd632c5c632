// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'

import { PLAYBOOK_CASES } from '../../fixtures/playbook-views'
import { at, BRUNO } from '../../fixtures/updates'
import { VIEWS } from '../../fixtures/views'
import { ready, show } from '../show'

const viewOf = (name: string) => {
  const found = VIEWS.find((state) => state.name === name)
  if (!found) throw new Error(name)
  return found.view
}

const wordsOf = (elements: Iterable<Element>) => [...elements].map(({ textContent }) => textContent)

test.each(PLAYBOOK_CASES)('$name: its buttons are in their order', async ({ name, buttons }) => {
  const { container } = await show(ready(viewOf(name)))
  const found = container.querySelectorAll(
    '.Answers-answers button, .step-actions button, .StepCard-actions button',
  )
  expect(wordsOf(found)).toEqual(buttons)
})

test.each([
  ['a reply in the ticket: to insert it', 'playbook: message with a blank', ['Inserir']],
  ['MegaZap before the ticket', 'playbook: message to copy or insert', ['Copiar']],
  ['a text to send elsewhere: to copy it', 'playbook: several texts to copy', ['Copiar']],
  ['a question: no answer is better than another', 'playbook: call', []],
])('the one button to press: %s', async (_, name, primary) => {
  const { container } = await show(ready(viewOf(name)))
  expect(wordsOf(container.querySelectorAll('.Button-primary'))).toEqual(primary)
})

test('a call about which the manual says nothing has no list to begin', async () => {
  const view = viewOf('playbook: call')
  const running = view.playbooks.running.map((playbook) => ({
    ...playbook,
    state: { kind: 'question', isCall: true, points: [] } as const,
  }))
  await show(ready({ ...view, playbooks: { ...view.playbooks, running } }))
  expect(screen.getByRole('button', { name: 'Atendeu' })).toBeTruthy()
  expect(screen.queryByText('Na ligação:')).toBeNull()
})

test('until when WhatsApp delivers is said at a step of another manual, too, once', async () => {
  const view = { ...viewOf('playbook: call'), deliversUntil: at('19 16:20') }
  await show(ready(view))
  expect(screen.getAllByText(/^O WhatsApp entrega até .*16:20\.$/)).toHaveLength(1)
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

test('while its text is in the draft, undoing comes before any other way on', async () => {
  const view = viewOf('playbook: staged')
  const running = view.playbooks.running.map((playbook) => ({
    ...playbook,
    ways: viewOf('playbook: spoken message').playbooks.running[0]?.ways ?? [],
    canGoBack: true,
  }))
  const { container } = await show(ready({ ...view, playbooks: { ...view.playbooks, running } }))
  const pressed = wordsOf(container.querySelectorAll('main button'))
  expect(pressed).toEqual(['', 'Desfazer'])
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

test('without attempts, the playbook has no heading twice', async () => {
  await show(ready(viewOf('playbook: checklist')))
  expect(screen.getAllByText('Antes de começar')).toHaveLength(1)
})

test('two agents who did one step are named, with their hours', async () => {
  const view = viewOf('playbook: message to copy or insert')
  const running = view.playbooks.running.map((playbook) => ({
    ...playbook,
    done: playbook.done.map((past) =>
      past.step === 'fechar' ? { ...past, again: [{ by: BRUNO, at: at('19 09:07') }] } : past,
    ),
  }))
  await show(ready({ ...view, playbooks: { ...view.playbooks, running } }))
  const title = screen.getByText('Feito mais de uma vez: Fechamento na Agenda')
  expect(title.parentElement?.textContent).toContain(
    'Ana Lima, 09:06; Bruno Sá, 09:07. Contado uma vez.',
  )
})

test('who sent the words of a step without its mark is named before they are sent again', async () => {
  const view = viewOf('playbook: message with a blank')
  const running = view.playbooks.running.map((playbook) => ({
    ...playbook,
    unmarked: { by: BRUNO, at: at('18 09:07') },
  }))
  const { container } = await show(ready({ ...view, playbooks: { ...view.playbooks, running } }))
  expect(container.querySelector('main .Alert-alert')?.textContent).toMatch(
    /^O texto deste passo já está no ticket \(Bruno Sá, .*às 09:07\), e o passo não foi marcado\.$/,
  )
})

test('a way that is open from every step is named among what was done', async () => {
  const view = viewOf('playbook: call')
  const running = view.playbooks.running.map((playbook) => ({
    ...playbook,
    done: [{ step: 'meia_hora', way: { id: 'outro_local' }, n: 1, again: [] }],
  }))
  const { container } = await show(ready({ ...view, playbooks: { ...view.playbooks, running } }))
  expect(wordsOf(container.querySelectorAll('.Folds-done li'))).toEqual([
    'Aguardando resposta · Já fez o certificado em outro local',
  ])
})
