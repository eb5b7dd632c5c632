import type { Day } from '../calendar/day'
import type { Reply } from '../conversation/reply'
import type { Instant, Person } from '../ticket/ticket'

/** What is on a ticket of what was done, and what is known of when and by whom. */
export interface Marks {
  /** The saved tags that count. */
  readonly tags: readonly string[]
  /** When a tag that is there was set; nothing where the history was not read that far. */
  readonly of: (tag: string) => Mark | undefined
  /** The customer's first reply after a moment, automatic answers left out (C7). */
  readonly replyAfter: (at: Instant) => Reply | undefined
}

export interface Mark {
  readonly at: Instant
  readonly by: Person
  /** The day that was announced with it. */
  readonly announced?: Day
}
