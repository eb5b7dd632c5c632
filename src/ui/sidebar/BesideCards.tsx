import type { SidebarView } from '../../domain/sidebar/view'
import { CostCard } from '../contact/CostCard'
import { Alert } from '../garden/Alert'
import { WritingCard } from '../style/WritingCard'
import { useSidebarSay } from '../text/sidebar-say'
import { Notices } from './Notices'
import * as noticesLook from './Notices.module.css'

interface BesideProps {
  readonly view: SidebarView
}

/** What keeps the agent from going on. */
export const AboveStep = ({ view }: BesideProps) => (
  <Notices notices={view.notices} isBusy={view.busy} isUrgent={true} />
)

/** What is good to know beside the step; most tickets have nothing of it. */
export function BelowStep({ view }: BesideProps) {
  const { text } = useSidebarSay()
  const { notices, busy, writing, cost, remindsOfAttachment } = view
  return (
    <>
      {writing.length > 0 && <WritingCard problems={writing} isBusy={busy} />}
      <Notices notices={notices} isBusy={busy} isUrgent={false} />
      {remindsOfAttachment && (
        <div className={noticesLook.notices}>
          <Alert tone="info">{text('attachment_reminder')}</Alert>
        </div>
      )}
      {cost.kind !== 'none' && <CostCard cost={cost} isBusy={busy} />}
    </>
  )
}
