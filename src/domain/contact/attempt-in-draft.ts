import type { AttemptNumber } from '../tags'
import type { Draft } from '../ticket/ticket'
import type { CarriedMessage } from './carried-message'

/** What a draft says of the attempts, by its own words. */
export interface SaidInDraft {
  readonly carried: CarriedMessage | undefined
  /** The attempt outside Zendesk that it records (C10). */
  readonly recorded: AttemptNumber | undefined
}

/**
 * The attempt that this draft makes once it is saved or sent: a public message that is one (C2), or the
 * internal note that records one (C10).
 */
export function attemptInDraft(
  { carried, recorded }: SaidInDraft,
  { isPublic }: Pick<Draft, 'isPublic'>,
): AttemptNumber | undefined {
  if (!isPublic) return recorded
  return typeof carried === 'number' ? carried : undefined
}
