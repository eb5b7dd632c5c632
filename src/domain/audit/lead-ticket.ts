import type { Instant, Person, Status } from '../ticket/ticket'

/** A ticket as a search tells of it: what is known before its audits are read. */
export interface LeadTicket {
  readonly id: number
  readonly subject: string
  readonly tags: readonly string[]
  readonly status: Status
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly requester: Person
  readonly assignee: Person | null
  readonly groupId: number | null
  readonly brandId: number | null
  /** Followed up from a closed ticket (C1). */
  readonly followUpOf: number | null
}
