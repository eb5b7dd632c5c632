import { act, cleanup, configure, render } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'

import type { SessionState } from '../../src/actions/ticket-session'
import type { SidebarView } from '../../src/domain/sidebar/view'
import { App } from '../../src/ui/sidebar/App'
import { loadSettingLabels } from '../../src/ui/text/setting-labels'
import { createStillSession, type StillSession } from '../fixtures/still-session'
import { NOW } from '../fixtures/views'
import { withoutTopLayer } from './top-layer'

// The first panel brings all of Garden with it; a busy machine takes its time.
configure({ asyncUtilTimeout: 60_000 })
vi.setConfig({ testTimeout: 600_000 })

/** Garden and React complain in the console; an agent's machine is to stay silent. */
const complaints = vi.fn()

beforeEach(() => {
  withoutTopLayer()
  complaints.mockClear()
  // Garden tells only then which of its own English labels it had to use.
  vi.stubEnv('NODE_ENV', 'development')
  vi.spyOn(console, 'error').mockImplementation(complaints)
  vi.spyOn(console, 'warn').mockImplementation(complaints)
})

afterEach(() => {
  cleanup()
  vi.unstubAllEnvs()
  expect(complaints.mock.calls).toEqual([])
})

export const ready = (view: SidebarView, locale = 'pt-BR'): SessionState => ({
  kind: 'ready',
  view,
  locale,
  agentName: 'Ana Lima',
  colorScheme: 'light',
})

/** Shows a session's state as the page would. */
export async function show(
  state: SessionState,
  answers?: Parameters<typeof createStillSession>[1],
  now = () => NOW,
) {
  const session: StillSession = createStillSession(state, answers)
  const label = await loadSettingLabels('pt')
  const options = { forms: session.forms, now, label }
  const { container } = render(<App session={session} options={options} />)
  // What waits for the first paint is there by then.
  await act(() => import('../../src/ui/sidebar/BesideCards'))
  await act(() => import('../../src/ui/playbook/playbook-ui'))
  return { session, container }
}
