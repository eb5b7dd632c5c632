import { TAG } from '../../tags'
import { cancellableAt } from '../cancellable-at'
import type { AuditContext } from '../context'
import { isCovered } from '../exceptions'
import type { Finding } from '../finding'
import type { ContactPast } from '../past'

/** F3: cancelled before the end of the working day of D (C6); with an exception counted apart. */
export function cancelledEarly(
  { moments, cancellations, attempts }: ContactPast,
  context: AuditContext,
): Finding[] {
  return cancellations.flatMap(({ index, update, chainBefore }, at) => {
    const due = cancellableAt(chainBefore.made, context)
    if (due === undefined || update.at >= due) return []
    const last = attempts.findLast(({ moment, isAgain }) => moment.index < index && !isAgain)
    const later = moments.slice(index, cancellations[at + 1]?.index)
    return [
      {
        rule: 'F3',
        at: update.at,
        by: update.author,
        evidence: [...(last ? [last.moment.update] : []), update],
        isExcepted: isCovered(later, 'cancellation', TAG.cancelled),
        due,
      } satisfies Finding,
    ]
  })
}
