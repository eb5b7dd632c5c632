import type { SidebarView } from '../../domain/sidebar/view'
import { Icon } from '../garden/Icon'
import { useSay } from '../text/say'
import { useHands } from './hands'
import { preloadPanels } from './lazy-panels'

/** What could be begun here, quietly: a ticket without our tags and without a note shows only this. */
export function QuietLines({ view }: { readonly view: SidebarView }) {
  const { text } = useSay()
  const { open, session } = useHands()
  const { note, step, can } = view
  const isEnded = step.kind === 'ended'
  const canBegin = can.start && step.kind !== 'replied'
  return (
    <div className="quiet-lines">
      {note.kind === 'none' && !isEnded && (
        <QuietLine
          label={text('escalate')}
          onApproach={preloadPanels}
          onPress={() => open({ kind: 'note' })}
        />
      )}
      {canBegin && <QuietLine label={text('begin')} onPress={session.begin} />}
      {isEnded && (
        <QuietLine
          label={text('menu_history')}
          onApproach={preloadPanels}
          onPress={() => open({ kind: 'history' })}
        />
      )}
    </div>
  )
}

interface QuietLineProps {
  readonly label: string
  readonly onPress: () => void
  readonly onApproach?: () => void
}

const QuietLine = ({ label, onPress, onApproach }: QuietLineProps) => (
  <button
    type="button"
    className="quiet-line"
    onClick={onPress}
    onPointerEnter={onApproach}
    onFocus={onApproach}
  >
    {label}
    <Icon name="right" />
  </button>
)
