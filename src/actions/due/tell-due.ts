import type { WorkingTime } from '../../domain/calendar/working-time'
import type { DueRow } from '../../domain/due/due-row'
import { nextWorkingHour, type Told, toTell, withTold } from '../../domain/due/telling'
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
  /** Shows it over the whole page, at once: nothing is waited for between this and the mark. */
  readonly notify: (rows: readonly DueRow[]) => void
}

/**
 * Tells the agent of each thing once, in the tab they look at: whichever frame comes first marks it as
 * told, for all frames, in the same breath in which it tells. What became due unseen is told when
 * somebody looks again, what became due at night in the morning.
 */
export function tellDue(options: TellOptions): void {
  const { state, frames, board, attention, clock, time, notify } = options
  /** Where storage is refused the marks live in the frames alone. */
  let known: Told = {}
  let stopTimer: Unsubscribe = () => undefined

  const tell = (): void => {
    const now = clock.now()
    known = { ...known, ...board.told() }
    const news = attention.isShown() ? toTell(state.rows(), known, now, time) : []
    if (news.length === 0) return
    known = withTold(known, news, now)
    board.tell(known)
    frames.post({ kind: 'told', told: known })
    notify(news)
  }
  const look = (): void => {
    stopTimer()
    if (!attention.isShown() || state.rows().length === 0) return
    const opens = nextWorkingHour(clock.now(), time)
    if (opens > clock.now()) stopTimer = clock.at(opens, look)
    else void frames.alone(tell)
  }
  frames.hear((message) => {
    if (message.kind === 'told') known = { ...known, ...message.told }
  })
  state.subscribe(look)
  look()
}
