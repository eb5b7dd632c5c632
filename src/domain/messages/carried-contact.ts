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
  const words = inTheirWords(own, inserted, texts)
  const { cost, others } = apart(texts)
  const other = messageIn(words, inserted, others)
  const hasCost = messageIn(words, inserted, cost) !== undefined
  const message = other ?? (hasCost ? 'cost' : undefined)
  return message ? { message, hasCost } : { hasCost }
}

type Texts = readonly NamedMessage<MessageId>[]

const known = new WeakMap<Texts, { readonly cost: Texts; readonly others: Texts }>()

/** The texts on the cost and the others: once for each list, which every comment is compared with. */
function apart(texts: Texts): { readonly cost: Texts; readonly others: Texts } {
  const found = known.get(texts) ?? {
    cost: texts.filter(({ id }) => id === 'cost'),
    others: texts.filter(({ id }) => id !== 'cost'),
  }
  known.set(texts, found)
  return found
}
