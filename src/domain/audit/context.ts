import type { Day } from '../calendar/day'
import type { WorkingTime } from '../calendar/working-time'
import type { MessageId, NamedMessage } from '../messages/message-text'
import type { NoteTemplate } from '../note/template'
import type { Playbook } from '../playbook/playbook'
import type { PlaybookHead } from '../playbook/playbook-head'
import type { Instant } from '../ticket/ticket'

/** Three are the manual's; nothing in Zendesk records a fourth, so nobody can have made it. */
export type AskedAttempts = 3 | 4
export const attemptsNeeded = ({ attempts = 3 }: Pick<AuditContext, 'attempts'>): AskedAttempts =>
  attempts

/** What tickets are judged by: the clock, and the admin's settings as they are today. */
export interface AuditContext {
  readonly now: Instant
  readonly time: WorkingTime
  /** In the account's zone; what was done before it is no finding. Without a day everything is judged. */
  readonly since?: Day | undefined
  /** How many attempts come before a cancellation; three, unless it is asked what would be otherwise. */
  readonly attempts?: AskedAttempts
  /** The steps of the first manual. */
  readonly playbook: Playbook
  /** Its texts, in every wording that counts as one of them (C2). */
  readonly texts: readonly NamedMessage<MessageId>[]
  /** What is known of every other manual by its tags. */
  readonly heads: readonly PlaybookHead[]
  /** The other manuals, whose waits can run out; a manual that is not here has none. */
  readonly playbooks: readonly Playbook[]
  /** Every mandatory note. */
  readonly notes: readonly NoteTemplate[]
  /** Sections of the note may be in fields of the ticket, which no history shows (E1). */
  readonly hasSectionFields: boolean
}
