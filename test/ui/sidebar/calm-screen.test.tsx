// @vitest-environment happy-dom
import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type { SidebarView } from '../../../src/domain/sidebar/view'
import { mountSidebar } from '../../../src/ui/sidebar/mount-sidebar'
import { showSidebar } from '../../../src/ui/sidebar/show-sidebar'
import { createStillSession } from '../../fixtures/still-session'
import { VIEWS } from '../../fixtures/views'
import { ready } from '../show'

const viewOf = (name: string): SidebarView =>
  VIEWS.find((found) => found.name === name)?.view ?? expect.fail(`no state ${name}`)

const idle = viewOf('idle')
const withNote: SidebarView = { ...idle, notes: viewOf('due, a note in the draft').notes }

let root: HTMLElement

beforeEach(() => {
  root = document.createElement('div')
  document.body.append(root)
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
  // Nothing is drawn by a test's own means here.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false)
})

afterEach(() => {
  root.remove()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

function shown(view: SidebarView) {
  const session = createStillSession(ready(view))
  const onLate = vi.fn()
  showSidebar(root, session, { forms: session.forms }, onLate)
  return { session, onLate }
}

/** React writes down what it has drawn. */
const isReacts = () => Object.keys(root).some((name) => name.startsWith('__reactContainer'))
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })
/** React counts such ids on from one test to the next. */
const withoutIds = (html: string) => html.replaceAll(/:r\w+:/g, 'id')

/** What React makes of the same. */
function byReact(view: SidebarView): string {
  const page = document.createElement('div')
  const session = createStillSession(ready(view))
  const unmount = mountSidebar(page, session, { forms: session.forms })
  const html = page.innerHTML
  unmount()
  return withoutIds(html)
}

/** A view that nothing has to be fetched for. */
const isCalm = ({ next, playbooks, notices, writing, cost, remindsOfAttachment }: SidebarView) =>
  next.kind === 'idle' &&
  cost.kind === 'none' &&
  !remindsOfAttachment &&
  [playbooks.running, notices, writing].every(({ length }) => length === 0)

const CALM = [...VIEWS.filter(({ view }) => isCalm(view)), { name: 'half a note', view: withNote }]

describe('a calm ticket is drawn without React', () => {
  test.each(CALM)('as React would draw it: $name', ({ view }) => {
    shown(view)
    expect(isReacts()).toBe(false)
    expect(withoutIds(root.innerHTML)).toBe(byReact(view))
  })

  test.each(VIEWS.filter(({ view }) => !isCalm(view)))(
    'another is not: $name',
    async ({ view }) => {
      shown(view)
      await expect.poll(isReacts).toBe(true)
    },
  )

  test('while its history is read its note is judged already', () => {
    const { session } = shown({ ...withNote, history: { kind: 'loading' } })
    expect(screen.queryAllByRole('button')).toEqual([])
    expect(screen.getByRole('heading', { name: 'Nota Escalonar TI' })).toBeTruthy()
    session.show(ready(withNote))
    expect(button('Completar')).toBeTruthy()
    expect(isReacts()).toBe(false)
  })

  test('in the colours that Zendesk changes to', () => {
    const { session } = shown(idle)
    session.show({ ...ready(idle), colorScheme: 'dark' } as ReturnType<typeof ready>)
    expect(document.documentElement.dataset['colorScheme']).toBe('dark')
    expect(isReacts()).toBe(false)
  })
})

describe('React takes over', () => {
  test.each(['pointerover', 'focusin', 'keydown'])(
    'at the first sign of an agent: %s',
    async (sign) => {
      shown(idle)
      root.querySelector('button')?.dispatchEvent(new Event(sign, { bubbles: true }))
      await expect.poll(isReacts).toBe(true)
    },
  )

  test('and a press that came before it counts, once', async () => {
    const { session } = shown(idle)
    button('Iniciar tentativas de contato').click()
    expect(session.calls).toEqual([])
    await expect.poll(isReacts).toBe(true)
    expect(session.calls).toEqual([['begin']])
  })

  test('and a key that opens the menu', async () => {
    shown(idle)
    const key = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true })
    button('Mais ações').dispatchEvent(key)
    expect(await screen.findByRole('menu')).toBeTruthy()
  })

  test('and the focus stays where it was', async () => {
    shown(idle)
    const before = button('Escalonar para TI')
    before.focus()
    await expect.poll(isReacts).toBe(true)
    expect(before.isConnected).toBe(false)
    expect(document.activeElement).toBe(button('Escalonar para TI'))
  })

  test('at the first change, and says the change in words', async () => {
    const { session } = shown(idle)
    session.show(ready(withNote))
    await expect.poll(isReacts).toBe(true)
    expect(screen.getByRole('heading', { name: 'Nota Escalonar TI' })).toBeTruthy()
    await expect
      .poll(() => screen.getByRole('status').textContent, { timeout: 10_000 })
      .toContain('Nota Escalonar TI')
  })
})

test('a ticket that cannot be read is left to React', async () => {
  const session = createStillSession({ kind: 'failed', reason: 'late' })
  showSidebar(root, session, { forms: session.forms }, vi.fn())
  await expect.poll(isReacts).toBe(true)
  expect(screen.getByRole('alert').textContent).toContain('Não foi possível ler o ticket')
})
