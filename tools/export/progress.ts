/** How far a run is. */
export type Progress =
  | { readonly kind: 'listing'; readonly seen: number; readonly marked: number }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }

/** What a run had done when it began, and when that was. */
export interface Beginning {
  readonly done: number
  readonly at: number
}

const MINUTE_MS = 60_000

/** `1,234 of 10,000 tickets, 98 a minute, 1 h 30 min left`: rate and rest by what this run did. */
export function progressLine(progress: Progress, beginning: Beginning, now: number): string {
  if (progress.kind === 'listing') {
    return `Listing: ${count(progress.seen)} tickets changed, ${count(progress.marked)} marked`
  }
  const { done, total } = progress
  const perMs = (done - beginning.done) / (now - beginning.at)
  const all = `${count(done)} of ${count(total)} tickets`
  if (!(perMs > 0 && Number.isFinite(perMs))) return all
  const left = duration((total - done) / perMs)
  return `${all}, ${count(Math.round(perMs * MINUTE_MS))} a minute, ${left} left`
}

/** Minutes and hours, rounded up: `under a minute`, `12 min`, `3 h 05 min`. */
export function duration(ms: number): string {
  if (ms < MINUTE_MS) return 'under a minute'
  const minutes = Math.ceil(ms / MINUTE_MS)
  const rest = minutes % 60
  if (minutes < 60) return `${minutes} min`
  return `${Math.floor(minutes / 60)} h ${String(rest).padStart(2, '0')} min`
}

export const count = (n: number): string => n.toLocaleString('en-GB')
