import type { Stop } from '../contact/stop'
import type { MessageId } from '../messages/message-text'
import type { Rendered } from '../messages/render-message'
import type { Model, Work } from '../reading/model'
import type { Reading } from '../reading/read-model'
import type { Act, AwaitedSend, Staging } from './act'

/** All that the app knows of one kind of act. */
export interface ActRule<A extends Act> {
  /** The message of the first manual that it says: its words wait for the account's, and are remembered. */
  readonly message?: (act: A) => MessageId
  /** Goes out to the customer; else it is an internal note. Undefined: it says nothing. */
  readonly side: (act: A, model: Model, reading: Reading) => 'public' | 'internal' | undefined
  /** Whether the draft carries it, by its own words. */
  readonly isIn: (act: A, reading: Reading) => boolean
  /** The words as they are shown and inserted; what is missing keeps them out. */
  readonly text: (act: A, model: Model, reading: Reading) => Rendered
  /** Why it may not be done now, by what is saved. */
  readonly stop: (act: A, model: Model, reading: Reading) => Stop | undefined
  readonly change: (act: A, model: Model, reading: Reading) => Staging
  /** What else the app remembers of it while it is in the draft. */
  readonly work?: (act: A, text: string, reading: Reading) => Partial<Work>
  /** What Send has to show before it counts; undefined: it is staged at once all the same. */
  readonly awaits: (act: A, text: string, model: Model, reading: Reading) => AwaitedSend | undefined
}
