import { isPauseTag, pauseTag } from '../calendar/pause'
import { type TagValue, writeValue } from '../calendar/tag-value'
import type { TagChange } from '../tag-change'
import { TAG } from '../tags'
import type { Playbook, PlaybookStep, WaitStep, Way } from './playbook'
import { type Position, stepOf } from './position'
import {
  isBegunBy,
  numberIn,
  overTag,
  playbookTag,
  tagOfFact,
  tagOfStep,
  tagOfWay,
  tagsOfStep,
} from './step-tags'

/** What an agent does in a playbook; without a step it is an aside's way. */
export interface Act {
  readonly step?: PlaybookStep
  readonly way?: Way
  /** What a form asked for. */
  readonly value?: TagValue
}

/** What an act leaves on a ticket with these tags, and what it takes away. */
export function changeFor(playbook: Playbook, act: Act, tags: readonly string[]): TagChange {
  const left = new Set<string>([TAG.roteiro])
  const gone = new Set<string>()
  const { step, way } = act
  if (step) for (const tag of tagsOfStep(tags, playbook, step)) gone.add(tag)
  for (const tag of marksOf(playbook, act, tags)) left.add(tag)
  if (act.value && step?.kind === 'form' && step.pauses) {
    for (const tag of tags.filter(isPauseTag)) gone.add(tag)
    left.add(pauseTag(act.value))
  }
  if (way) leaveBehind(playbook, way, tags, left, gone)
  const next = way?.next ?? (step && 'next' in step ? step.next : undefined)
  const target = next === undefined ? undefined : stepOf(playbook, next)
  if (target?.kind === 'outcome' && !target.effects) left.add(overTag(playbook.id))
  return {
    add: [...left].filter((tag) => !tags.includes(tag)),
    remove: [...gone].filter((tag) => tags.includes(tag) && !left.has(tag)),
  }
}

function marksOf(playbook: Playbook, { step, way, value }: Act, tags: readonly string[]): string[] {
  // What makes itself begin again is not done.
  if (way) return way.again ? [] : [tagOfWay(playbook, way, step)]
  if (!step) return []
  const own = tagOfStep(playbook, step)
  if (step.kind === 'message' && step.repeats) return [`${own}_${numberIn(tags, own) + 1}`]
  return [value ? `${own}_${writeValue(value)}` : own]
}

function leaveBehind(
  playbook: Playbook,
  way: Way,
  tags: readonly string[],
  left: Set<string>,
  gone: Set<string>,
): void {
  for (const id of way.again ?? []) {
    for (const tag of tagsOfStep(tags, playbook, stepOf(playbook, id))) gone.add(tag)
  }
  if (way.counts !== undefined) {
    const counter = playbookTag(playbook.id, way.counts)
    const count = numberIn(tags, counter)
    gone.add(`${counter}_${count}`)
    left.add(`${counter}_${count + 1}`)
  }
  if (way.leaves) {
    const { family, tag } = way.leaves
    for (const other of tags.filter((known) => known.startsWith(`${family}_`))) gone.add(other)
    left.add(tag)
  }
  if (way.fact !== undefined) left.add(tagOfFact(playbook, way.fact))
}

/** Begun once more from the start: nothing of the last time counts any longer. */
export function beginAgain(playbook: Playbook, tags: readonly string[]): TagChange {
  const isPausing = playbook.steps.some((step) => step.kind === 'form' && step.pauses === true)
  const isLeft = (tag: string): boolean =>
    isBegunBy(tag, playbook) || (isPausing && isPauseTag(tag))
  return { add: [], remove: tags.filter(isLeft) }
}

/** The last answer is taken back, with all it left; facts that were ticked stay. */
export function takeBack(
  playbook: Playbook,
  { done }: Position,
  tags: readonly string[],
): TagChange {
  const last = done.at(-1)
  const left = last ? [last.tag, overTag(playbook.id), last.way?.leaves?.tag] : []
  const isPausing = last?.step.kind === 'form' && last.step.pauses === true
  const isLeft = (tag: string): boolean => left.includes(tag) || (isPausing && isPauseTag(tag))
  return { add: [], remove: tags.filter(isLeft) }
}

/** How long an adjustable wait is from now on: its tag carries the minutes. */
export function changeOfWait(
  playbook: Playbook,
  wait: WaitStep,
  minutes: number,
  tags: readonly string[],
): TagChange {
  const chosen = `${tagOfStep(playbook, wait)}_${minutes}`
  return {
    add: [chosen, TAG.roteiro].filter((tag) => !tags.includes(tag)),
    remove: tagsOfStep(tags, playbook, wait).filter(
      (tag) => tag !== chosen && numberIn([tag], tagOfStep(playbook, wait)) > 0,
    ),
  }
}

/** A fact is ticked, or was ticked by mistake. */
export function changeOfFact(
  playbook: Playbook,
  fact: string,
  isTicked: boolean,
  tags: readonly string[],
): TagChange {
  const tag = tagOfFact(playbook, fact)
  if (!isTicked) return { add: [], remove: tags.filter((known) => known === tag) }
  return { add: [tag, TAG.roteiro].filter((known) => !tags.includes(known)), remove: [] }
}
