import { useEffect, useState } from 'react'

import type { ScenarioInfo } from '../../server/api'
import { useWorkspace, useWorkspaceState } from '../context'
import { AppsTray } from './AppsTray'
import { CustomerPane } from './CustomerPane'
import { LogDrawer } from './LogDrawer'
import { ModalFrames } from './ModalFrames'
import { NavRail } from './NavRail'
import { PlaceFrames } from './PlaceFrames'
import { TicketPane } from './TicketPane'
import { TicketTabs } from './TicketTabs'
import { Toasts } from './Toasts'
import { TopBar } from './TopBar'

/** The whole page: the bar Zendesk does not have, and under it Agent Workspace. */
export function App({ scenarios }: { readonly scenarios: readonly ScenarioInfo[] }) {
  const { words } = useWorkspace()
  const { open, active, colorScheme, front } = useWorkspaceState()
  const [isLogOpen, setLogOpen] = useState(false)
  const ticket = open.find(({ guid }) => guid === active)

  useEffect(() => {
    document.documentElement.dataset['colorScheme'] = colorScheme
    document.documentElement.lang = words.dates
    document.title = words.title
  }, [colorScheme, words])

  return (
    <div className="page">
      <TopBar
        scenarios={scenarios}
        isLogOpen={isLogOpen}
        onToggleLog={() => setLogOpen(!isLogOpen)}
      />
      <div className="workspace">
        <NavRail />
        <main className="desk">
          <TicketTabs scenarios={scenarios} />
          <div className="panes" hidden={front !== undefined}>
            {ticket ? (
              <TicketPane key={ticket.guid} ticket={ticket} />
            ) : (
              <p className="nothing-open">{words.nothingOpen(scenarios.length > 0)}</p>
            )}
            <AppsTray />
          </div>
          <CustomerPane />
          <PlaceFrames />
          {isLogOpen && <LogDrawer onClose={() => setLogOpen(false)} />}
        </main>
      </div>
      <ModalFrames />
      <Toasts />
    </div>
  )
}
