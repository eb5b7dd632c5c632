import type { Instant } from '../../domain/ticket/ticket'
import type { Clock } from '../../ports/clock'

/** Who asks: `view` for what somebody looks at now, `background` for all the rest. */
export type Urgency = 'view' | 'background'

/** When calls may start: an account's limit is shared by everybody who works in it. */
export interface Pace {
  /** Resolves when the caller may start one call. Calls for what is on screen go first, else first come first served. */
  readonly turn: (urgency: Urgency) => Promise<void>
  /** No call starts before. */
  readonly pauseUntil: (moment: Instant) => void
  /** When the next call may start, if somebody has to wait for it. */
  readonly waitsUntil: () => Instant | undefined
}

const MINUTE_MS = 60_000

/** The most calls that start in any minute. The background leaves room for what somebody looks at. */
export const CALLS_A_MINUTE: Readonly<Record<Urgency, number>> = { view: 60, background: 45 }

const NOTHING = (): void => undefined

/** `changed` is called when somebody begins to wait, and when that is over. */
export function createPace(clock: Clock, changed: () => void, callsAMinute = CALLS_A_MINUTE): Pace {
  /** When the last calls started, oldest first. */
  const started: Instant[] = []
  const waiting: Readonly<Record<Urgency, (() => void)[]>> = { view: [], background: [] }
  let notBefore = 0
  let waitsUntil: Instant | undefined
  let callOff: () => void = NOTHING

  /** The one that many calls ago must have started a minute before the next one does. */
  const freeAt = (urgency: Urgency): Instant => {
    const before = started.at(-callsAMinute[urgency])
    return Math.max(notBefore, before === undefined ? 0 : before + MINUTE_MS)
  }

  const wait = (until: Instant | undefined): void => {
    if (until === waitsUntil) return
    waitsUntil = until
    changed()
  }

  const grant = (): void => {
    callOff()
    for (;;) {
      const urgency = waiting.view.length > 0 ? 'view' : 'background'
      const isWaited = waiting[urgency].length > 0
      const at = freeAt(urgency)
      const now = clock.now()
      if (!isWaited || at > now) {
        callOff = isWaited ? clock.at(at, grant) : NOTHING
        wait(isWaited ? at : undefined)
        return
      }
      started.push(now)
      if (started.length > callsAMinute.view) started.shift()
      waiting[urgency].shift()?.()
    }
  }

  return {
    turn: (urgency) =>
      new Promise((resolve) => {
        waiting[urgency].push(resolve)
        grant()
      }),
    pauseUntil: (moment) => {
      notBefore = Math.max(notBefore, moment)
      grant()
    },
    waitsUntil: () => waitsUntil,
  }
}
