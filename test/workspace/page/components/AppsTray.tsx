import type { KeyboardEvent, PointerEvent } from 'react'

import { TRAY } from '../address'
import { useWorkspace, useWorkspaceState } from '../context'
import type { AppFrame } from '../workspace-state'
import { AppSign } from './AppSign'
import { FrameElement } from './FrameElement'
import { Icon } from './Icon'

/** The apps at the right: every open ticket has frames of its own, alive while it is hidden. */
export function AppsTray() {
  const { apps, words } = useWorkspace()
  const { active, frames, tray, isTrayVisible } = useWorkspaceState()
  const isEmpty = !frames.some(({ beside, location }) => beside === active && isSidebar(location))
  return (
    <section
      className="tray"
      aria-label={words.apps}
      style={{ width: tray }}
      hidden={!isTrayVisible || !active}
    >
      <TrayHandle />
      <div className="tray-scroll">
        {apps.map(({ id }) => (
          <AppPanel key={id} appId={id} />
        ))}
        {isEmpty && <p className="hint">{words.noApp}</p>}
      </div>
    </section>
  )
}

const isSidebar = (location: string) =>
  location === 'ticket_sidebar' || location === 'new_ticket_sidebar'

/** One app beside all open tickets; only the front one's frame is seen. */
function AppPanel({ appId }: { readonly appId: number }) {
  const { active, frames } = useWorkspaceState()
  const own = frames.filter((frame) => frame.appId === appId && isSidebar(frame.location))
  const front = own.find(({ beside }) => beside === active)
  return (
    <>
      {front && !front.isHidden && <PanelHeader frame={front} />}
      {own.map((frame) => (
        <PanelFrame key={frame.guid} frame={frame} isShown={frame === front} />
      ))}
    </>
  )
}

/** An app's name over its frame, and what the agent may do with it. */
export function PanelHeader({ frame }: { readonly frame: AppFrame }) {
  const { load, unfold, words } = useWorkspace()
  const { guid, name, src, isOpen } = frame
  return (
    <header className="app-title">
      <AppSign appId={frame.appId} />
      <h2>{name}</h2>
      {src === undefined ? (
        <button type="button" aria-label={words.load(name)} onClick={() => load(guid)}>
          <Icon name="plus" />
        </button>
      ) : (
        <>
          <button
            type="button"
            aria-label={isOpen ? words.fold(name) : words.unfold(name)}
            aria-expanded={isOpen}
            onClick={() => unfold(guid, !isOpen)}
          >
            <Icon name="chevron" />
          </button>
          <button
            type="button"
            aria-label={words.reload(name)}
            title={words.reloadTitle}
            onClick={() => load(guid)}
          >
            <Icon name="reload" />
          </button>
        </>
      )}
    </header>
  )
}

export function PanelFrame({
  frame,
  isShown,
}: {
  readonly frame: AppFrame
  readonly isShown: boolean
}) {
  const { isOpen, isHidden, width, height } = frame
  const isSeen = isShown && isOpen && !isHidden
  return (
    <FrameElement
      frame={frame}
      className={isSeen ? 'app-frame' : 'app-frame hidden'}
      style={{ height, width }}
    />
  )
}

/** Drags, or moves by the arrow keys, between the narrowest and the widest tray. */
function TrayHandle() {
  const { setTray, words } = useWorkspace()
  const { tray } = useWorkspaceState()

  function drag(event: PointerEvent<HTMLElement>) {
    const element = event.currentTarget
    if (!element.hasPointerCapture(event.pointerId)) return
    setTray(window.innerWidth - event.clientX)
  }

  function onKey({ key }: KeyboardEvent) {
    if (key === 'ArrowLeft') setTray(tray + 20)
    if (key === 'ArrowRight') setTray(tray - 20)
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged
    <div
      className="tray-handle"
      role="separator"
      aria-orientation="vertical"
      aria-label={words.width}
      aria-valuemin={TRAY.min}
      aria-valuemax={TRAY.max}
      aria-valuenow={tray}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onKeyDown={onKey}
    />
  )
}
