import { TAG } from '../tags'
import { answered } from './attempt-stop'
import type { CancelPart, Stop } from './stop'
import type { SaveFacts } from './submit'

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

type CancelFacts = Pick<SaveFacts, 'carried' | 'draft' | 'savedTags' | 'isFarewellSent'>

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

/** What keeps this draft from cancelling, if it does cancel (C6, C8). */
export function cancelStops(facts: SaveFacts): Stop[] {
  if (!isCancellation(facts)) return []
  if (facts.step.kind === 'ended' && facts.carried === 'farewell')
    return [cancelBar(facts) ?? []].flat()
  if (unstaged(facts).length > 0)
    return [{ kind: 'cancel-incomplete', missing: missingParts(facts) }]
  const { isChecked, wasStoppedUnchecked } = facts
  const bar = cancelBar(facts)
  if (bar) return [bar]
  return [
    ...(isChecked || wasStoppedUnchecked ? [] : [{ kind: 'cancel-unchecked' as const }]),
    ...earlyStops(facts),
  ]
}

/** What no reason sets aside: the ticket has ended, the customer answered, or nobody has it (C6, C7, C12). */
export function cancelBar({
  record,
  step,
  draft,
}: Pick<SaveFacts, 'record' | 'step' | 'draft'>): Stop | undefined {
  if (step.kind === 'ended') return { kind: 'not-here', why: 'ended' }
  if (record.reply || step.kind === 'replied') return answered(record)
  return draft.assigneeId === null ? { kind: 'cancel-unassigned' } : undefined
}

/** Whether the ticket may be cancelled now, by what is saved (C6, C7). */
export function cancelStop({ record, step }: Pick<SaveFacts, 'record' | 'step'>): Stop | undefined {
  if (record.reply || step.kind === 'replied') return answered(record)
  return earlyStops({ step, isChecked: false })[0]
}

/** The agent who passes the stop for want of a check is not stopped by what nobody could read. */
function earlyStops({ step, isChecked }: Pick<SaveFacts, 'step' | 'isChecked'>): Stop[] {
  const isUnknown = step.kind === 'loading' || step.kind === 'times-unknown'
  if (step.kind === 'cancel-due' || (isUnknown && !isChecked)) return []
  return [{ kind: 'cancel-early', until: step.kind === 'final-day' ? step.until : undefined }]
}
