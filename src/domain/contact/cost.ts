import { TAG } from '../tags'
import { fold } from '../text/fold'
import { ownText } from '../text/plain-text'
import type { Update } from '../ticket/history'
import type { Instant } from '../ticket/ticket'
import type { Reply } from './contact-record'

/** Serviço cobrado (S1): what the customer was told and what the customer answered. */
export type CostState =
  | { readonly kind: 'none' }
  | { readonly kind: 'informed'; readonly at?: Instant }
  | { readonly kind: 'confirmed'; readonly quote?: Reply; readonly isSaved: boolean }

/**
 * Reads updates, oldest first, and the saved tags that count. Only what came after the text was sent
 * confirms it; in a chat the text is there before its tag is.
 */
export function readCost(
  updates: readonly Update[],
  tags: readonly string[],
  carriesCost: (text: string) => boolean,
): CostState {
  const isSaved = tags.includes(TAG.costConfirmed)
  const informed =
    updates.findLast((update) => isSaid(update, carriesCost)) ??
    updates.findLast(({ tagsAdded }) => tagsAdded.includes(TAG.costInformed))
  if (!isSaved && !informed && !tags.includes(TAG.costInformed)) return { kind: 'none' }
  const quote = updates.findLast(
    ({ at, author, comment }) =>
      informed !== undefined &&
      at >= informed.at &&
      author.role === 'end-user' &&
      comment?.isPublic === true &&
      isConfirmation(ownText({ kind: 'text', content: comment.text })),
  )
  if (!isSaved && !quote) return { kind: 'informed', ...(informed && { at: informed.at }) }
  const reply = quote && { at: quote.at, by: quote.author, text: quote.comment?.text ?? '' }
  return { kind: 'confirmed', ...(reply && { quote: reply }), isSaved }
}

const isSaid = (
  { author, comment, inherits }: Update,
  carriesCost: (text: string) => boolean,
): boolean =>
  author.role === 'agent' && !inherits && comment?.isPublic === true && carriesCost(comment.text)

/** "sim", or begins with it and holds no não, mas, quanto or `?` (S1). */
export function isConfirmation(text: string): boolean {
  const said = fold(text).replace(/^[\s\p{P}]+/u, '')
  return /^sim(?![\p{L}\d])/u.test(said) && !/\?|(?<!\p{L})(?:nao|mas|quanto)(?!\p{L})/u.test(said)
}
