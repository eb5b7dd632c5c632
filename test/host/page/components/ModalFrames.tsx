import { useEffect, useRef } from 'react'

import { useWorkspace, useWorkspaceState } from '../context'
import type { Modal } from '../workspace-state'
import { Icon } from './Icon'

/** The windows an app opened over the page, each with a page of the app in it. */
export function ModalFrames() {
  const { modals } = useWorkspaceState()
  return modals.map((modal) => <ModalFrame key={modal.guid} modal={modal} />)
}

function ModalFrame({ modal }: { readonly modal: Modal }) {
  const { appName, register, closeModal } = useWorkspace()
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => ref.current?.showModal(), [])
  return (
    <dialog
      ref={ref}
      className="modal"
      aria-label={appName}
      onCancel={(event) => {
        event.preventDefault()
        closeModal(modal.guid)
      }}
    >
      <header className="app-title">
        <h2>{appName}</h2>
        <button type="button" aria-label="Fechar janela" onClick={() => closeModal(modal.guid)}>
          <Icon name="close" />
        </button>
      </header>
      <iframe
        ref={(element) => register(modal.guid, element)}
        title={`${appName}, janela`}
        src={modal.src}
        style={{ width: modal.width, height: modal.height }}
        allow="clipboard-write"
      />
    </dialog>
  )
}
