// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import type { SessionState } from '../../../src/actions/ticket-session'
import { Skeleton } from '../../../src/ui/frame/Skeleton'
import { loadSidebarWords } from '../../../src/ui/text/sidebar-words'
import { NOTICES, STATES, VIEWS } from '../../fixtures/views'
import { ready, show } from '../show'

/** The page's words in one line, as they are read. */
const read = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ')

test.each(STATES)('$name: the step is named, explained and can be gone on with', async (state) => {
  const { container } = await show(ready(state.view))
  expect(screen.getByRole('heading', { level: 1 })).toHaveProperty('textContent', state.heading)
  for (const words of state.says) expect(read(container)).toContain(words)
  const actions = container.querySelector<HTMLElement>('.StepCard-actions')
  const buttons = actions
    ? within(actions)
        .queryAllByRole('button')
        .filter((button) => !button.hasAttribute('aria-haspopup'))
    : []
  expect(buttons.map(read)).toEqual(state.buttons)
})

test.each(NOTICES)(
  '$name: said beside the step, with a way on',
  async ({ view, heading, says }) => {
    const { container } = await show(ready(view))
    expect(screen.getByRole('heading', { level: 1 })).toHaveProperty('textContent', heading)
    for (const words of says) expect(read(container)).toContain(words)
  },
)

test.each(VIEWS)('$name: at most one button is the one to press', async ({ view }) => {
  const { container } = await show(ready(view))
  expect(container.querySelectorAll('.Button-primary').length).toBeLessThanOrEqual(1)
})

test.each(['en-US', 'es-419'])(
  'every state speaks %s, with nothing left to fill in',
  async (locale) => {
    await Promise.all([loadSidebarWords('en'), loadSidebarWords('es')])
    for (const { view, heading, name } of VIEWS) {
      const { container } = await show(ready(view, locale))
      expect(read(container), name).not.toMatch(/\{\w+\}/)
      // A step of a published manual has one name, in its author's language.
      if (name !== 'playbook: its step is gone') {
        expect(read(container), name).not.toContain(heading)
      }
      container.remove()
    }
  },
)

test('a language whose words have not come yet shows the skeleton, then speaks', async () => {
  const [{ view }] = VIEWS as [(typeof VIEWS)[number]]
  await show(ready(view, 'es'))
  expect(await screen.findByText('Iniciar intentos de contacto')).toBeTruthy()
  expect(document.documentElement.lang).toBe('es')
})

test('a ticket that cannot be read says why and offers another try', async () => {
  const { session } = await show({ kind: 'failed', reason: 'late' })
  expect(screen.getByRole('alert').textContent).toBe(
    'Não foi possível ler o ticketO Zendesk não respondeu a tempo.',
  )
  screen.getByRole('button', { name: 'Tentar novamente' }).click()
  expect(session.calls).toEqual([['retry']])
})

test('before anything is known the page keeps the shape it came with', async () => {
  const html = readFileSync('src/ticket-sidebar.html', 'utf8')
  const page = new DOMParser().parseFromString(html, 'text/html')
  const { container } = render(<Skeleton />)
  const shape = (element: Element | null) => element?.innerHTML.replace(/>\s+</g, '><').trim()
  expect(shape(container)).toBe(shape(page.getElementById('root')))
})

test('the first state of all is loading', async () => {
  const loading: SessionState = { kind: 'loading' }
  const { container } = await show(loading)
  expect(container.querySelector('[aria-busy]')).toBeTruthy()
})
