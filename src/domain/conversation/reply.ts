import type { Day } from '../calendar/day'
import type { Instant, Person } from '../ticket/ticket'

/** What a customer said after an attempt, or an automatic answer in their name (C7). */
export interface Reply {
  readonly at: Instant
  readonly by: Person
  readonly text: string
  /** Of an automatic answer: the last day of the absence it names (C7). */
  readonly until?: Day
}
