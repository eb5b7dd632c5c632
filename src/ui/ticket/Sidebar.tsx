import { Suspense, useMemo, useRef } from 'react'

import type { SessionState, TicketSession } from '../../actions/ticket-session'
import type { SidebarView } from '../../domain/sidebar/view'
import { describeStep } from '../contact/describe-step'
import { STEP_MARK } from '../contact/step-tone'
import { Icon } from '../garden/Icon'
import { UrgentNotices } from '../notice/Notices'
import { type Say, useSay } from '../text/say'
import { Cards } from './Cards'
import { type Hands, HandsContext } from './hands'
import { OpenPanel } from './lazy-panels'
import { MoreMenu } from './MoreMenu'
import type { SidebarOptions } from './options'
import { Bars } from './Skeleton'
import { useAnnouncement } from './use-announcement'
import { useCopy } from './use-copy'
import { useKeptFocus } from './use-kept-focus'
import { usePanel } from './use-panel'

interface SidebarProps {
  readonly state: Extract<SessionState, { kind: 'ready' }>
  readonly session: TicketSession
  readonly options: SidebarOptions
}

/** The whole screen of a ticket that could be read. */
export function Sidebar({ state, session, options }: SidebarProps) {
  const say = useSay()
  const { view, colorScheme } = state
  const heading = useRef<HTMLHeadingElement>(null)
  const { panel, open, close } = usePanel(heading)
  const [copied, copy] = useCopy()
  useKeptFocus(heading)
  const announcement = useAnnouncement(announcementOf(view, say))
  const { now } = options
  const hands: Hands = useMemo(
    () => ({ session, now: now ?? Date.now, open, close, copy }),
    [session, now, open, close, copy],
  )
  const { icon, tone } = STEP_MARK[view.step.kind]
  const isIdle = view.step.kind === 'idle'
  return (
    <HandsContext.Provider value={hands}>
      <main className={isIdle ? 'sidebar sidebar-idle' : 'sidebar'}>
        <UrgentNotices notices={view.notices} isBusy={view.busy} />
        <header className="head">
          {!isIdle && <p className="overline">{say.text('next_step')}</p>}
          <MoreMenu view={view} />
          <h1 ref={heading} tabIndex={-1} className={isIdle ? 'visually-hidden' : `step-${tone}`}>
            <Icon name={icon} />
            {describeStep(view.step, view, say).heading}
          </h1>
        </header>
        <div hidden={panel !== undefined}>
          <Cards view={view} />
        </div>
        {panel && (
          <Suspense fallback={<Bars label={say.text('loading')} />}>
            <OpenPanel key={panel.kind} {...{ panel, view, colorScheme }} />
          </Suspense>
        )}
        <p className={copied ? 'toast' : 'visually-hidden'} role="status">
          {copied ? say.text(copied === 'copied' ? 'copied' : 'copy_failed') : announcement}
        </p>
      </main>
    </HandsContext.Provider>
  )
}

function announcementOf({ step, note, ...view }: SidebarView, say: Say): string {
  const { heading } = describeStep(step, view, say)
  if (note.kind === 'none') return heading
  const done = note.verdicts.filter(({ verdict }) => verdict === 'ok').length
  const count = say.text('note_count', { done, all: note.verdicts.length })
  return `${heading}. ${say.text('note_title')}: ${count}`
}
