import type { MessageId } from '../messages/message-text'
import type { AttemptNumber } from '../tags'

/** A message of the first manual by what it does: an attempt by its number. */
export type CarriedMessage = AttemptNumber | 'farewell' | 'cost'

export const CARRIED: Readonly<Record<MessageId, CarriedMessage>> = {
  'attempt-1': 1,
  'attempt-2': 2,
  'attempt-3': 3,
  farewell: 'farewell',
  cost: 'cost',
}

export const MESSAGE_OF: Readonly<Record<CarriedMessage, MessageId>> = {
  1: 'attempt-1',
  2: 'attempt-2',
  3: 'attempt-3',
  farewell: 'farewell',
  cost: 'cost',
}
