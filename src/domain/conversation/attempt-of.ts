import type { MessageId } from '../messages/message-text'
import type { AttemptNumber } from '../tags'

/** Which attempt a message of the first manual makes; the others make none. */
export const ATTEMPT_OF: Partial<Record<MessageId, AttemptNumber>> = {
  'attempt-1': 1,
  'attempt-2': 2,
  'attempt-3': 3,
}
