import { withItem, withMoved, withoutItem, withPart } from './edit-part'
import { freeId, renamed } from './names-in-use'
import { type Draft, listAt, partAt, stepIdsOf, wordsAt } from './read-draft'

export const STEP_KINDS = [
  'message',
  'question',
  'checklist',
  'wait',
  'note',
  'form',
  'outcome',
] as const

export type StepKind = (typeof STEP_KINDS)[number]

/** A draft after an edit of its steps, and where the step is that it was about. */
export interface StepEdit {
  readonly draft: Draft
  readonly at: number
}

/** What a new step of a kind begins with, beside its id. */
const BEGINNING: Readonly<Record<StepKind, Readonly<Record<string, unknown>>>> = {
  message: { texts: [], by: ['draft'] },
  question: { ways: [] },
  checklist: { items: [] },
  wait: { until: 'business-day' },
  note: { text: '' },
  form: { asks: 'moment' },
  outcome: {},
}

/** Those that go on to one step, and are told which. */
const hasNext = (kind: string): boolean => kind !== 'question' && kind !== 'outcome'

/**
 * A new step behind another one (-1: before all), and in its way: the step before leads to it, and it
 * leads to where that one led.
 */
export function addStep(draft: Draft, kind: StepKind, after: number): StepEdit {
  const id = freeId(draft, 'steps', '')
  const [before, at] = [['steps', after], after + 1]
  const next = wordsAt(draft, [...before, 'next'])
  const step = {
    id,
    kind,
    name: '',
    ...BEGINNING[kind],
    ...(hasNext(kind) && next !== '' && { next }),
  }
  const leads = after >= 0 && hasNext(wordsAt(draft, [...before, 'kind']))
  const led = leads ? withPart(draft, [...before, 'next'], id) : draft
  return { draft: withItem(led, ['steps'], at, step), at }
}

/** The same step again, behind itself: under an id of its own, and without tags that are the first one's. */
export function copyStep(draft: Draft, n: number): StepEdit {
  const step = partAt(draft, ['steps', n])
  if (typeof step !== 'object' || step === null) return { draft, at: n }
  const id = freeId(draft, 'steps', wordsAt(step, ['id']))
  const copy = withPart({ ...step, id }, ['tag'], undefined)
  const whole = listAt(copy, ['ways']).reduce<Draft>(
    (one, _, way) => withPart(one, ['ways', way, 'tag'], undefined),
    copy,
  )
  return { draft: withItem(draft, ['steps'], n + 1, whole), at: n + 1 }
}

export const moveStep = (draft: Draft, from: number, to: number): StepEdit => {
  const moved = withMoved(draft, ['steps'], from, to)
  return { draft: moved, at: moved === draft ? from : to }
}

/**
 * A draft without a step. What led to it leads to the step after it; where it led nowhere, what led to it
 * still names it, and the checker says so.
 */
export function removeStep(draft: Draft, n: number): StepEdit {
  const [id, next] = ['id', 'next'].map((key) => wordsAt(draft, ['steps', n, key]))
  const without = withoutItem(draft, ['steps'], n)
  const at = Math.min(n, stepIdsOf(without).length - 1)
  if (!id || !next || next === id) return { draft: without, at }
  return { draft: renamed(without, 'steps', id, next), at }
}
