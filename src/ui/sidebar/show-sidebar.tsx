import type { SessionState, TicketSession } from '../../actions/ticket-session'
import { draw } from '../frame/draw'
import { keepTouches } from '../frame/keep-touches'
import { stillOf } from '../frame/still'
import { watchHeight } from '../frame/use-height'
import { languageOf } from '../text/language'
import { hasWords } from '../text/text'
import { App } from './App'
import { hasBeside } from './Cards'
import { dressPage } from './dress-page'
import type { SidebarOptions } from './options'

/**
 * Draws the session in the page, in place of whatever is there. A calm screen is drawn without React,
 * whose renderer weighs as much as all the rest; it takes over when an agent comes near or something
 * changes, begins with what is shown, and hears what was pressed before. `onLate`: it did not come.
 */
export function showSidebar(
  root: Element,
  session: TicketSession,
  options: SidebarOptions,
  onLate: () => void,
): void {
  let shown: Ready | undefined
  let isTaken = false
  const watch = watcher(options.onHeight)
  const takeOver = (): void => {
    if (isTaken) return
    isTaken = true
    stop()
    import('./mount-sidebar').then(handOver, () => {
      watch()
      touches.end()
      onLate()
    })
  }
  const handOver = async ({ mountSidebar }: typeof import('./mount-sidebar')): Promise<void> => {
    await touches.whenReleased()
    watch()
    const tellTouches = touches.end()
    const held = heldSession(session, shown)
    mountSidebar(root, held, options)
    if (shown) tellTouches()
    held.letGo()
  }
  const look = (): void => {
    const state = session.state()
    if (state.kind === 'loading') return
    const next = isCalm(state) ? calmScreen(session, options) : undefined
    const before = root.firstElementChild
    const isSame = before !== null && next?.isEqualNode(before) === true
    // What is read late may still come; what changes then is told by React, in words as well.
    const isLate = shown !== undefined && !isReading(shown) && !isSame
    if (!isCalm(state) || !next || isLate) {
      takeOver()
      return
    }
    if (!isSame) {
      root.replaceChildren(next)
      watch(next)
    }
    shown = state
    dressPage(languageOf(state.locale), state.colorScheme)
  }
  const touches = keepTouches(root, takeOver)
  const stop = session.subscribe(look)
  look()
  if (document.hasFocus() || root.matches(':hover')) takeOver()
}

type Ready = Extract<SessionState, { kind: 'ready' }>

/** Nothing is under way on the ticket, and nothing to see waits for a file. */
const isCalm = (state: SessionState): state is Ready =>
  state.kind === 'ready' &&
  hasWords(languageOf(state.locale)) &&
  state.view.next.kind === 'idle' &&
  state.view.playbooks.running.length === 0 &&
  !hasBeside(state.view)

/** The first screen is shown until all is read. */
const isReading = ({ view }: Ready): boolean => view.history.kind === 'loading'

/** Nothing if it breaks: React meets the same fault, and says so. */
function calmScreen(session: TicketSession, options: SidebarOptions): Element | undefined {
  const paper = document.createElement('div')
  try {
    draw(paper, stillOf(<App session={session} options={options} />))
  } catch {
    return undefined
  }
  return paper.firstElementChild ?? undefined
}

/** Tells the height of one element at a time; without one of none. */
function watcher(onHeight: SidebarOptions['onHeight']): (element?: Element) => void {
  let stop: (() => void) | undefined
  return (element) => {
    stop?.()
    stop = element && onHeight && watchHeight(element, onHeight)
  }
}

/** The session as it was at this moment, until it is let go and tells what happened since. */
function heldSession(
  session: TicketSession,
  at: SessionState | undefined,
): TicketSession & { readonly letGo: () => void } {
  let held = at
  const listeners = new Set<() => void>()
  return {
    ...session,
    state: () => held ?? session.state(),
    subscribe: (listener) => {
      const stop = session.subscribe(listener)
      listeners.add(listener)
      return () => {
        stop()
        listeners.delete(listener)
      }
    },
    letGo: () => {
      held = undefined
      for (const listener of listeners) listener()
    },
  }
}
