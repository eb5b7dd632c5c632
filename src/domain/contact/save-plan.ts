import type { Day } from '../calendar/day'
import type { SectionId } from '../escalation/sections'
import {
  ATTEMPT_NUMBERS,
  ATTEMPT_TAGS,
  type AttemptNumber,
  attemptsIn,
  attemptTag,
  CHAIN_TAGS,
  isOurTag,
  TAG,
} from '../tags'
import type { Draft, Instant, Person } from '../ticket/ticket'
import { type ContactRecord, countingTags } from './contact-record'
import { EXCEPTION_TAGS, type Exception, type ExceptionRule, exceptionTags } from './exception'
import type { NextStep } from './next-step'

export type CancelPart = 'farewell' | 'status' | 'tag'

/** Why a submit is stopped; each is said in one sentence with its way out. */
export type Stop =
  | { readonly kind: 'note-public' }
  | { readonly kind: 'note-incomplete'; readonly sections: readonly SectionId[] }
  | { readonly kind: 'leftover'; readonly text: string }
  | { readonly kind: 'wrong-date'; readonly said: string; readonly correct: string }
  /** One update can make one attempt, or end them: two messages in one text are neither (C2). */
  | { readonly kind: 'mixed' }
  | { readonly kind: 'internal-attempt'; readonly n: AttemptNumber }
  | {
      readonly kind: 'already-sent'
      readonly n: AttemptNumber
      readonly by: Person
      readonly at: Instant
    }
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
  /** The same at the moment of the attempt: of a recorded contact, when it was made (C10). */
  readonly stepThen: NextStep
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
  readonly isCostInformed: boolean
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
export function planSave(given: SaveFacts): SavePlan {
  const facts = asSubmitted(given)
  const all = [...noteStops(facts), ...facts.writing, ...attemptStops(facts), ...cancelStops(facts)]
  const isWaived = ({ kind }: Stop) =>
    facts.exceptions.some(({ rule }) => rule === EXCEPTION_FOR[kind])
  const isSoft = ({ kind }: Stop) => kind === 'note-incomplete' && facts.gate !== 'bloquear'
  const stops = all.filter((stop) => !isWaived(stop) && !isSoft(stop))
  const warnings =
    facts.gate === 'avisar' ? all.filter((stop) => isSoft(stop) && !isWaived(stop)) : []
  return { tags: deservedTags(facts), stops, warnings }
}

/** Where Send delivers, a submit carries no message: what stands in the composer stays there (C9). */
const asSubmitted = (facts: SaveFacts): SaveFacts =>
  facts.draft.isPublic && facts.draft.channel.sendsAtOnce ? { ...facts, carried: undefined } : facts

function noteStops({ note }: SaveFacts): Stop[] {
  if (note?.kind !== 'checked') return []
  if (note.isInPublicDraft) return [{ kind: 'note-public' }]
  return note.lacking.length > 0 ? [{ kind: 'note-incomplete', sections: note.lacking }] : []
}

function attemptStops(facts: SaveFacts): Stop[] {
  const n = attemptOf(facts)
  if (n !== undefined) return [attemptStop(n, facts.record, facts.stepThen) ?? []].flat()
  return typeof facts.carried === 'number' ? [{ kind: 'internal-attempt', n: facts.carried }] : []
}

/** The attempt this submit makes: by a public message, or by the note that records it (C2, C10). */
const attemptOf = ({ carried, recorded, draft }: SaveFacts): AttemptNumber | undefined =>
  draft.isPublic ? (typeof carried === 'number' ? carried : undefined) : recorded

/** Whether attempt n may be made now, by what is saved (C3, C7, C8, C12). */
export function attemptStop(
  n: AttemptNumber,
  record: ContactRecord,
  step: NextStep,
): Stop | undefined {
  if (step.kind === 'ended' || step.kind === 'new-ticket')
    return { kind: 'not-here', why: step.kind }
  const isAnswered = record.reply !== undefined || step.kind === 'replied'
  if (isAnswered && n > 1) return answered(record)
  const sent = isAnswered ? undefined : record.made.find((made) => made.n === n)
  if (sent) return { kind: 'already-sent', n, by: sent.by, at: sent.at }
  if (step.kind === 'paused') return { kind: 'too-soon', n, on: undefined }
  const expected = expectedAttempt(step, n)
  if (n !== expected) return { kind: 'out-of-order', n, expected }
  if (step.kind === 'waiting') return { kind: 'too-soon', n, on: step.on }
  return step.kind === 'rest-day' ? { kind: 'too-soon', n, on: step.next } : undefined
}

const answered = ({ reply }: ContactRecord): Stop => ({
  kind: 'answered',
  ...(reply && { at: reply.at }),
})

function expectedAttempt(step: NextStep, wanted: AttemptNumber): number {
  switch (step.kind) {
    case 'due':
    case 'waiting':
    case 'rest-day':
      return step.n
    case 'times-unknown':
      return step.made + 1
    case 'loading':
      return wanted // Nobody knows yet; what was not read stops nothing.
    case 'disagreement':
      // What really was made decides: the missing one may be sent, or recorded (C1, C10).
      return ATTEMPT_NUMBERS.find((n) => !step.made.some((made) => made.n === n)) ?? 4
    case 'final-day':
    case 'cancel-due':
      return 4
    default:
      return 1
  }
}

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
const unstaged = (facts: CancelFacts): CancelPart[] =>
  missingParts(facts).filter((part) => part !== 'tag')

function cancelStops(facts: SaveFacts): Stop[] {
  if (!isCancellation(facts)) return []
  if (unstaged(facts).length > 0)
    return [{ kind: 'cancel-incomplete', missing: missingParts(facts) }]
  const { record, step, draft, isChecked, wasStoppedUnchecked } = facts
  if (record.reply || step.kind === 'replied') return [answered(record)]
  if (draft.assigneeId === null) return [{ kind: 'cancel-unassigned' }]
  return [
    ...(isChecked || wasStoppedUnchecked ? [] : [{ kind: 'cancel-unchecked' as const }]),
    ...earlyStops(facts),
  ]
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

type Edit = (add: readonly string[], remove: readonly string[]) => void

/** Our tags as this submit leaves them; all other tags stay as the form has them. */
function deservedTags(facts: SaveFacts): string[] {
  const target = new Set(facts.draft.tags)
  const edit: Edit = (add, remove) => {
    for (const tag of remove) target.delete(tag)
    for (const tag of add) target.add(tag)
  }
  edit([], undeservedTags(facts))
  countAttempts(facts, edit)
  judgeNote(facts, edit)
  if (facts.carried === 'cost' && facts.draft.isPublic) edit([TAG.costInformed], [])
  if (facts.isCostConfirmed) edit([TAG.costConfirmed], [])
  if (isCancellation(facts) && unstaged(facts).length === 0) {
    edit([TAG.cancelled], [TAG.cancellationProposed])
  }
  edit(exceptionTags(facts.exceptions), [])
  const counting = countingTags(facts.savedTags, facts.record)
  if ([...target].some((tag) => isOurTag(tag) && !counting.includes(tag))) target.add(TAG.roteiro)
  return [...target]
}

/** Tags that only a submit which earns them may add; others of ours are set by hand or by triggers. */
const EARNED: readonly string[] = [
  ...ATTEMPT_TAGS,
  ...EXCEPTION_TAGS,
  TAG.roteiro,
  TAG.replied,
  TAG.noteComplete,
  TAG.noteIncomplete,
  TAG.notChecked,
]

/** What came from another ticket (C1), and what is staged and stands in nothing that was said (C2). */
function undeservedTags(facts: SaveFacts): string[] {
  const { draft, savedTags, record, isCostInformed } = facts
  const seen = record.reply ? [] : record.made.map(({ n }) => attemptTag(n))
  const earned = [...EARNED, ...(isCostInformed ? [] : [TAG.costInformed])]
  const staged = draft.tags.filter((tag) => !savedTags.includes(tag))
  const foreign = record.inherited?.tags ?? []
  return [
    ...foreign.filter((tag) => savedTags.includes(tag)),
    ...staged.filter((tag) => earned.includes(tag) && !seen.includes(tag)),
  ]
}

function countAttempts(facts: SaveFacts, edit: Edit): void {
  const { savedTags, record, step } = facts
  const isAnswered = record.reply !== undefined || step.kind === 'replied'
  if (isAnswered && attemptsIn(savedTags).length > 0) {
    edit([TAG.replied], [...ATTEMPT_TAGS, TAG.cancellationProposed])
  }
  const n = attemptOf(facts)
  if (n === undefined || isImpossible(n, facts)) return
  edit([attemptTag(n)], n === 1 ? CHAIN_TAGS : [])
}

/** A number that was made already, or cannot be, deserves no new tag; a sooner one does (C11). */
function isImpossible(n: AttemptNumber, { record, stepThen }: SaveFacts): boolean {
  const stop = attemptStop(n, record, stepThen)
  return stop !== undefined && stop.kind !== 'too-soon'
}

function judgeNote({ note }: SaveFacts, edit: Edit): void {
  if (!note) return
  if (note.kind === 'unchecked') edit([TAG.notChecked], [])
  if (note.kind === 'unchecked' || note.isInPublicDraft) return
  const [verdict, other] =
    note.lacking.length === 0
      ? [TAG.noteComplete, TAG.noteIncomplete]
      : [TAG.noteIncomplete, TAG.noteComplete]
  edit([TAG.escalated, verdict], [other, TAG.notChecked])
}
