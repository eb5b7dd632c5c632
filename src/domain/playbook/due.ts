import { endOfBusinessDay } from '../calendar/end-of-day'
import { momentOf } from '../calendar/tag-value'
import { dayAfter, dayOf, type WorkingTime } from '../calendar/working-time'
import { instantOf } from '../calendar/zone'
import type { Instant } from '../ticket/ticket'
import type { Mark, Marks } from './marks'
import type { Playbook, WaitStep } from './playbook'
import { numberIn, tagOfStep, tagsOfStep, valueIn } from './step-tags'

const MINUTE_MS = 60_000

/**
 * When a wait ends; `since` is when the step before it was done. Nothing where that is not known.
 * A business day begins at midnight: from then on what comes next is due.
 */
export function endOfWait(
  playbook: Playbook,
  wait: WaitStep,
  since: Mark | undefined,
  marks: Marks,
  time: WorkingTime,
): Instant | undefined {
  const { until } = wait
  if (until.kind !== 'value' && !since) return undefined
  const from = since?.at ?? 0
  switch (until.kind) {
    case 'value':
      return endOfValue(playbook, until.of, marks, time)
    case 'minutes':
      return from + minutesOf(playbook, wait, until.minutes, marks) * MINUTE_MS
    case 'end-of-day': {
      const announced = until.announcedIn && markOf(playbook, until.announcedIn, marks)
      return endOfBusinessDay(from, time, announced ? announced.announced : undefined)
    }
    case 'business-day':
      return instantOf(dayAfter(dayOf(from, time), time), 0, time.zone)
  }
}

/** How long an adjustable wait is: what an agent chose, or what is proposed. */
export function minutesOf(
  playbook: Playbook,
  wait: WaitStep,
  proposed: number,
  { tags }: Marks,
): number {
  const isAdjustable = wait.until.kind === 'minutes' && wait.until.isAdjustable === true
  const chosen = isAdjustable ? numberIn(tags, tagOfStep(playbook, wait)) : 0
  return chosen || proposed
}

function markOf(playbook: Playbook, id: string, marks: Marks): Mark | undefined {
  const step = playbook.steps.find((candidate) => candidate.id === id)
  const [tag] = step ? tagsOfStep(marks.tags, playbook, step) : []
  return tag === undefined ? undefined : marks.of(tag)
}

function endOfValue(
  playbook: Playbook,
  id: string,
  { tags }: Marks,
  time: WorkingTime,
): Instant | undefined {
  const form = playbook.steps.find((candidate) => candidate.id === id)
  const found = form && valueIn(tags, tagOfStep(playbook, form))
  if (!found) return undefined
  return momentOf(found.value, time.zone, time.startOfDay)
}
