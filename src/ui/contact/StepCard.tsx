import { toWhatsApp } from '../../domain/messages/formats'
import type { SidebarView } from '../../domain/sidebar/view'
import { stepWays } from '../../domain/sidebar/ways-on'
import { WayOnButton } from '../frame/WayOnButton'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { useSidebarSay } from '../text/sidebar-say'
import { CopyMenu } from './CopyMenu'
import { describeStep } from './describe-step'
import * as look from './StepCard.module.css'
import { Track } from './Track'
import { TwoWays } from './TwoWays'
import { WordedPreview } from './WordedPreview'

/** Why this step, what it would send, its buttons, and how far the attempts have come. */
export function StepCard({ view }: { readonly view: SidebarView }) {
  const say = useSidebarSay()
  const { next, preview, busy, track, customerPhone } = view
  const { quote, reason } = describeStep(next, view, say)
  const message = preview?.rendered.kind === 'ready' ? preview.rendered.text : undefined
  const ways = stepWays(view)
  // The message is not what matters there: its channel is.
  const isSideIssue = next.kind === 'undeliverable'
  const isMute = next.kind === 'due' && !view.can.reply
  const isOfPlaybook = 'what' in next && next.what.kind === 'step'
  const isAfterNote = view.holder === 'note' && ASKING.includes(next.kind) && view.can.reply
  // Nor where it cannot be inserted yet: that is what is said first.
  const isBelow = isSideIssue || view.isFull || isAfterNote
  return (
    <>
      {quote && (
        <blockquote className={look.quote} lang="pt-BR">
          {quote}
        </blockquote>
      )}
      {reason.length > 0 && <p className={prose.reason}>{reason.join(' ')}</p>}
      {view.deliversUntil !== undefined && (
        <p className={`${prose.reason} ${look.until}`}>
          {say.text('delivers_until', { moment: say.dates.moment(view.deliversUntil) })}
        </p>
      )}
      {view.isFull && view.can.reply && <p className={prose.reason}>{say.text('stop_no_room')}</p>}
      {isMute && <p className={prose.reason}>{say.text('cannot_reply')}</p>}
      {isAfterNote && <p className={prose.reason}>{say.text('draft_taken_note')}</p>}
      {preview && !isBelow && <WordedPreview preview={preview} />}
      {isSideIssue && <TwoWays view={view} message={message && toWhatsApp(message)} />}
      {!isSideIssue && (ways.length > 0 || message) && (
        <div className={`${layout.actions} ${look.actions}`}>
          {ways.map((way) => (
            <WayOnButton
              key={way.kind}
              way={way}
              isBusy={busy}
              message={message && toWhatsApp(message)}
            />
          ))}
          {message && <CopyMenu message={message} phone={customerPhone} />}
        </div>
      )}
      {preview && isBelow && <WordedPreview preview={preview} />}
      {!isOfPlaybook && <Track track={track} />}
    </>
  )
}

/** What puts words into the draft. */
const ASKING: readonly SidebarView['next']['kind'][] = ['due', 'cancel-due']
