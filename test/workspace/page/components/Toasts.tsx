import { useWorkspace, useWorkspaceState } from '../context'
import { Icon } from './Icon'

/** Notices over the page: what an app says by `notify`, and what became of a submit. */
export function Toasts() {
  const { dismissToast, words } = useWorkspace()
  const { toasts, tray } = useWorkspaceState()
  return (
    // Beside the tray, not over it: the app stays in reach.
    <div className="toasts" role="status" aria-live="polite" style={{ right: tray + 16 }}>
      {toasts.map(({ key, text, kind }) => (
        <div key={key} className={`toast ${kind}`}>
          <Icon name={kind === 'success' || kind === 'notice' ? 'check' : 'alert'} />
          <span>{text}</span>
          <button type="button" aria-label={words.closeNotice} onClick={() => dismissToast(key)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  )
}
