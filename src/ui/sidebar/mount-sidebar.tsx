import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

import type { TicketSession } from '../../actions/ticket-session'
import { App } from './App'
import type { SidebarOptions } from './options'

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
