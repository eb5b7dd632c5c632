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
  if (facts.step.kind === 'ended' && facts.carried === 'farewell')
    return [cancelBar(facts) ?? []].flat()
  if (unstaged(facts).length > 0)
    return [{ kind: 'cancel-incomplete', missing: missingParts(facts) }]
  const { isChecked, wasStoppedUnchecked } = facts
  const bar = cancelBar(facts)
  if (bar) return [bar]
  return [
    ...(isChecked || wasStoppedUnchecked ? [] : [{ kind: 'cancel-unchecked' as const }]),
    ...earlyStops(facts),
  ]
}
