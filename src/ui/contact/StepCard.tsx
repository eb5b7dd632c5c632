import { toWhatsApp } from '../../domain/messages/formats'
import type { SidebarView } from '../../domain/sidebar/view'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import { CheckingButton } from '../garden/CheckingButton'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { useSay } from '../text/say'
import { CopyMenu } from './CopyMenu'
import { describeStep } from './describe-step'
import { doStep } from './do-step'
import * as look from './StepCard.module.css'
import { type StepAction, stepActions } from './step-actions'
import { Track } from './Track'
import { WordedPreview } from './WordedPreview'

/** Why this step, what it would send, its buttons, and how far the attempts have come. */
export function StepCard({ view }: { readonly view: SidebarView }) {
  const say = useSay()
  const hands = useHands()
  const { step, preview, busy, track, customerPhone } = view
  const { quote, reason } = describeStep(step, view, say)
  const message = preview?.rendered.kind === 'ready' ? preview.rendered.text : undefined
  const actions = stepActions(view)
  const press = ({ deed }: StepAction) => doStep(deed, hands, message && toWhatsApp(message))
  // The message is not what matters there: its channel is.
  const isSideIssue = step.kind === 'undeliverable'
  const isMute = step.kind === 'due' && !view.can.reply
  const held = ASKING.includes(step.kind) && view.can.reply ? view.holder : undefined
  const isBelow = isSideIssue || view.isFull
  return (
    <>
      {quote && (
        <blockquote className={look.quote} lang="pt-BR">
          {quote}
        </blockquote>
      )}
      {reason.length > 0 && <p className={prose.reason}>{reason.join(' ')}</p>}
      {view.deliversUntil !== undefined && (
        <p className={prose.reason}>
          {say.text('delivers_until', { moment: say.dates.moment(view.deliversUntil) })}
        </p>
      )}
      {view.isFull && view.can.reply && <p className={prose.reason}>{say.text('stop_no_room')}</p>}
      {isMute && <p className={prose.reason}>{say.text('cannot_reply')}</p>}
      {held && (
        <p className={prose.reason}>
          {say.text(held === 'note' ? 'draft_taken_note' : 'draft_taken')}
        </p>
      )}
      {preview && !isBelow && <WordedPreview preview={preview} />}
      {(actions.length > 0 || message) && (
        <div className={`${layout.actions} ${look.actions}`}>
          {actions.map((action) => {
            const { label, look: actionLook, deed } = action
            const button = { look: actionLook, isBusy: busy, onPress: () => press(action) }
            return CHECKED.includes(deed.kind) ? (
              <CheckingButton key={label} {...button} words={say.text('checking')}>
                {labelOf(action, say)}
              </CheckingButton>
            ) : (
              <Button key={label} {...button}>
                {labelOf(action, say)}
              </Button>
            )
          })}
          {message && <CopyMenu message={message} phone={customerPhone} />}
        </div>
      )}
      {preview && isBelow && <WordedPreview preview={preview} />}
      <Track track={track} />
    </>
  )
}

/** What looks at the saved ticket before anything comes into the draft. */
const CHECKED: readonly StepAction['deed']['kind'][] = ['insert', 'cancel']

/** What puts words into the draft. */
const ASKING: readonly SidebarView['step']['kind'][] = ['due', 'cancel-due']

const labelOf = ({ label, attempt, values }: StepAction, say: ReturnType<typeof useSay>): string =>
  say.text(label, { ...values, ...(attempt && { attempt: say.attempt(attempt) }) })
