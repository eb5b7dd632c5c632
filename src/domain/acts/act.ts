import type { OutsideContact } from '../conversation/outside-contact'
import type { PlaybookId } from '../playbook/playbook-id'
import type { TagChange } from '../tag-change'
import type { AttemptNumber } from '../tags'
import type { Status } from '../ticket/ticket'

/** Something of ours that a draft can carry; a submit saves one. */
export type Act = Attempt | RecordContact | Farewell | Cost | PlaybookStepAct | Outcome

/** A contact attempt sent to the customer (C2). */
export interface Attempt {
  readonly kind: 'attempt'
  readonly n: AttemptNumber
}

/** A contact made outside Zendesk, written down in an internal note (C10). */
export interface RecordContact {
  readonly kind: 'record'
  readonly contact: OutsideContact
}

/** The end of the attempts: farewell, status and tag are one (C6). */
export interface Farewell {
  readonly kind: 'farewell'
}

/** The text on a service that costs something (S1). */
export interface Cost {
  readonly kind: 'cost'
}

/** A playbook's message or note. */
export interface PlaybookStepAct {
  readonly kind: 'step'
  readonly playbook: PlaybookId
  /** The step the agent saw: a colleague may have done it since (C8). */
  readonly step: string
  readonly text: string
  /** The agent's own words for the text's blanks, by slot. */
  readonly given: Readonly<Record<string, string>>
}

/** What a playbook ends with: a status, a group, its last tag. */
export interface Outcome {
  readonly kind: 'outcome'
  readonly playbook: PlaybookId
}

/** What an act leaves on the form; the submit saves it. */
export interface Staging extends TagChange {
  readonly status?: Status
  readonly groupId?: number
}

/** What is kept until the message is seen in the conversation, where Send delivers it (C9). */
export interface AwaitedSend {
  readonly attempt?: AttemptNumber
  readonly step?: TagChange & { readonly text: string }
}
