import type { SidebarView } from '../../domain/sidebar/view'
import { useHands } from '../frame/hands'
import * as layout from '../garden/layout.module.css'
import { QuietLine } from '../garden/QuietLine'
import { useSay } from '../text/say'

/** What could be begun here, quietly: a ticket without our tags and without a note shows only this. */
export function QuietLines({ view }: { readonly view: SidebarView }) {
  const { text, playbook } = useSay()
  const { open, approach, session } = useHands()
  const { note, step, can } = view
  const isEnded = step.kind === 'ended'
  const canBegin = can.start && step.kind !== 'replied'
  return (
    <div className={layout.lines}>
      {note.kind === 'none' && !isEnded && (
        <QuietLine
          label={text('escalate')}
          onApproach={approach}
          onPress={() => open({ kind: 'note' })}
        />
      )}
      {canBegin && <QuietLine label={text('begin')} onPress={session.begin} />}
      {view.playbooks.offered.map((id) => (
        <QuietLine
          key={id}
          label={text('playbook_offer', { name: playbook(id) })}
          onPress={() => void session.startPlaybook(id)}
        />
      ))}
      {isEnded && (
        <QuietLine
          label={text('menu_history')}
          onApproach={approach}
          onPress={() => open({ kind: 'history' })}
        />
      )}
    </div>
  )
}
