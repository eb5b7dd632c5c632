import 'virtual:garden-tokens.css'
import './theme/sidebar.css'

import { createRoot } from 'react-dom/client'

import type { TicketSession } from '../actions/ticket-session'
import { createSay, SayContext } from './text/say'
import { App } from './ticket/App'
import { FailedScreen } from './ticket/FailedScreen'
import { OutsideScreen } from './ticket/OutsideScreen'
import type { SidebarOptions } from './ticket/options'

/** Draws the session in the page, in place of the skeleton that came with it; returns the way out. */
export function mountSidebar(
  root: HTMLElement,
  session: TicketSession,
  options: SidebarOptions = {},
): () => void {
  const drawn = createRoot(root)
  drawn.render(<App session={session} options={options} />)
  return () => drawn.unmount()
}

/** Where there is no ticket to open: a readable page instead of an empty one. */
export function mountAbsent(root: HTMLElement): void {
  createRoot(root).render(
    <SayContext.Provider value={createSay('pt', {})}>
      <FailedScreen reason="absent" onRetry={() => location.reload()} />
    </SayContext.Provider>,
  )
}

/** The page was opened where there is no Zendesk around it, or its script did not come. */
export function mountProblem(root: HTMLElement): void {
  createRoot(root).render(<OutsideScreen onRetry={() => location.reload()} />)
}
