import {
  cancelBar,
  earlyStops,
  isCancellation,
  missingParts,
  unstaged,
} from '../contact/cancel-stop'
import type { Stop } from '../contact/stop'
import type { SaveInput } from './submit'

/** What keeps this draft from cancelling, if it does cancel (C6, C8). */
export function cancelStops(input: SaveInput): Stop[] {
  if (!isCancellation(input)) return []
  const bar = cancelBar(input)
  if (bar?.kind === 'not-here') return [bar]
  if (unstaged(input).length > 0)
    return [{ kind: 'cancel-incomplete', missing: missingParts(input) }]
  if (bar) return [bar]
  const { isChecked, wasStoppedUnchecked } = input
  return [
    ...(isChecked || wasStoppedUnchecked ? [] : [{ kind: 'cancel-unchecked' as const }]),
    ...earlyStops(input),
  ]
}
