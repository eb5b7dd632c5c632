import type { MessageId } from '../messages/message-text'
import type { AttemptNumber } from '../tags'
import type { Update } from '../ticket/history'
import type { AutomaticAnswer } from './automatic-answer'
import type { RecordedContact } from './outside-contact'

/** On which side of the conversation somebody is on this ticket, whatever their role is today (C7). */
export type Part = 'team' | 'customer' | 'system'

/** An update, or a message of a chat, with what it says: read once, for every rule (C1, C2, C7). */
export interface Entry extends Update {
  readonly part: Part
  /** The writer's own words: quoted mail left out. Empty without a comment. */
  readonly own: string
  /** The message of the first manual that the team's own public words carry. */
  readonly message?: MessageId | undefined
  /** They tell the customer of a cost, beside any other message (S1). */
  readonly hasCost?: true | undefined
  /** The attempt it makes by a public message: by its words, or by the tag of the same update (C2). */
  readonly attempt?: AttemptNumber | undefined
  /** With `attempt`: its own words say so, and not the tag alone. */
  readonly isByWords?: boolean | undefined
  /** The contact outside Zendesk that an internal note of the team records (C10). */
  readonly recorded?: RecordedContact | undefined
  /** A public message of the customer that no person wrote (C7). */
  readonly automatic?: AutomaticAnswer | undefined
  /** By playbook, the attempts aside: its texts in the team's own words. */
  readonly steps: ReadonlyMap<string, StepTexts>
}

/** The texts of one playbook in one comment, by id. */
export interface StepTexts {
  /** The one of which the comment holds most. */
  readonly carried?: string
  /** Those it names by their own words. */
  readonly named: readonly string[]
}

/** A public message of the customer that a person wrote (C7). */
export const isReply = ({ part, comment, automatic }: Entry): boolean =>
  part === 'customer' && comment?.isPublic === true && !automatic

/** Whether the team said this to the customer. */
export const isToCustomer = ({ part, comment }: Entry): boolean =>
  part === 'team' && comment?.isPublic === true
