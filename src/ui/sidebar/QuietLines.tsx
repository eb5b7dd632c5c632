import type { SidebarView } from '../../domain/sidebar/view'
import { useHands } from '../frame/hands'
import * as layout from '../garden/layout.module.css'
import { QuietLine } from '../garden/QuietLine'
import { useSay } from '../text/say'
import { beginningsOf } from './beginnings'

/**
 * What could be begun here, quietly: a ticket without our tags and without a note shows only this.
 * While a playbook runs the menu has it.
 */
export function QuietLines({ view }: { readonly view: SidebarView }) {
  const say = useSay()
  const hands = useHands()
  // As tall as the step will be is known only with its words.
  if (view.preview?.wording.kind === 'loading') return null
  const isAtPlaybook = view.playbooks.running.length > 0
  const beginnings = isAtPlaybook ? [] : beginningsOf(view, hands, say)
  return (
    <div className={layout.lines}>
      {beginnings.map(({ id, label, begin, onApproach }) => (
        <QuietLine key={id} label={label} onPress={begin} onApproach={onApproach} />
      ))}
      {view.next.kind === 'ended' && (
        <QuietLine
          label={say.text('menu_history')}
          onApproach={hands.approach}
          onPress={() => hands.open({ kind: 'history' })}
        />
      )}
    </div>
  )
}
