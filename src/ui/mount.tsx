import 'virtual:garden-tokens.css'
import './theme/sidebar.css'

import { createRoot } from 'react-dom/client'

import type { TicketSession } from '../actions/ticket-session'
import { createSay } from './text/say'
import { App } from './ticket/App'
import type { SidebarOptions } from './ticket/options'
import { ProblemScreen } from './ticket/ProblemScreen'

/** Draws the session in the page, in place of the skeleton that came with it; returns the way out. */
export function mountSidebar(
  root: HTMLElement,
  session: TicketSession,
  options: SidebarOptions,
): () => void {
  const drawn = createRoot(root)
  drawn.render(<App session={session} options={options} />)
  return () => drawn.unmount()
}

/** Where there is no ticket to open: a readable page instead of an empty one. */
export function mountAbsent(root: HTMLElement): void {
  const { text } = createSay('pt')
  createRoot(root).render(
    <ProblemScreen
      heading={text('absent_heading')}
      reason={text('host_absent')}
      onRetry={() => location.reload()}
    />,
  )
}
