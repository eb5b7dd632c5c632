import type { FailedAction, Notice } from '../../domain/sidebar/view'
import { Alert, type AlertTone } from '../garden/Alert'
import { Button } from '../garden/Button'
import { noticeWords } from '../text/notice-words'
import { useSay } from '../text/say'
import type { TextKey } from '../text/text'
import { type Hands, useHands } from '../ticket/hands'
import { preloadPanels } from '../ticket/lazy-panels'

interface NoticesProps {
  readonly notices: readonly Notice[]
  readonly isBusy: boolean
  readonly isUrgent: boolean
}

/** Notices with their way on: those that keep the agent from going on, or the others. */
export function Notices({ notices, isBusy, isUrgent }: NoticesProps) {
  // `dismiss` goes by the place in the view.
  const placed = notices.map((notice, index) => ({ notice, index }))
  const shown = placed.filter(({ notice }) => LOOK[notice.kind].isUrgent === isUrgent)
  if (shown.length === 0) return null
  return (
    <div className="notices">
      {shown.map(({ notice, index }) => (
        <NoticeAlert key={`${notice.kind} ${index}`} {...{ notice, index, isBusy }} />
      ))}
    </div>
  )
}

interface NoticeAlertProps {
  readonly notice: Notice
  readonly index: number
  readonly isBusy: boolean
}

function NoticeAlert({ notice, index, isBusy }: NoticeAlertProps) {
  const say = useSay()
  const hands = useHands()
  const { title, body } = noticeWords(notice, say)
  const { tone, isPassing } = LOOK[notice.kind]
  const action = actionOf(notice, hands)
  return (
    <Alert
      tone={tone}
      title={title}
      isUrgent={tone === 'error'}
      onDismiss={isPassing ? () => hands.session.dismiss(index) : undefined}
      actions={
        action && (
          <Button
            look="link"
            isBusy={isBusy}
            onApproach={notice.kind === 'stopped' ? preloadPanels : undefined}
            onPress={action.onPress}
          >
            {say.text(action.label)}
          </Button>
        )
      }
    >
      {body}
    </Alert>
  )
}

interface Look {
  readonly tone: AlertTone
  readonly isUrgent: boolean
  /** Of this moment only: the agent may send it away. The others stay true until the ticket changes. */
  readonly isPassing: boolean
}

const LOOK: Readonly<Record<Notice['kind'], Look>> = {
  'automatic-reply': { tone: 'info', isUrgent: false, isPassing: false },
  'sent-twice': { tone: 'warning', isUrgent: false, isPassing: false },
  'recorded-outside': { tone: 'info', isUrgent: false, isPassing: false },
  'tag-added': { tone: 'info', isUrgent: false, isPassing: true },
  'tag-removed': { tone: 'warning', isUrgent: false, isPassing: true },
  'saved-unchecked': { tone: 'warning', isUrgent: true, isPassing: false },
  stopped: { tone: 'error', isUrgent: true, isPassing: true },
  'exception-noted': { tone: 'info', isUrgent: true, isPassing: true },
  'exception-unsaved': { tone: 'warning', isUrgent: true, isPassing: false },
  'unchecked-insert': { tone: 'warning', isUrgent: true, isPassing: true },
  'waiting-for-note': { tone: 'warning', isUrgent: true, isPassing: true },
  'not-inserted': { tone: 'error', isUrgent: true, isPassing: true },
  undeliverable: { tone: 'error', isUrgent: true, isPassing: true },
  failed: { tone: 'error', isUrgent: true, isPassing: true },
  'setting-fault': { tone: 'warning', isUrgent: true, isPassing: true },
  'customer-answered': { tone: 'error', isUrgent: true, isPassing: true },
}

/** Failures that another look at the ticket ends; the others are tried again where they began. */
const IS_READ_AGAIN: ReadonlySet<FailedAction> = new Set([
  'history',
  'draft',
  'update',
  'saved',
  'tags',
  'rights',
  'expired',
])

interface NoticeAction {
  readonly label: TextKey
  readonly onPress: () => void
}

function actionOf(notice: Notice, { session, open }: Hands): NoticeAction | undefined {
  switch (notice.kind) {
    case 'automatic-reply':
      return { label: 'was_a_reply', onPress: () => void session.wasAReply() }
    case 'saved-unchecked':
      return { label: 'check_now', onPress: () => void session.checkNow() }
    case 'exception-unsaved':
      return { label: 'save_exception', onPress: () => void session.saveExceptionNote() }
    case 'stopped': {
      const { rule } = notice
      return (
        rule && {
          label: 'send_anyway',
          onPress: () => open({ kind: 'exception', rules: [rule] }),
        }
      )
    }
    case 'failed':
      return IS_READ_AGAIN.has(notice.what)
        ? { label: 'retry', onPress: () => void session.retry() }
        : undefined
    default:
      return undefined
  }
}
