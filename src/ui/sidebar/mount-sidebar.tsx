import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

import type { TicketSession } from '../../actions/ticket-session'
import { loadSidebarWords } from '../text/sidebar-words'
import { App } from './App'
import type { SidebarOptions } from './options'

/** To be here before, so that the screen speaks its language at once. */
export const loadWords = loadSidebarWords

/** Draws the session in the page, at once, in place of whatever is there; returns the way out. */
export function mountSidebar(
  root: Element,
  session: TicketSession,
  options: SidebarOptions,
): () => void {
  const drawn = createRoot(root)
  flushSync(() => drawn.render(<App session={session} options={options} />))
  return () => drawn.unmount()
}
