import type { WorkingTime } from '../../domain/calendar/working-time'
import type { DueRow } from '../../domain/due/due-row'
import { nextWorkingHour, type Told, toTell, withTold } from '../../domain/due/telling'
import type { Instant } from '../../domain/ticket/ticket'
import type { Clock } from '../../ports/clock'
import type { DueBoard } from '../../ports/due-board'
import type { Attention, Frames } from '../../ports/frames'
import type { Unsubscribe } from '../../ports/ticket-host'
import type { DueState } from './due-state'

interface TellOptions {
  readonly state: Pick<DueState, 'rows' | 'subscribe'>
  readonly frames: Frames
  readonly board: DueBoard
  readonly attention: Attention
  readonly clock: Clock
  readonly time: WorkingTime
  /** The tickets whose own sidebar says what is due, to the person who looks at this tab. Never rejects. */
  readonly onScreen: () => Promise<ReadonlySet<number>>
  /** Shows it over the whole page, at once: nothing is waited for between this and the mark. */
  readonly notify: (rows: readonly DueRow[]) => void
}

/** What becomes known in a row, as when the day begins, is told together. */
const GATHER_MS = 3_000
const LONGEST_GATHER_MS = 20_000

/**
 * Tells the agent of each thing once, in the tab they look at: whichever frame comes first marks it as
 * told, for all frames, in the same breath in which it tells. What became due unseen is told when
 * somebody looks again, what became due at night in the morning. What the ticket in front says itself
 * counts as told.
 */
export function tellDue(options: TellOptions): void {
  const { state, frames, board, attention, clock, time } = options
  /** Where storage is refused the marks live in the frames alone. */
  let known: Told = {}
  let stopTimer: Unsubscribe = () => undefined
  let waitingSince: Instant | undefined

  const untold = (): readonly DueRow[] => {
    known = { ...known, ...board.told() }
    return attention.isShown() ? toTell(state.rows(), known, clock.now(), time) : []
  }
  const tell = (onScreen: ReadonlySet<number>): void => {
    waitingSince = undefined
    const now = clock.now()
    const news = untold()
    if (news.length === 0) return
    known = withTold(known, news, now)
    board.tell(known)
    frames.post({ kind: 'told', told: known })
    const unseen = news.filter(({ ticketId }) => !onScreen.has(ticketId))
    if (unseen.length > 0) options.notify(unseen)
  }
  const tellAlone = async (): Promise<void> => {
    const onScreen = await options.onScreen()
    await frames.alone(() => tell(onScreen))
  }
  const look = (): void => {
    stopTimer()
    if (!attention.isShown() || state.rows().length === 0) return
    const now = clock.now()
    const opens = nextWorkingHour(now, time)
    if (opens > now) stopTimer = clock.at(opens, look)
    else if (untold().length > 0) {
      waitingSince ??= now
      const at = Math.min(now + GATHER_MS, waitingSince + LONGEST_GATHER_MS)
      stopTimer = clock.at(at, () => void tellAlone())
    }
  }
  frames.hear((message) => {
    if (message.kind === 'told') known = { ...known, ...message.told }
  })
  state.subscribe(look)
  look()
}
