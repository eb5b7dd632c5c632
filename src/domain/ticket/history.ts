import type { Channel, Instant, Person, Status } from './ticket'

/** One saved update of a ticket (an audit), or one message of a chat: oldest first in a History. */
export interface Update {
  /** Zendesk's audit id; chat messages, which have none, carry `null`. */
  readonly auditId: number | null
  readonly at: Instant
  readonly author: Person
  /** How it came: for a comment, the channel it came by or went out on. What an agent writes in Zendesk is `web`. */
  readonly channel: Channel
  readonly comment?: Comment | undefined
  readonly tagsAdded: readonly string[]
  readonly tagsRemoved: readonly string[]
  /** Of `tagsAdded`, those the author added, not a rule in the same update; absent if not told. */
  readonly tagsByAuthor?: readonly string[] | undefined
  /** The status after this update, if the update set it. */
  readonly status?: Status | undefined
  /** Whom it assigned the ticket to, if it did. */
  readonly assigneeId?: number | null | undefined
  /** Whose ticket it is from then on, if the update said so. */
  readonly requesterId?: number | null | undefined
  /** Tags in it were inherited and count for nothing (C1). */
  readonly inherits?: Inheritance | undefined
  /**
   * The transcript of the chat that began with it, oldest first (C9). Empty where Zendesk keeps none
   * in the audits: nothing can be said of what was said there.
   */
  readonly talk?: readonly Update[] | undefined
}

/** Where tags came from that another ticket had. */
export interface Inheritance {
  readonly from: 'follow-up' | 'merge'
  readonly ticket: number | null
}

export interface Comment {
  readonly isPublic: boolean
  /** Plain text, lines kept; the border turned HTML into text. */
  readonly text: string
  /** Without quoted mail, where only the markup shows what is quoted; else `text` itself tells. */
  readonly own?: string | undefined
  /** Zendesk marks it as automatically generated (comment flag 4). */
  readonly isFlagged?: true | undefined
  readonly hasFile: boolean
}

export type History =
  /** Nobody asked: a ticket without our tags costs no call. */
  | { readonly kind: 'unread' }
  | { readonly kind: 'loading' }
  /** Refused or not answered; the count is without dates (C1). */
  | { readonly kind: 'unknown' }
  | KnownHistory

export interface KnownHistory {
  readonly kind: 'known'
  readonly updates: readonly Update[]
  /** False: older updates exist that were not read. */
  readonly isComplete: boolean
}
