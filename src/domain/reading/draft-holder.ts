import type { Draft } from '../ticket/ticket'
import type { DraftHolder } from './notice'
import type { Reading } from './read-model'

/** One thing of ours a draft: until it is sent or undone nothing else is inserted (S1, Inserting). */
export function holderOf(
  { carried, hasCost, hasRecord, carriedStep, notes }: Held,
  { isPublic }: Pick<Draft, 'isPublic'>,
): DraftHolder | undefined {
  if (carried !== undefined || hasCost || hasRecord || carriedStep) return 'message'
  // In a public draft the template below a mail's head may be the customer's.
  const isOurs = notes.some(
    ({ source, place }) => source === 'draft' && (!isPublic || place === 'own'),
  )
  return isOurs ? 'note' : undefined
}

type Held = Pick<Reading, 'carried' | 'hasCost' | 'hasRecord' | 'carriedStep' | 'notes'>
