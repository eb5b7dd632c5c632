import type { SidebarView } from '../../domain/sidebar/view'
import type { Hands } from '../frame/hands'
import * as layout from '../garden/layout.module.css'
import { QuietLine } from '../garden/QuietLine'
import type { Say } from '../text/say'
import { beginningsOf } from './beginnings'

interface QuietLinesProps {
  readonly view: SidebarView
  readonly say: Say
  /** Absent while nothing hears a press. */
  readonly hands?: Hands
}

/**
 * What could be begun here, quietly: a ticket without our tags and without a note shows only this.
 * While a playbook runs the menu has it.
 */
export function QuietLines({ view, say, hands }: QuietLinesProps) {
  // As tall as the step will be is known only with its words.
  if (view.preview?.wording.kind === 'loading') return null
  const isAtPlaybook = view.playbooks.running.length > 0
  const beginnings = isAtPlaybook ? [] : beginningsOf(view, say)
  return (
    <div className={layout.lines}>
      {beginnings.map(({ id, label, begin, opensPanel }) => (
        <QuietLine
          key={id}
          label={label}
          onPress={() => hands && begin(hands)}
          onApproach={opensPanel && hands?.approach}
        />
      ))}
      {view.next.kind === 'ended' && (
        <QuietLine
          label={say.text('menu_history')}
          onApproach={hands?.approach}
          onPress={() => hands?.open({ kind: 'history' })}
        />
      )}
    </div>
  )
}
