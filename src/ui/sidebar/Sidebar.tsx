import { Suspense, useMemo, useRef } from 'react'

import type { SessionState, TicketSession } from '../../actions/ticket-session'
import type { SidebarView } from '../../domain/sidebar/view'
import { type Hands, HandsContext } from '../frame/hands'
import { useCopy } from '../frame/use-copy'
import { useKeptFocus } from '../frame/use-kept-focus'
import * as layout from '../garden/layout.module.css'
import { noteLine } from '../note/note-title'
import { type Say, useSay } from '../text/say'
import { Cards, hasCards } from './Cards'
import { FirstScreen } from './FirstScreen'
import { Head, headOf } from './Head'
import { BesidePart } from './lazy-cards'
import { preloadPanels } from './lazy-panels'
import type { SidebarOptions } from './options'
import { PanelSlot } from './PanelSlot'
import * as look from './Sidebar.module.css'
import { useAnnouncement } from './use-announcement'
import { usePanel } from './use-panel'
import { useSettled } from './use-settled'
import { type Tasks, useTasks } from './use-tasks'

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
  const tasks = useTasks(view, say.language)
  const isSettled = useSettled(view, tasks)
  const announcement = useAnnouncement(announcementOf(view, tasks, say))
  const hands: Hands = useMemo(
    () => ({ now: Date.now, ...options, session, open, close, approach: preloadPanels, copy }),
    [options, session, open, close, copy],
  )
  if (!isSettled) return <FirstScreen notes={view.notes} isCounted={isCounted(view)} say={say} />
  const Part = options.isPart ? 'div' : 'main'
  const isQuiet = view.next.kind === 'idle' && !hasCards(view) && !panel
  return (
    <HandsContext.Provider value={hands}>
      <Part className={isQuiet ? `${layout.screen} ${layout.quiet}` : layout.screen}>
        {view.notices.length > 0 && (
          <Suspense fallback={null}>
            <BesidePart part="AboveStep" view={view} />
          </Suspense>
        )}
        <Head ref={heading} view={view} tasks={tasks} isQuiet={isQuiet} />
        <div hidden={panel !== undefined}>
          <Cards view={view} tasks={tasks} />
        </div>
        {panel && <PanelSlot panel={panel} view={view} colorScheme={colorScheme} />}
        <p className={copied ? look.toast : 'visually-hidden'} role="status">
          {copied ? say.text(copied) : announcement}
        </p>
      </Part>
    </HandsContext.Provider>
  )
}

const isCounted = ({ next }: SidebarView): boolean => next.kind === 'loading'

function announcementOf(view: SidebarView, tasks: Tasks, say: Say): string {
  const { name } = headOf(view, tasks, say)
  return [name, ...view.notes.map((note) => noteLine(note, say))].join('. ')
}
