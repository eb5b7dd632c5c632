import { useWorkspace, useWorkspaceState } from '../context'
import { Icon } from './Icon'

/** Why the last submit of this ticket did not save it. */
export function StopNotice({ guid }: { readonly guid: string }) {
  const { dismissStop, words } = useWorkspace()
  const { stop } = useWorkspaceState()
  if (stop?.guid !== guid) return null
  return (
    <div className="stop" role="alert">
      <Icon name="alert" />
      <div>
        <strong>{stop.title}</strong>
        {stop.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <button type="button" aria-label={words.closeNotice} onClick={dismissStop}>
        <Icon name="close" />
      </button>
    </div>
  )
}
