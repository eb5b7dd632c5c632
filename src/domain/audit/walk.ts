import type { PlaybookId } from '../playbook/playbook-id'
import type { AttemptNumber } from '../tags'

/** How far one manual came on one ticket. */
export interface Walk {
  readonly playbook: PlaybookId
  readonly state: WalkState
  /** The step that comes next, of one that is under way. */
  readonly at?: string
  /** From each step that was saved to the one saved after it; none where tags alone are known. */
  readonly legs: readonly Leg[]
  /** Of the attempts: how many were made when the customer answered, chain by chain. */
  readonly answeredAfter: readonly AttemptNumber[]
}

export const WALK_STATES = ['running', 'finished', 'left'] as const
/** `left`: the ticket ended, or its marks were taken out, before the manual did. */
export type WalkState = (typeof WALK_STATES)[number]

/** From one step to the next, by the clock: nights and weekends count. */
export interface Leg {
  /** A step's id. */
  readonly from: string
  /** A step's id, `END` or `REPLY`. */
  readonly to: string
  readonly ms: number
}

/** Where a manual ends; the id of no step, for those have no capitals. */
export const END = 'END'

/** Where a reply of the customer ends a chain of attempts; no step's id either. */
export const REPLY = 'REPLY'
