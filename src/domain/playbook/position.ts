import { isBusinessDay } from '../calendar/business-days'
import type { Day } from '../calendar/day'
import { dayAfter, type WorkingTime } from '../calendar/working-time'
import { localTime } from '../calendar/zone'
import type { Reply } from '../conversation/reply'
import type { Instant, Person } from '../ticket/ticket'
import { endOfWait } from './due'
import type { Marks } from './marks'
import type { OutcomeStep, Playbook, PlaybookStep, WaitStep, Way } from './playbook'
import { numberIn, tagOfStep, tagOfWay, tagsOfStep } from './step-tags'

/** Where a ticket is in a playbook, and how it came there. */
export type Position = Whereabouts & {
  /** In the order of the playbook. */
  readonly done: readonly DoneStep[]
  /** The reply that ended the wait before this step. */
  readonly reply?: Reply
}

type Whereabouts =
  /** The step can be done; `n` counts one that is done again and again, and is 1 for others. */
  | { readonly kind: 'at'; readonly step: Exclude<PlaybookStep, WaitStep>; readonly n: number }
  | {
      readonly kind: 'waiting'
      readonly step: WaitStep
      readonly until: Instant
      readonly since: Instant | undefined
    }
  /** Not at this hour or on this day. */
  | {
      readonly kind: 'closed'
      readonly step: PlaybookStep
      readonly opens: Day
      readonly why: 'rest-day' | 'after-hours'
    }
  /** When the step before was done is not known, so neither is the end of the wait. */
  | { readonly kind: 'time-unknown'; readonly step: WaitStep }
  | { readonly kind: 'over'; readonly step: OutcomeStep }

export interface DoneStep {
  readonly step: PlaybookStep
  readonly way?: Way
  /** The tag it left. */
  readonly tag: string
  /** Of a step that is done again and again: how often. */
  readonly n: number
  readonly at?: Instant
  readonly by?: Person
}

/** Walks a playbook from one of its steps, the first unless told otherwise, after what counts as done. */
export type Walk = (
  playbook: Playbook,
  now: Instant,
  step?: string,
  before?: readonly DoneStep[],
) => Position

/** A playbook that places tickets by more than its steps; `walked` is where these lead. */
export interface PlacingPlaybook extends Playbook {
  readonly place?: (walked: Position, marks: Marks, now: Instant, walk: Walk) => Position
}

/**
 * Walks a playbook by the marks on a ticket to the first step that is not done. A step that comes
 * round a second time is the current one; an aside leaves the way where it is. Throws if the data name a step that is not there.
 */
export function positionIn(
  playbook: PlacingPlaybook,
  marks: Marks,
  now: Instant,
  time: WorkingTime,
): Position {
  const walk = walkBy(marks, time)
  const walked = withAside(playbook, marks, now, walk)
  return playbook.place?.(walked, marks, now, walk) ?? walked
}

/** Where the steps lead; on from the aside that was taken, if one was. */
export function withAside(playbook: Playbook, marks: Marks, now: Instant, walk: Walk): Position {
  const left = walk(playbook, now)
  const way = playbook.asides.find((aside) => marks.tags.includes(tagOfWay(playbook, aside)))
  if (!way) return left
  const tag = tagOfWay(playbook, way)
  const done = [...left.done, { step: left.step, way, tag, n: 1, ...marks.of(tag) }]
  return walk(playbook, now, way.next, done)
}

/** Follows the marks from step to step until one is not done, or its time has not come. */
const walkBy =
  (marks: Marks, time: WorkingTime): Walk =>
  (playbook, now, first, before = []) => {
    const done = [...before]
    const visited = new Set<string>()
    const last = before.at(-1)
    let step = stepOf(playbook, first)
    let since = last && marks.of(last.tag)
    let reply: Reply | undefined
    for (;;) {
      const isAgain = visited.has(step.id)
      visited.add(step.id)
      const past = isAgain ? undefined : doneStep(playbook, step, marks)
      if (past) {
        done.push(past)
        since = marks.of(past.tag)
        reply = undefined
      }
      const next = past && (past.way?.next ?? ('next' in step ? step.next : undefined))
      if (next !== undefined) {
        step = stepOf(playbook, next)
        continue
      }
      if (step.kind !== 'wait') {
        return { ...placeAt(playbook, step, marks, now, time), done, ...(reply && { reply }) }
      }
      const after = stepOf(playbook, step.next)
      // Done sooner: nobody waits for it any more.
      if (!visited.has(after.id) && doneStep(playbook, after, marks)) {
        step = after
        continue
      }
      const until = endOfWait(playbook, step, since, marks, time)
      const answer = step.onReply !== undefined && since ? marks.replyAfter(since.at) : undefined
      if (answer && step.onReply !== undefined) {
        reply = answer
        step = stepOf(playbook, step.onReply)
        continue
      }
      if (until === undefined) return { kind: 'time-unknown', step, done }
      if (now < until) return { kind: 'waiting', step, until, since: since?.at, done }
      step = after
    }
  }

/** A step of the playbook by its id; the first without one. */
export function stepOf(playbook: Playbook, id?: string): PlaybookStep {
  const step =
    id === undefined ? playbook.steps[0] : playbook.steps.find((candidate) => candidate.id === id)
  if (!step) throw new Error(`${playbook.id} has no step ${id ?? ''}`)
  return step
}

/** What is on the ticket of this step; a wait leaves nothing but the ways out of it. */
function doneStep(playbook: Playbook, step: PlaybookStep, marks: Marks): DoneStep | undefined {
  const way = step.ways?.find((candidate) =>
    marks.tags.includes(tagOfWay(playbook, candidate, step)),
  )
  const tag = way ? tagOfWay(playbook, way, step) : ownMark(playbook, step, marks)
  if (tag === undefined) return undefined
  return {
    step,
    tag,
    n: Math.max(1, numberIn(marks.tags, tagOfStep(playbook, step))),
    ...(way && { way }),
    ...marks.of(tag),
  }
}

function ownMark(playbook: Playbook, step: PlaybookStep, { tags }: Marks): string | undefined {
  // A wait ends by itself, and an end is where the ticket is, not what was done.
  if (['wait', 'question', 'outcome'].includes(step.kind)) return undefined
  const own = tagOfStep(playbook, step)
  const n = numberIn(tags, own)
  if (n > 0) return `${own}_${n}`
  // Two agents may have saved two days at once: whatever order the tags are in, one holds.
  return tagsOfStep(tags, playbook, step).toSorted().at(-1)
}

function placeAt(
  playbook: Playbook,
  step: Exclude<PlaybookStep, WaitStep>,
  marks: Marks,
  now: Instant,
  time: WorkingTime,
): Whereabouts {
  if (step.kind === 'outcome') {
    const isOver = !step.effects || marks.tags.includes(tagOfStep(playbook, step))
    return isOver ? { kind: 'over', step } : { kind: 'at', step, n: 1 }
  }
  const { day, minutes } = localTime(now, time.zone)
  const hours = step.kind === 'message' ? step.hours : undefined
  if (hours && !isBusinessDay(day, time.calendar)) {
    return { kind: 'closed', step, opens: dayAfter(day, time), why: 'rest-day' }
  }
  if (hours === 'working-day' && minutes >= time.endOfDay) {
    return { kind: 'closed', step, opens: dayAfter(day, time), why: 'after-hours' }
  }
  return { kind: 'at', step, n: numberIn(marks.tags, tagOfStep(playbook, step)) + 1 }
}
