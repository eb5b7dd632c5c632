import { type KeyboardEvent, type PointerEvent, useCallback } from 'react'

import { TRAY } from '../address'
import { useWorkspace, useWorkspaceState } from '../context'
import type { AppFrame } from '../workspace-state'
import { Icon } from './Icon'

/** The apps at the right: every open ticket has a frame of its own, alive while it is hidden. */
export function AppsTray() {
  const { appName, reload } = useWorkspace()
  const { open, active, frames, tray, isTrayVisible } = useWorkspaceState()
  return (
    <section
      className="tray"
      aria-label="Aplicativos"
      style={{ width: tray }}
      hidden={!isTrayVisible || !active}
    >
      <TrayHandle />
      <div className="tray-scroll">
        <header className="app-title">
          <Icon name="apps" />
          <h2>{appName}</h2>
          <button
            type="button"
            aria-label={`Recarregar ${appName}`}
            title="Recarregar o aplicativo"
            onClick={() => active && reload(active)}
          >
            <Icon name="reload" />
          </button>
        </header>
        {open.map(({ guid }) => {
          const frame = frames[guid]
          if (frame) return <Frame key={guid} frame={frame} isShown={guid === active} />
          if (guid !== active) return null
          return (
            <p key={guid} className="hint">
              {appName} não existe neste lugar.
            </p>
          )
        })}
      </div>
    </section>
  )
}

function Frame({ frame, isShown }: { readonly frame: AppFrame; readonly isShown: boolean }) {
  const { appName, register } = useWorkspace()
  const { guid } = frame
  const ref = useCallback(
    (element: HTMLIFrameElement | null) => register(guid, element),
    [register, guid],
  )
  return (
    <iframe
      ref={ref}
      title={appName}
      src={frame.src}
      className={isShown ? 'app-frame' : 'app-frame hidden'}
      style={{ height: frame.height }}
      allow="clipboard-write"
    />
  )
}

/** Drags, or moves by the arrow keys, between the narrowest and the widest tray. */
function TrayHandle() {
  const { setTray } = useWorkspace()
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
      aria-label="Largura dos aplicativos"
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
