import type { Notice } from '../../domain/reading/notice'
import { noticeWays } from '../../domain/sidebar/ways-on'
import { useHands } from '../frame/hands'
import { WayOnButton } from '../frame/WayOnButton'
import { Alert, type AlertTone } from '../garden/Alert'
import { noticeWords } from '../text/notice-words'
import { useSidebarSay } from '../text/sidebar-say'
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
        <NoticeAlert key={keyOf(notice)} notice={notice} isBusy={isBusy} />
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
  const say = useSidebarSay()
  const { session } = useHands()
  const { title, body } = noticeWords(notice, say)
  const { tone, isPassing } = LOOK[notice.kind]
  const ways = noticeWays(notice)
  return (
    <Alert
      tone={tone}
      title={title}
      isUrgent={tone === 'error'}
      onDismiss={isPassing ? () => session.dismiss(notice) : undefined}
      actions={
        ways.length > 0 &&
        ways.map((way) => <WayOnButton key={way.kind} way={way} isBusy={isBusy} isQuiet={true} />)
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
  'count-restarted': { tone: 'warning', isUrgent: false, isPassing: true },
  'saved-unchecked': { tone: 'warning', isUrgent: true, isPassing: false },
  'marks-removed': { tone: 'warning', isUrgent: true, isPassing: true },
  'note-went-public': { tone: 'error', isUrgent: true, isPassing: true },
  'verdict-differs': { tone: 'warning', isUrgent: false, isPassing: false },
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
