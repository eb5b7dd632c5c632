import { type KeyboardEvent, useEffect, useRef, useSyncExternalStore } from 'react'

import type { ScenarioInfo } from '../../server/api'
import type { TicketTab } from '../../zendesk/tab-types'
import { useWorkspace, useWorkspaceState } from '../context'
import type { OpenTicket } from '../workspace-state'
import { Icon } from './Icon'
import { TopBarApps } from './Panes'

export const useTabView = (tab: TicketTab) => useSyncExternalStore(tab.subscribe, tab.view)

/** The open tickets, and a button for a new one. */
export function TicketTabs({ scenarios }: { readonly scenarios: readonly ScenarioInfo[] }) {
  const workspace = useWorkspace()
  const { open, active } = useWorkspaceState()

  function move(event: KeyboardEvent, index: number) {
    const current = open[index]
    if (event.key === 'Delete' && current) workspace.close(current.guid)
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const next = step && open[(index + step + open.length) % open.length]
    if (!next) return
    workspace.activate(next.guid)
    document.getElementById(`tab-${next.guid}`)?.focus()
  }

  return (
    <div className="ticket-tabs">
      <div role="tablist" aria-label={workspace.words.openTickets} className="tab-list">
        {open.map((ticket, index) => (
          <TicketTabButton
            key={ticket.guid}
            ticket={ticket}
            title={scenarios.find(({ id }) => id === ticket.scenario)?.title}
            isActive={ticket.guid === active}
            onMove={(event) => move(event, index)}
          />
        ))}
      </div>
      <button
        type="button"
        className="tab-add"
        aria-label={workspace.words.newTicket}
        title={workspace.words.newTicket}
        onClick={() => workspace.openNewTicket()}
      >
        <Icon name="plus" />
      </button>
      <TopBarApps />
    </div>
  )
}

interface ButtonProps {
  readonly ticket: OpenTicket
  readonly title: string | undefined
  readonly isActive: boolean
  readonly onMove: (event: KeyboardEvent) => void
}

function TicketTabButton({ ticket, title, isActive, onMove }: ButtonProps) {
  const workspace = useWorkspace()
  const { words } = workspace
  const { saved, form, isDirty } = useTabView(ticket.tab)
  const name = saved ? `#${saved.id}` : words.notCreated
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) ref.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [isActive])
  return (
    <div ref={ref} className={isActive ? 'tab active' : 'tab'} role="presentation">
      <button
        type="button"
        role="tab"
        id={`tab-${ticket.guid}`}
        aria-selected={isActive}
        aria-controls={isActive ? `panel-${ticket.guid}` : undefined}
        tabIndex={isActive ? 0 : -1}
        title={title}
        onClick={() => workspace.activate(ticket.guid)}
        onKeyDown={onMove}
        onAuxClick={({ button }) => button === 1 && workspace.close(ticket.guid)}
      >
        <span className="tab-subject">
          {form.subject || (saved ? words.noSubject : words.newTicket)}
          {isDirty && <span className="tab-dirty" title={words.unsent} />}
        </span>
        <span className="tab-number">{name}</span>
      </button>
      <button
        type="button"
        className="tab-close"
        title={words.close(name)}
        // A list of tabs may hold nothing but tabs; by keyboard, Delete closes.
        aria-hidden="true"
        tabIndex={-1}
        onClick={() => workspace.close(ticket.guid)}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
