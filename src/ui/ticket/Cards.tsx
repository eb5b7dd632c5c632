import type { SidebarView } from '../../domain/sidebar/view'
import { CostCard } from '../contact/CostCard'
import { StepCard } from '../contact/StepCard'
import { NoteCard } from '../escalation/NoteCard'
import { Alert } from '../garden/Alert'
import { QuietNotices } from '../notice/Notices'
import { WritingCard } from '../style/WritingCard'
import { useSay } from '../text/say'
import { QuietLines } from './QuietLines'
import { Bars } from './Skeleton'

/** Everything below the step's name: what matters first stands first. */
export function Cards({ view }: { readonly view: SidebarView }) {
  const { text } = useSay()
  const { step, notices, busy, writing, cost, note, remindsOfAttachment } = view
  return (
    <>
      {step.kind === 'loading' ? <Bars label={text('loading')} /> : <StepCard view={view} />}
      {writing.length > 0 && <WritingCard problems={writing} isBusy={busy} />}
      <QuietNotices notices={notices} isBusy={busy} />
      {remindsOfAttachment && (
        <div className="notices">
          <Alert tone="info">{text('attachment_reminder')}</Alert>
        </div>
      )}
      {cost.kind !== 'none' && <CostCard cost={cost} isBusy={busy} />}
      {note.kind === 'read' && <NoteCard note={note} />}
      <QuietLines view={view} />
    </>
  )
}

/** Whether there is anything to show besides the step and the quiet lines. */
export const hasCards = ({ note, cost, writing, notices, remindsOfAttachment }: SidebarView) =>
  note.kind === 'read' ||
  cost.kind !== 'none' ||
  writing.length > 0 ||
  notices.length > 0 ||
  remindsOfAttachment
