import type { SessionState, TicketSession } from '../../actions/ticket-session'
import { draw } from '../frame/draw'
import { keepTouches } from '../frame/keep-touches'
import { watchHeight } from '../frame/watch-height'
import { type Language, languageOf } from '../text/language'
import { createSay } from '../text/say'
import { SIDEBAR_LATER } from '../text/sidebar-later'
import { hasWords } from '../text/text'
import { CalmScreen, isCalm } from './CalmScreen'
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
    const language = spoken(session.state())
    // They come beside React, which asks for them again.
    if (language !== 'pt') SIDEBAR_LATER[language]().catch(() => undefined)
    import('./mount-sidebar').then(handOver, () => {
      watch()
      touches.end()
      onLate()
    })
  }
  const handOver = async (file: typeof import('./mount-sidebar')): Promise<void> => {
    // Portuguese is spoken where they do not come.
    await file.loadWords(spoken(session.state())).catch(() => undefined)
    await touches.whenReleased()
    watch()
    const tellTouches = touches.end()
    const held = heldSession(session, shown)
    file.mountSidebar(root, held, options)
    if (shown) tellTouches()
    held.letGo()
  }
  const look = (): void => {
    const state = session.state()
    if (state.kind === 'loading') return
    const next = calmScreen(state, options)
    const before = root.firstElementChild
    const isSame = before !== null && next?.isEqualNode(before) === true
    // What is read late may still come; what changes then is told by React, in words as well.
    const isLate = shown !== undefined && !isReading(shown) && !isSame
    if (state.kind !== 'ready' || !next || isLate) {
      takeOver()
      return
    }
    if (!isSame) root.replaceChildren(next)
    // What the first screen has drawn stays, and is watched from now on.
    if (!isSame || !shown) watch(isSame ? before : next)
    shown = state
    dressPage(languageOf(state.locale), state.colorScheme)
  }
  const touches = keepTouches(root, takeOver)
  const stop = session.subscribe(look)
  look()
  if (document.hasFocus() || root.matches(':hover')) takeOver()
}

type Ready = Extract<SessionState, { kind: 'ready' }>

const spoken = (state: SessionState): Language =>
  state.kind === 'ready' ? languageOf(state.locale) : 'pt'

/** The first screen is shown until all is read. */
const isReading = ({ view }: Ready): boolean => view.history.kind === 'loading'

/**
 * Nothing where something is under way or waits for a file, or if drawing breaks: React meets the same
 * fault, and says so.
 */
function calmScreen(state: SessionState, options: SidebarOptions): Element | undefined {
  if (state.kind !== 'ready') return undefined
  const { view, locale } = state
  const language = languageOf(locale)
  if (!isCalm(view) || !hasWords(language)) return undefined
  const paper = document.createElement('div')
  try {
    const say = createSay(language, view, options.label, options.titleOf)
    draw(paper, <CalmScreen view={view} say={say} />)
  } catch {
    return undefined
  }
  return paper
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
