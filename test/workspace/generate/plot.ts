import type { FindingRule } from '../../../src/domain/audit/finding'
import type { Scene } from './teller'

/** A ticket's story with what a lead must be told of it; in each story at most this, and all of it. */
export interface Plot {
  readonly id: string
  /** In the order of the rules. */
  readonly plants: readonly FindingRule[]
  /** Of them, those that an exception covers. */
  readonly excepted?: readonly FindingRule[]
  /** Tells it; answers with the ticket it is about. Tickets told in passing are above reproach. */
  readonly tell: (scene: Scene) => number
  /** How many tickets it takes, if not one. */
  readonly takes?: number
}

/** How many business days ago a story began that has been over for long. */
export const longAgo = ({ random }: Scene): number => -20 - random.below(40)
