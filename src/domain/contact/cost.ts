import { type Entry, isReply, isToCustomer } from '../conversation/entry'
import type { Reply } from '../conversation/reply'
import { TAG } from '../tags'
import type { Instant } from '../ticket/ticket'
import { isPlainConsent } from './plain-consent'

/** Serviço cobrado (S1): what the customer was told and what the customer answered. */
export type CostState =
  | { readonly kind: 'none' }
  | { readonly kind: 'informed'; readonly at?: Instant }
  | { readonly kind: 'confirmed'; readonly quote?: Reply; readonly isSaved: boolean }

/**
 * Reads a conversation, oldest first, and the saved tags that count. Only the requester's first message
 * after the text confirms it, with no public message of ours between (S1). In a chat the text is there
 * before its tag is.
 */
export function readCost(
  entries: readonly Entry[],
  tags: readonly string[],
  requesterId: number | null,
): CostState {
  const isSaved = tags.includes(TAG.costConfirmed)
  const informed =
    entries.findLast(({ hasCost }) => hasCost) ??
    entries.findLast(({ tagsAdded }) => tagsAdded.includes(TAG.costInformed))
  if (!isSaved && !informed && !tags.includes(TAG.costInformed)) return { kind: 'none' }
  const quote = informed && confirmationAfter(informed, entries, requesterId)
  if (!isSaved && !quote) return { kind: 'informed', ...(informed && { at: informed.at }) }
  return { kind: 'confirmed', ...(quote && { quote }), isSaved }
}

function confirmationAfter(
  informed: Entry,
  entries: readonly Entry[],
  requesterId: number | null,
): Reply | undefined {
  const later = entries.slice(entries.indexOf(informed) + 1)
  const next = later.find(
    (entry) => isToCustomer(entry) || (isReply(entry) && entry.author.id === requesterId),
  )
  if (!next || !isReply(next) || !isConfirmation(next.own)) return undefined
  return { at: next.at, by: next.author, text: next.own.trim() }
}

/** A customer's own words are a plain yes, and nothing else (S1). */
export const isConfirmation = (own: string): boolean => isPlainConsent(own)
