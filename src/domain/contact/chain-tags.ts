import { ATTEMPT_TAGS, TAG } from '../tags'

/** What is on a ticket while a chain of attempts is open; the save that ends it takes them out (C7). */
export const OPEN_CHAIN_TAGS: readonly string[] = [...ATTEMPT_TAGS, TAG.cancellationProposed]

/** What a chain of attempts may leave on a ticket; the first of a later chain takes it out (C7). */
export const CHAIN_TAGS: readonly string[] = [
  ...ATTEMPT_TAGS,
  TAG.replied,
  TAG.notAReply,
  TAG.cancellationProposed,
  TAG.cancelled,
]
