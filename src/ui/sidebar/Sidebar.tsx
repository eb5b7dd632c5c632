import { Suspense, useMemo, useRef } from 'react'

import type { SessionState, TicketSession } from '../../actions/ticket-session'
import type { SidebarView } from '../../domain/sidebar/view'
import { type Hands, HandsContext } from '../frame/hands'
import { useCopy } from '../frame/use-copy'
import { useKeptFocus } from '../frame/use-kept-focus'
import { noteLine } from '../note/note-title'
import { type SidebarSay, useSidebarSay } from '../text/sidebar-say'
import { Cards } from './Cards'
import { FirstScreen } from './FirstScreen'
import { Head, headOf } from './Head'
import { hasCards } from './has-cards'
import { BesidePart } from './lazy-cards'
import { preloadPanels } from './lazy-panels'
import type { SidebarOptions } from './options'
import { PanelSlot } from './PanelSlot'
import { ScreenMarkup } from './ScreenMarkup'
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
  const say = useSidebarSay()
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
  const isQuiet = view.next.kind === 'idle' && !hasCards(view) && !panel
  return (
    <HandsContext.Provider value={hands}>
      <ScreenMarkup
        isPart={options.isPart}
        isQuiet={isQuiet}
        notices={
          view.notices.length > 0 && (
            <Suspense fallback={null}>
              <BesidePart part="AboveStep" view={view} />
            </Suspense>
          )
        }
        head={<Head ref={heading} view={view} tasks={tasks} isQuiet={isQuiet} />}
        isCovered={panel !== undefined}
        panel={panel && <PanelSlot panel={panel} view={view} colorScheme={colorScheme} />}
        said={
          <p className={copied ? look.toast : 'visually-hidden'} role="status">
            {copied ? say.text(copied) : announcement}
          </p>
        }
      >
        <Cards view={view} tasks={tasks} />
      </ScreenMarkup>
    </HandsContext.Provider>
  )
}

const isCounted = ({ next }: SidebarView): boolean => next.kind === 'loading'

function announcementOf(view: SidebarView, tasks: Tasks, say: SidebarSay): string {
  const { name } = headOf(view, tasks, say)
  return [name, ...view.notes.map((note) => noteLine(note, say))].join('. ')
}
