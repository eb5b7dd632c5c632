import type { CSSProperties } from 'react'

import { useWorkspace, useWorkspaceState } from '../context'
import { symbolAddress } from '../symbol-address'
import type { AppFrame, OpenTicket } from '../workspace-state'
import { FrameElement } from './FrameElement'
import { Icon } from './Icon'

/** The apps at the end of the row of tickets, each with a pane under its sign. */
export function TopBarApps() {
  const { apps, togglePane, words } = useWorkspace()
  const { frames } = useWorkspaceState()
  const own = frames.filter(({ location }) => location === 'top_bar')
  return apps
    .filter(({ id }) => own.some(({ appId }) => appId === id))
    .map(({ id, name }) => (
      <div key={id} className="top-bar-app">
        <PaneButton
          name={words.topBarOf(name)}
          frame={own.find(({ appId }) => appId === id)}
          onClick={() => togglePane(id, 'top_bar')}
        />
        {own.filter(({ appId }) => appId === id).map(toPane)}
      </div>
    ))
}

/** The apps of a ticket's editor; a pane loads when it is opened for the first time. */
export function EditorApps({ ticket }: { readonly ticket: OpenTicket }) {
  const { apps, togglePane, words } = useWorkspace()
  const { frames } = useWorkspaceState()
  const own = frames.filter(
    ({ beside, location }) => beside === ticket.guid && location === 'ticket_editor',
  )
  const wanting = apps.filter(({ locationOf }) => locationOf('ticket_editor') !== undefined)
  if (wanting.length === 0) return null
  return (
    <div className="editor-apps">
      {wanting.map(({ id, name }) => (
        <PaneButton
          key={id}
          name={words.editorOf(name)}
          frame={own.find(({ appId }) => appId === id)}
          onClick={() => togglePane(id, 'ticket_editor', ticket)}
        />
      ))}
      {own.map(toPane)}
    </div>
  )
}

interface PaneButtonProps {
  readonly name: string
  readonly frame: AppFrame | undefined
  readonly onClick: () => void
}

function PaneButton({ name, frame, onClick }: PaneButtonProps) {
  return (
    <button
      type="button"
      className="button square"
      aria-label={name}
      title={name}
      aria-expanded={frame?.isOpen ?? false}
      onClick={onClick}
    >
      <PaneSign frame={frame} />
    </button>
  )
}

/** The symbol that the app chose of its drawing, or its letters. */
function PaneSign({ frame }: Pick<PaneButtonProps, 'frame'>) {
  const { apps } = useWorkspace()
  const drawing = apps.find(({ id }) => id === frame?.appId)?.topIcon
  const symbol = frame?.icon ?? 'default'
  const address = frame?.location === 'top_bar' && drawing && symbolAddress(drawing, symbol)
  if (!address) return frame?.icon ?? <Icon name="apps" />
  const style = { '--sign': `url("${address}")` } as CSSProperties
  return <span className="icon app-sign" data-symbol={symbol} style={style} />
}

const toPane = (frame: AppFrame) => (
  <FrameElement
    key={frame.guid}
    frame={frame}
    className={frame.isOpen ? 'pane-frame' : 'pane-frame hidden'}
    style={{ width: frame.width, height: frame.height }}
  />
)
