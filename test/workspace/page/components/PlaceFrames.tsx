import { useWorkspaceState } from '../context'
import { FrameElement } from './FrameElement'

/** Apps' pages that are beside no ticket: some are never seen, one fills the desk. */
export function PlaceFrames() {
  const { frames, front } = useWorkspaceState()
  return frames
    .filter(({ location }) => location === 'background' || location === 'nav_bar')
    .map((frame) => (
      <FrameElement
        key={frame.guid}
        frame={frame}
        className={frame.guid === front ? 'place-frame' : 'place-frame hidden'}
      />
    ))
}
