import type { SessionState } from '../../src/actions/ticket-session'
import type { ColorScheme } from '../../src/ports/ticket-host'
import 'virtual:garden-tokens.css'
import '../../src/ui/theme/reset.css'
import '../../src/ui/theme/skeleton.css'

import { mountSidebar } from '../../src/ui/sidebar/mount-sidebar'
import { createStillSession } from '../fixtures/still-session'
import { NOW, VIEWS } from '../fixtures/views'

// One state by its address, `?scheme=dark&locale=en#due`; without one, a list of all.
const address = new URLSearchParams(location.search)
const colorScheme: ColorScheme = address.get('scheme') === 'dark' ? 'dark' : 'light'
const locale = address.get('locale') ?? 'pt-BR'
const root = document.getElementById('root') ?? document.body
const wanted = () => decodeURIComponent(location.hash.slice(1))

document.documentElement.dataset['colorScheme'] = colorScheme
if (wanted()) showStates()
else showList()

function showStates(): void {
  const session = createStillSession(stateNamed(wanted()))
  mountSidebar(root, session, { forms: session.forms, now: () => NOW })
  window.addEventListener('hashchange', () => session.show(stateNamed(wanted())))
}

function stateNamed(name: string): SessionState {
  if (name === 'loading') return { kind: 'loading' }
  if (name === 'failed') return { kind: 'failed', reason: 'late' }
  const found = VIEWS.find((state) => state.name === name)
  if (!found) throw new Error(`No state is called "${name}".`)
  return { kind: 'ready', view: found.view, locale, agentName: 'Ana Lima', colorScheme }
}

function showList(): void {
  const list = document.createElement('ul')
  for (const { name } of [{ name: 'loading' }, { name: 'failed' }, ...VIEWS]) {
    const link = document.createElement('a')
    link.href = `?${new URLSearchParams({ scheme: colorScheme, locale })}#${encodeURIComponent(name)}`
    link.target = '_blank'
    link.textContent = name
    const item = document.createElement('li')
    item.append(link)
    list.append(item)
  }
  root.append(list)
}
