import type { SectionId } from '../escalation/sections'
import { type AttemptNumber, ATTEMPT_TAGS, attemptsIn, attemptTag, TAG } from '../tags'
import type { Draft, Instant, Person } from '../ticket/ticket'
import type { Day } from '../calendar/day'
import { type Exception, type ExceptionRule, exceptionTags } from './exception'
import type { ContactRecord } from './contact-record'
import type { NextStep } from './next-step'

export type CancelPart = 'farewell' | 'status' | 'tag'

/** Why a submit is stopped; each is said in one sentence with its way out. */
export type Stop =
  | { readonly kind: 'note-public' }
  | { readonly kind: 'note-incomplete'; readonly sections: readonly SectionId[] }
  | { readonly kind: 'leftover'; readonly text: string }
  | { readonly kind: 'wrong-date'; readonly said: string; readonly correct: string }
  | { readonly kind: 'internal-attempt'; readonly n: AttemptNumber }
  | { readonly kind: 'already-sent'; readonly n: AttemptNumber; readonly by: Person; readonly at: Instant }
  | { readonly kind: 'answered'; readonly at?: Instant }
  | { readonly kind: 'too-soon'; readonly n: AttemptNumber; readonly on: Day | undefined }
  | { readonly kind: 'out-of-order'; readonly n: AttemptNumber; readonly expected: number }
  | { readonly kind: 'not-here'; readonly why: 'ended' | 'new-ticket' }
  | { readonly kind: 'cancel-incomplete'; readonly missing: readonly CancelPart[] }
  | { readonly kind: 'cancel-early'; readonly until: Instant | undefined }
  | { readonly kind: 'cancel-unassigned' }
  | { readonly kind: 'cancel-unchecked' }

/** The rule an agent may set aside to pass this stop; the others have another way out (C11). */
export const EXCEPTION_FOR: Partial<Record<Stop['kind'], ExceptionRule>> = {
  'note-incomplete': 'note',
  leftover: 'writing',
  'wrong-date': 'writing',
  'too-soon': 'sooner',
  'cancel-early': 'cancellation',
}

/** What a submit is judged by: the draft, the saved ticket as last read, and the agent's exceptions. */
export interface SaveFacts {
  readonly draft: Draft
  readonly savedTags: readonly string[]
  readonly record: ContactRecord
  /** By the saved ticket alone. */
  readonly step: NextStep
  /** Whether the read before this save was answered (C8). */
  readonly isChecked: boolean
  readonly carried: CarriedMessage | undefined
  /** The farewell already reached the customer by a channel that sends at once (C9). */
  readonly isFarewellSent: boolean
  /** The attempt outside Zendesk that this internal note records (C10). */
  readonly recorded: AttemptNumber | undefined
  /** The note this submit is judged by (E7), if it is one that escalates. */
  readonly note: SubmittedNote | undefined
  /** The app staged the cancellation in this draft. */
  readonly isCancelling: boolean
  /** The agent was stopped once because the reply could not be looked for. */
  readonly wasStoppedUnchecked: boolean
  readonly writing: readonly Stop[]
  readonly exceptions: readonly Exception[]
  readonly isCostConfirmed: boolean
  readonly gate: 'bloquear' | 'avisar' | 'desligado'
}

export type CarriedMessage = AttemptNumber | 'farewell' | 'cost'

export type SubmittedNote =
  /** No time or no answer: the submit passes and is marked (E7). */
  | { readonly kind: 'unchecked' }
  | {
      readonly kind: 'checked'
      readonly isInPublicDraft: boolean
      readonly lacking: readonly SectionId[]
    }

export interface SavePlan {
  /** The form's tags as this draft deserves them (C2). */
  readonly tags: readonly string[]
  readonly stops: readonly Stop[]
  /** What passes and is said all the same (gate `avisar`). */
  readonly warnings: readonly Stop[]
}

/** Decides a submit: what stops it, what is only said, and exactly which of our tags it may carry. */
export function planSave(facts: SaveFacts): SavePlan {
  const all = [...noteStops(facts), ...facts.writing, ...attemptStops(facts), ...cancelStops(facts)]
  const isWaived = ({ kind }: Stop) =>
    facts.exceptions.some(({ rule }) => rule === EXCEPTION_FOR[kind])
  const isSoft = ({ kind }: Stop) => kind === 'note-incomplete' && facts.gate !== 'bloquear'
  const stops = all.filter((stop) => !isWaived(stop) && !isSoft(stop))
  const warnings = facts.gate === 'avisar' ? all.filter((stop) => isSoft(stop) && !isWaived(stop)) : []
  return { tags: deservedTags(facts), stops, warnings }
}

function noteStops({ note }: SaveFacts): Stop[] {
  if (note?.kind !== 'checked') return []
  if (note.isInPublicDraft) return [{ kind: 'note-public' }]
  return note.lacking.length > 0 ? [{ kind: 'note-incomplete', sections: note.lacking }] : []
}

function attemptStops(facts: SaveFacts): Stop[] {
  const n = attemptOf(facts)
  if (n !== undefined) return [attemptStop(n, facts.record, facts.step) ?? []].flat()
  return typeof facts.carried === 'number' ? [{ kind: 'internal-attempt', n: facts.carried }] : []
}

/** The attempt this submit makes: by a public message, or by the note that records it (C2, C10). */
const attemptOf = ({ carried, recorded, draft }: SaveFacts): AttemptNumber | undefined =>
  draft.isPublic ? (typeof carried === 'number' ? carried : undefined) : recorded

/** Whether attempt n may be sent now, by what is saved (C3, C7, C8, C12). */
export function attemptStop(
  n: AttemptNumber,
  record: ContactRecord,
  step: NextStep,
): Stop | undefined {
  if (step.kind === 'ended' || step.kind === 'new-ticket') return { kind: 'not-here', why: step.kind }
  if (record.reply || step.kind === 'replied') return n === 1 ? undefined : answered(record)
  const sent = record.made.find((made) => made.n === n)
  if (sent) return { kind: 'already-sent', n, by: sent.by, at: sent.at }
  if (step.kind === 'paused') return { kind: 'too-soon', n, on: undefined }
  const expected = expectedAttempt(step)
  if (n !== expected) return { kind: 'out-of-order', n, expected }
  if (step.kind === 'waiting') return { kind: 'too-soon', n, on: step.on }
  return step.kind === 'rest-day' ? { kind: 'too-soon', n, on: step.next } : undefined
}

const answered = ({ reply }: ContactRecord): Stop => ({
  kind: 'answered',
  ...(reply && { at: reply.at }),
})

function expectedAttempt(step: NextStep): number {
  switch (step.kind) {
    case 'due':
    case 'waiting':
    case 'rest-day':
      return step.n
    case 'times-unknown':
      return step.made + 1
    case 'disagreement':
      return Math.max(0, ...step.tagged, ...step.made.map(({ n }) => n)) + 1
    case 'final-day':
    case 'cancel-due':
      return 4
    default:
      return 1
  }
}

/** The three parts of a cancellation that this draft holds (C6). */
export function cancelParts(facts: CancelFacts): ReadonlySet<CancelPart> {
  const { carried, draft, savedTags, isFarewellSent } = facts
  const parts = new Set<CancelPart>()
  if (isFarewellSent || (carried === 'farewell' && draft.isPublic)) parts.add('farewell')
  if (draft.status === 'solved') parts.add('status')
  if (draft.tags.includes(TAG.cancelled) && !savedTags.includes(TAG.cancelled)) parts.add('tag')
  return parts
}

type CancelFacts = Pick<SaveFacts, 'carried' | 'draft' | 'savedTags' | 'isFarewellSent'>

/**
 * Whether this draft cancels: by the farewell, by the tag, or because the app staged it. A ticket
 * that is merely solved is no cancellation.
 */
export const isCancellation = (facts: CancelFacts & { readonly isCancelling: boolean }): boolean => {
  const parts = cancelParts(facts)
  const isWritten = facts.carried === 'farewell' && facts.draft.isPublic
  return isWritten || parts.has('tag') || (facts.isCancelling && parts.has('status'))
}

/** The parts that a begun cancellation still lacks; empty when the three are one. */
export const missingParts = (facts: CancelFacts): CancelPart[] =>
  (['farewell', 'status', 'tag'] as const).filter((part) => !cancelParts(facts).has(part))

function cancelStops(facts: SaveFacts): Stop[] {
  if (!isCancellation(facts)) return []
  // The hook itself adds the tag once farewell and status are there.
  const missing = missingParts(facts).filter((part) => part !== 'tag')
  if (missing.length > 0) return [{ kind: 'cancel-incomplete', missing: missingParts(facts) }]
  const { record, step, draft, isChecked, wasStoppedUnchecked } = facts
  if (record.reply || step.kind === 'replied') return [answered(record)]
  if (draft.assigneeId === null) return [{ kind: 'cancel-unassigned' }]
  if (!isChecked) return wasStoppedUnchecked ? [] : [{ kind: 'cancel-unchecked' }]
  if (step.kind === 'cancel-due') return []
  return [{ kind: 'cancel-early', until: step.kind === 'final-day' ? step.until : undefined }]
}

/** Our tags as this submit leaves them; all other tags stay as the form has them. */
function deservedTags(facts: SaveFacts): string[] {
  const target = new Set(facts.draft.tags)
  const edit = (add: readonly string[], remove: readonly string[]): void => {
    for (const tag of remove) target.delete(tag)
    for (const tag of add) target.add(tag)
  }
  const before = new Set(target)
  dropInherited(facts, edit)
  countAttempts(facts, edit)
  judgeNote(facts, edit)
  if (facts.carried === 'cost' && facts.draft.isPublic) edit([TAG.costInformed], [])
  if (facts.isCostConfirmed) edit([TAG.costConfirmed], [])
  if (isCancellation(facts) && cancelParts(facts).has('farewell') && cancelParts(facts).has('status')) {
    edit([TAG.cancelled], [TAG.cancellationProposed])
  }
  edit(exceptionTags(facts.exceptions), [])
  const isMarked = [...target].some((tag) => !before.has(tag))
  if (isMarked) target.add(TAG.roteiro)
  return [...target]
}

type Edit = (add: readonly string[], remove: readonly string[]) => void

function dropInherited({ record, savedTags }: SaveFacts, edit: Edit): void {
  const { inherited, made } = record
  if (!inherited) return
  const own = made.map(({ n }) => attemptTag(n))
  edit([], inherited.tags.filter((tag) => savedTags.includes(tag) && !own.includes(tag)))
}

function countAttempts(facts: SaveFacts, edit: Edit): void {
  const { draft, savedTags, record, step } = facts
  const undeserved = ATTEMPT_TAGS.filter((tag) => draft.tags.includes(tag) && !savedTags.includes(tag))
  edit([], undeserved)
  const isAnswered = record.reply !== undefined || step.kind === 'replied'
  if (isAnswered && attemptsIn(savedTags).length > 0) {
    edit([TAG.replied], [...ATTEMPT_TAGS, TAG.cancellationProposed])
  }
  const n = attemptOf(facts)
  if (n === undefined || isImpossible(n, facts)) return
  edit([attemptTag(n)], n === 1 ? [...ATTEMPT_TAGS, TAG.replied, TAG.notAReply] : [])
}

/** A number that was made already, or cannot be, deserves no new tag; a sooner one does (C11). */
function isImpossible(n: AttemptNumber, { record, step }: SaveFacts): boolean {
  const stop = attemptStop(n, record, step)
  return stop !== undefined && stop.kind !== 'too-soon'
}

function judgeNote({ note }: SaveFacts, edit: Edit): void {
  if (!note) return
  if (note.kind === 'unchecked') return edit([TAG.notChecked], [])
  if (note.isInPublicDraft) return
  const [verdict, other] =
    note.lacking.length === 0
      ? [TAG.noteComplete, TAG.noteIncomplete]
      : [TAG.noteIncomplete, TAG.noteComplete]
  edit([TAG.escalated, verdict], [other, TAG.notChecked])
}
