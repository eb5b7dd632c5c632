import type { Clock } from './clock'
import { type Beginning, type Progress, progressLine } from './progress'

export interface Screen {
  readonly isTTY?: boolean
  readonly write: (text: string) => unknown
}

export interface ProgressTeller {
  readonly show: (progress: Progress) => void
  /** A line of its own, whatever is being shown. */
  readonly say: (line: string) => void
}

/** A line that is written over, five times a second at most. */
const TERMINAL_MS = 200
/** Elsewhere, such as in a log, each line stays. */
const PLAIN_MS = 30_000
const CLEAR = '\r\u001b[K'

/** Shows the first and the last of each kind in any case, and in between no more than can be read. */
export function showProgress(screen: Screen, { now }: Pick<Clock, 'now'>): ProgressTeller {
  const isTerminal = screen.isTTY === true
  let shown: { readonly kind: Progress['kind']; readonly at: number } | undefined
  let beginning: Beginning | undefined

  function show(progress: Progress): void {
    if (progress.kind === 'reading') beginning ??= { done: progress.done, at: now() }
    const wait = isTerminal ? TERMINAL_MS : PLAIN_MS
    const isLast = progress.kind === 'reading' && progress.done === progress.total
    if (shown?.kind === progress.kind && now() < shown.at + wait && !isLast) return
    shown = { kind: progress.kind, at: now() }
    const line = progressLine(progress, beginning ?? { done: 0, at: now() }, now())
    screen.write(isTerminal ? `${CLEAR}${line}${isLast ? '\n' : ''}` : `${line}\n`)
  }

  return { show, say: (line) => screen.write(`${isTerminal ? CLEAR : ''}${line}\n`) }
}
