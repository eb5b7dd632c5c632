import type { SessionState } from '../../src/actions/ticket-session'
import type { ColorScheme } from '../../src/ports/ticket-host'
import { mountSidebar } from '../../src/ui/mount'
import { createStillSession } from '../fixtures/still-session'
import { NOW, VIEWS } from '../fixtures/views'

// One state by its address, `?view=due&scheme=dark&locale=en`; without one, a list of all.
const address = new URLSearchParams(location.search)
const name = address.get('view')
const colorScheme: ColorScheme = address.get('scheme') === 'dark' ? 'dark' : 'light'
const locale = address.get('locale') ?? 'pt-BR'
const root = document.getElementById('root') ?? document.body

document.documentElement.dataset['colorScheme'] = colorScheme
if (name) showState(name)
else showList()

function showState(wanted: string): void {
  const session = createStillSession(stateNamed(wanted))
  mountSidebar(root, session, { forms: session.forms, now: () => NOW })
}

function stateNamed(wanted: string): SessionState {
  if (wanted === 'loading') return { kind: 'loading' }
  if (wanted === 'failed') return { kind: 'failed', reason: 'late' }
  const found = VIEWS.find((state) => state.name === wanted)
  if (!found) throw new Error(`No state is called "${wanted}".`)
  return { kind: 'ready', view: found.view, locale, agentName: 'Ana Lima', colorScheme }
}

function showList(): void {
  const names = ['loading', 'failed', ...VIEWS.map((state) => state.name)]
  const list = document.createElement('ul')
  for (const state of names) {
    const link = document.createElement('a')
    link.href = `?${new URLSearchParams({ view: state, scheme: colorScheme, locale })}`
    link.textContent = state
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
  }
  root.append(list)
}
