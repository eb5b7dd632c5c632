import {
  cancelBar,
  earlyStops,
  isCancellation,
  missingParts,
  unstaged,
} from '../contact/cancel-stop'
import type { Stop } from '../contact/stop'
import type { SaveFacts } from './submit'

/** What keeps this draft from cancelling, if it does cancel (C6, C8). */
export function cancelStops(facts: SaveFacts): Stop[] {
  if (!isCancellation(facts)) return []
  const bar = cancelBar(facts)
  if (bar?.kind === 'not-here') return [bar]
  if (unstaged(facts).length > 0)
    return [{ kind: 'cancel-incomplete', missing: missingParts(facts) }]
  if (bar) return [bar]
  const { isChecked, wasStoppedUnchecked } = facts
  return [
    ...(isChecked || wasStoppedUnchecked ? [] : [{ kind: 'cancel-unchecked' as const }]),
    ...earlyStops(facts),
  ]
}
