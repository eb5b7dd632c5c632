import { TAG } from '../../tags'
import type { Finding } from '../finding'
import type { LeadTicket } from '../lead-ticket'
import { adds, type Moment, type Past } from '../past'

/** F11: reopened after a cancellation. By the tag alone that says so. */
export const reopenedNow = ({ tags, updatedAt }: LeadTicket): Finding[] =>
  tags.includes(TAG.reopened)
    ? [{ rule: 'F11', at: updatedAt, evidence: [], isExcepted: false }]
    : []

/** F11, once for each cancellation that was undone. */
export const reopenedThen = (past: Past): Finding[] =>
  past.cancellations.flatMap((cancellation, index) => {
    const opened = reopeningOf(cancellation, past, past.cancellations[index + 1]?.index)
    if (!opened) return []
    const { at, author } = opened.update
    const evidence = [cancellation.update, opened.update]
    return [{ rule: 'F11' as const, at, by: author, evidence, isExcepted: false }]
  })

/** The update that opened a cancelled ticket again, before the next cancellation. */
export function reopeningOf(
  { index, update }: Moment,
  { moments }: Past,
  end?: number,
): Moment | undefined {
  let isSolved = update.status === 'solved' || isEnded(moments, index)
  return moments.slice(index + 1, end).find((moment) => {
    const { status } = moment.update
    if (adds(moment, TAG.reopened)) return true
    if (status === 'solved' || status === 'closed') isSolved = true
    else if (status !== undefined) return isSolved
    return false
  })
}

/** In a chat the tag may follow the update that solved the ticket. */
const isEnded = (moments: readonly Moment[], index: number): boolean => {
  const status = moments.slice(0, index).findLast(({ update }) => update.status)?.update.status
  return status === 'solved' || status === 'closed'
}
