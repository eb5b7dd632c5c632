import { TAG } from '../tags'
import type { Draft } from '../ticket/ticket'
import { answered } from './attempt-stop'
import type { CarriedMessage } from './carried-message'
import type { ContactRecord } from './contact-record'
import type { NextStep } from './next-step'
import type { CancelPart, Stop } from './stop'

/** The three parts of a cancellation that this draft holds (C6). */
export function cancelParts({
  carried,
  draft,
  isFarewellSent,
}: CancelFacts): ReadonlySet<CancelPart> {
  const parts = new Set<CancelPart>()
  if (isFarewellSent || (carried === 'farewell' && draft.isPublic)) parts.add('farewell')
  if (draft.status === 'solved') parts.add('status')
  if (draft.tags.includes(TAG.cancelled)) parts.add('tag')
  return parts
}

/** What tells of a cancellation in a draft. */
export interface CancelFacts {
  readonly carried: CarriedMessage | undefined
  readonly draft: Draft
  readonly savedTags: readonly string[]
  /** The farewell already reached the customer by a channel that sends at once (C9). */
  readonly isFarewellSent: boolean
}

/** What is saved, by which it may be cancelled or not. */
interface Saved {
  readonly record: ContactRecord
  readonly step: NextStep
}

/**
 * Whether this draft cancels: by the farewell, by the tag it adds, or because the app staged it. A
 * ticket that is merely solved is no cancellation.
 */
export const isCancellation = (
  facts: CancelFacts & { readonly isCancelling: boolean },
): boolean => {
  const { carried, draft, savedTags, isCancelling } = facts
  const isWritten = carried === 'farewell' && draft.isPublic
  const addsTag = draft.tags.includes(TAG.cancelled) && !savedTags.includes(TAG.cancelled)
  return isWritten || addsTag || (isCancelling && draft.status === 'solved')
}

/** The parts that a begun cancellation still lacks; empty when the three are one. */
export const missingParts = (facts: CancelFacts): CancelPart[] =>
  (['farewell', 'status', 'tag'] as const).filter((part) => !cancelParts(facts).has(part))

/** What only the agent can add: the hook itself sets the tag once farewell and status are there. */
export const unstaged = (facts: CancelFacts): CancelPart[] =>
  missingParts(facts).filter((part) => part !== 'tag')

/** What no reason sets aside: the ticket has ended, the customer answered, or nobody has it (C6, C7, C12). */
export function cancelBar({
  record,
  step,
  draft,
}: Saved & Pick<CancelFacts, 'draft'>): Stop | undefined {
  if (step.kind === 'ended') return { kind: 'not-here', why: 'ended' }
  if (record.reply || step.kind === 'replied') return answered(record)
  return draft.assigneeId === null ? { kind: 'cancel-unassigned' } : undefined
}

/** Whether the ticket may be cancelled now, by what is saved (C6, C7). */
export function cancelStop({ record, step }: Saved): Stop | undefined {
  if (record.reply || step.kind === 'replied') return answered(record)
  return earlyStops({ step, isChecked: false })[0]
}

interface EarlyFacts extends Pick<Saved, 'step'> {
  /** Whether the read before this save was answered (C8). */
  readonly isChecked: boolean
}

/** The agent who passes the stop for want of a check is not stopped by what nobody could read. */
export function earlyStops({ step, isChecked }: EarlyFacts): Stop[] {
  const isUnknown = step.kind === 'loading' || step.kind === 'times-unknown'
  if (step.kind === 'cancel-due' || (isUnknown && !isChecked)) return []
  return [{ kind: 'cancel-early', until: step.kind === 'final-day' ? step.until : undefined }]
}
