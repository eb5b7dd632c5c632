import type { Day } from '../../domain/calendar/day'
import type { FailedAction, Notice } from '../../domain/reading/notice'
import { type Hands, useHands } from '../frame/hands'
import { Alert, type AlertTone } from '../garden/Alert'
import { Button } from '../garden/Button'
import { noticeWords } from '../text/notice-words'
import { useSay } from '../text/say'
import type { TextKey } from '../text/text'
import * as look from './Notices.module.css'

interface NoticesProps {
  readonly notices: readonly Notice[]
  readonly isBusy: boolean
  readonly isUrgent: boolean
}

/** Notices with their way on: those that keep the agent from going on, or the others. */
export function Notices({ notices, isBusy, isUrgent }: NoticesProps) {
  const shown = notices.filter(({ kind }) => LOOK[kind].isUrgent === isUrgent)
  if (shown.length === 0) return null
  return (
    <div className={isUrgent ? `${look.notices} ${look.urgent}` : look.notices}>
      {shown.map((notice) => (
        <NoticeAlert key={keyOf(notice)} {...{ notice, isBusy }} />
      ))}
    </div>
  )
}

/** Of most kinds there is one at a time. */
function keyOf(notice: Notice): string {
  if (notice.kind === 'setting-fault') return `${notice.kind} ${notice.setting}`
  return 'attempt' in notice ? `${notice.kind} ${notice.attempt.n}` : notice.kind
}

interface NoticeAlertProps {
  readonly notice: Notice
  readonly isBusy: boolean
}

function NoticeAlert({ notice, isBusy }: NoticeAlertProps) {
  const say = useSay()
  const hands = useHands()
  const { title, body } = noticeWords(notice, say)
  const { tone, isPassing } = LOOK[notice.kind]
  const actions = actionsOf(notice, hands)
  return (
    <Alert
      tone={tone}
      title={title}
      isUrgent={tone === 'error'}
      onDismiss={isPassing ? () => hands.session.dismiss(notice) : undefined}
      actions={
        actions.length > 0 &&
        actions.map(({ label, day, onPress }) => (
          <Button
            key={label}
            look="link"
            isBusy={isBusy}
            onApproach={notice.kind === 'stopped' ? hands.approach : undefined}
            onPress={onPress}
          >
            {say.text(label, day && { day: say.dates.short(day) })}
          </Button>
        ))
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
  'tag-alone': { tone: 'warning', isUrgent: false, isPassing: false },
  'sent-twice': { tone: 'warning', isUrgent: false, isPassing: false },
  'recorded-outside': { tone: 'info', isUrgent: false, isPassing: false },
  'tag-added': { tone: 'info', isUrgent: false, isPassing: true },
  'tag-removed': { tone: 'warning', isUrgent: false, isPassing: true },
  'saved-unchecked': { tone: 'warning', isUrgent: true, isPassing: false },
  'marks-removed': { tone: 'warning', isUrgent: true, isPassing: true },
  'note-went-public': { tone: 'error', isUrgent: true, isPassing: true },
  'verdict-corrected': { tone: 'warning', isUrgent: false, isPassing: true },
  stopped: { tone: 'error', isUrgent: true, isPassing: true },
  'exception-noted': { tone: 'info', isUrgent: true, isPassing: true },
  'exception-unsaved': { tone: 'warning', isUrgent: true, isPassing: false },
  'unchecked-insert': { tone: 'warning', isUrgent: true, isPassing: true },
  'waiting-for-note': { tone: 'warning', isUrgent: true, isPassing: true },
  'not-inserted': { tone: 'error', isUrgent: true, isPassing: true },
  'draft-taken': { tone: 'warning', isUrgent: true, isPassing: true },
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
  readonly day?: Day
  readonly onPress: () => void
}

function actionsOf(notice: Notice, { session, open }: Hands): readonly NoticeAction[] {
  switch (notice.kind) {
    case 'automatic-reply': {
      const { resumesOn: day } = notice
      return [
        ...(day
          ? [{ label: 'pause_until' as const, day, onPress: () => void session.pauseUntil(day) }]
          : []),
        { label: 'was_a_reply', onPress: () => void session.wasAReply() },
      ]
    }
    case 'tag-alone': {
      const { n } = notice.attempt
      return [{ label: 'take_tag_out', onPress: () => void session.takeTagOut(n) }]
    }
    case 'saved-unchecked':
      return [{ label: 'check_now', onPress: () => void session.checkNow() }]
    case 'exception-unsaved':
      return [{ label: 'save_exception', onPress: () => void session.saveExceptionNote() }]
    case 'draft-taken':
      return notice.by === 'message' ? [{ label: 'undo', onPress: () => void session.undo() }] : []
    case 'stopped': {
      const { rule } = notice
      if (!rule) return []
      return [{ label: 'send_anyway', onPress: () => open({ kind: 'exception', rules: [rule] }) }]
    }
    case 'failed':
      return IS_READ_AGAIN.has(notice.what)
        ? [{ label: 'retry', onPress: () => void session.retry() }]
        : []
    default:
      return []
  }
}
