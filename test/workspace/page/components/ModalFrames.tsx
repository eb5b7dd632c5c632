import { useEffect, useRef } from 'react'

import { useWorkspace, useWorkspaceState } from '../context'
import type { AppFrame } from '../workspace-state'
import { FrameElement } from './FrameElement'
import { Icon } from './Icon'

/** The windows an app opened over the page, each with a page of the app in it. */
export function ModalFrames() {
  const { frames } = useWorkspaceState()
  return frames
    .filter(({ location }) => location === 'modal')
    .map((modal) => <ModalFrame key={modal.guid} modal={modal} />)
}

function ModalFrame({ modal }: { readonly modal: AppFrame }) {
  const { closeModal, words } = useWorkspace()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => ref.current?.showModal(), [])
  return (
    <dialog
      ref={ref}
      className="modal"
      aria-label={modal.name}
      onCancel={(event) => {
        event.preventDefault()
        closeModal(modal.guid)
      }}
    >
      <header className="app-title">
        <h2>{modal.name}</h2>
        <button type="button" aria-label={words.closeWindow} onClick={() => closeModal(modal.guid)}>
          <Icon name="close" />
        </button>
      </header>
      <FrameElement frame={modal} style={{ width: modal.width, height: modal.height }} />
    </dialog>
  )
}
