import { TAG } from '../tags'
import type { Draft } from '../ticket/ticket'
import { answered } from './attempt-stop'
import type { CarriedMessage } from './carried-message'
import type { Chain } from './chain'
import type { ContactPhase } from './contact-phase'
import type { CancelPart, Stop } from './stop'

/** The three parts of a cancellation that this draft holds (C6). */
export function cancelParts({
  carried,
  draft,
  isFarewellSent,
}: CancelInput): ReadonlySet<CancelPart> {
  const parts = new Set<CancelPart>()
  if (isFarewellSent || (carried === 'farewell' && draft.isPublic)) parts.add('farewell')
  if (draft.status === 'solved') parts.add('status')
  if (draft.tags.includes(TAG.cancelled)) parts.add('tag')
  return parts
}

/** What tells of a cancellation in a draft. */
export interface CancelInput {
  readonly carried: CarriedMessage | undefined
  readonly draft: Draft
  readonly savedTags: readonly string[]
  /** The farewell already reached the customer by a channel that sends at once (C9). */
  readonly isFarewellSent: boolean
}

/** What is saved, by which it may be cancelled or not. */
interface Saved {
  readonly chain: Chain
  readonly phase: ContactPhase
}

/**
 * Whether this draft cancels: by the farewell, by the tag it adds, or because the app staged it. A
 * ticket that is merely solved is no cancellation.
 */
export const isCancellation = (
  input: CancelInput & { readonly isCancelling: boolean },
): boolean => {
  const { carried, draft, savedTags, isCancelling } = input
  const isWritten = carried === 'farewell' && draft.isPublic
  const addsTag = draft.tags.includes(TAG.cancelled) && !savedTags.includes(TAG.cancelled)
  return isWritten || addsTag || (isCancelling && draft.status === 'solved')
}

/** The parts that a begun cancellation still lacks; empty when the three are one. */
export const missingParts = (input: CancelInput): CancelPart[] =>
  (['farewell', 'status', 'tag'] as const).filter((part) => !cancelParts(input).has(part))

/** What only the agent can add: the hook itself sets the tag once farewell and status are there. */
export const unstaged = (input: CancelInput): CancelPart[] =>
  missingParts(input).filter((part) => part !== 'tag')

/** What no reason sets aside: the ticket has ended, the customer answered, or nobody has it (C6, C7, C12). */
export function cancelBar({
  chain,
  phase,
  draft,
}: Saved & Pick<CancelInput, 'draft'>): Stop | undefined {
  if (phase.kind === 'ended') return { kind: 'not-here', why: 'ended' }
  if (chain.reply || phase.kind === 'replied') return answered(chain)
  return draft.assigneeId === null ? { kind: 'cancel-unassigned' } : undefined
}

/** Whether the ticket may be cancelled now, by what is saved (C6, C7). */
export function cancelStop({ chain, phase }: Saved): Stop | undefined {
  if (chain.reply || phase.kind === 'replied') return answered(chain)
  return earlyStops({ phase, isChecked: false })[0]
}

interface EarlyInput extends Pick<Saved, 'phase'> {
  /** Whether the read before this save was answered (C8). */
  readonly isChecked: boolean
}

/** An agent who goes on although nothing could be checked is not stopped by what could not be read. */
export function earlyStops({ phase, isChecked }: EarlyInput): Stop[] {
  const isUnknown = phase.kind === 'loading' || phase.kind === 'times-unknown'
  if (phase.kind === 'cancel-due' || (isUnknown && !isChecked)) return []
  return [{ kind: 'cancel-early', until: phase.kind === 'final-day' ? phase.until : undefined }]
}
