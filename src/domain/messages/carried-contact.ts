import { type InsertedMessage, inTheirWords, messageIn } from './carried'
import type { MessageId, NamedMessage } from './message-text'

/** What a text carries of the first manual: one message, and beside it perhaps the cost (C2, S1). */
export interface CarriedContact {
  readonly message?: MessageId
  readonly hasCost: boolean
}

/**
 * Which message of the first manual a text carries (C2). An attempt, or the farewell, counts as such
 * also where the text on the cost is beside it (S1). Give own words, quoted mail left out.
 */
export function carriedContact(
  own: string,
  inserted: InsertedMessage | undefined,
  texts: readonly NamedMessage<MessageId>[],
): CarriedContact {
  const isCost = ({ id }: NamedMessage<MessageId>): boolean => id === 'cost'
  const words = inTheirWords(own, inserted, texts)
  const others = texts.filter((text) => !isCost(text))
  const other = messageIn(words, inserted, others)
  const hasCost = messageIn(words, inserted, texts.filter(isCost)) !== undefined
  const message = other ?? (hasCost ? 'cost' : undefined)
  return { ...(message && { message }), hasCost }
}
