import { error, type Problem, warning } from '../../domain/manual/problem'
import { CONTACT_ID } from '../../domain/playbook/playbook-id'
import type { PlaybookDocument } from './document-schema'
import type { WrittenStep } from './to-playbook'
import { leadsIn, waysIn } from './walk-document'

const MANY_STEPS = 40
const LONG_WAIT_MINUTES = 30 * 24 * 60

/** Names of steps in one sentence. */
const MOST_NAMED = 5

/** Whether every step is reached, leads somewhere, and comes to an end. */
export function checkFlow(document: PlaybookDocument): readonly Problem[] {
  const { id, note, steps = [] } = document
  // The attempts have their steps in the app: what announces and counts them is only said of three.
  if (id === CONTACT_ID) return []
  if (steps.length === 0) return note ? [] : [error('no_steps', ['steps'])]
  return [
    ...unknownSteps(document),
    ...unreached(document),
    ...steps.flatMap(endOf),
    ...idleCircles(steps),
    ...endless(document),
    ...steps.flatMap((step, n) => oddities(step, n)),
    ...(steps.length > MANY_STEPS
      ? [warning('many_steps', ['steps'], { n: steps.length, most: MANY_STEPS })]
      : []),
  ]
}

function unknownSteps(document: PlaybookDocument): Problem[] {
  const ids = new Set(document.steps?.map(({ id }) => id))
  const again = waysIn(document).flatMap(({ way, at }) =>
    (way.again ?? []).map((to, n) => ({ at: [...at, 'again', n], to })),
  )
  return [...leadsIn(document), ...again]
    .filter(({ to }) => !ids.has(to))
    .map(({ at, to }) => error('unknown_step', at, { step: to }))
}

/** From the first step and from what is open everywhere. */
function unreached(document: PlaybookDocument): Problem[] {
  const { steps = [], asides = [] } = document
  const ways = leadsIn(document).flatMap(({ from, to }) => (from ? [[from.id, to] as const] : []))
  const first = steps[0] ? [steps[0].id] : []
  const reached = reachedFrom([...first, ...asides.map(({ next }) => next)], ways)
  return steps.flatMap(({ id }, n) =>
    reached.has(id) ? [] : [error('unreachable', ['steps', n, 'id'], { step: id })],
  )
}

/**
 * Steps from which no outcome is ever reached. A step that leads nowhere, or to one that is not there,
 * is an error already: whoever corrects it decides where it ends.
 */
function endless(document: PlaybookDocument): Problem[] {
  const { steps = [], asides = [] } = document
  const ways = leadsIn(document).flatMap(({ from, to }) => (from ? [[to, from.id] as const] : []))
  const ids = new Set(steps.map(({ id }) => id))
  const ends = steps.filter((step) => step.kind === 'outcome' || isDeadEnd(step))
  const unknown = ways.map(([to]) => to).filter((to) => !ids.has(to))
  const ending = reachedFrom([...ends.map(({ id }) => id), ...unknown], ways)
  // What is open everywhere leads out of any step.
  if (asides.some(({ next }) => ending.has(next))) return []
  const caught = steps.map(({ id }) => id).filter((id) => !ending.has(id))
  const first = steps.findIndex(({ id }) => id === caught[0])
  if (first === -1) return []
  const named = [...caught.slice(0, MOST_NAMED), ...(caught.length > MOST_NAMED ? ['…'] : [])]
  return [error('endless', ['steps', first], { steps: named.join(', ') })]
}

/** An outcome is an end, and a question goes on by its answers. */
const isDeadEnd = (step: WrittenStep): boolean =>
  step.kind !== 'outcome' && step.kind !== 'question' && step.next === undefined

/** All that these lead to, themselves among it. */
function reachedFrom(
  open: readonly string[],
  ways: readonly (readonly [from: string, to: string])[],
): ReadonlySet<string> {
  const next = new Map<string, string[]>()
  for (const [from, to] of ways) next.set(from, [...(next.get(from) ?? []), to])
  const reached = new Set<string>()
  const rest = [...open]
  for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
    if (reached.has(id)) continue
    reached.add(id)
    rest.push(...(next.get(id) ?? []))
  }
  return reached
}

function endOf(step: WrittenStep, n: number): Problem[] {
  return [
    ...(isDeadEnd(step) ? [error('dead_end', ['steps', n], { step: step.id })] : []),
    ...(step.kind === 'wait' && step.until === undefined
      ? [error('no_end', ['steps', n], { step: step.id })]
      : []),
  ]
}

/** Waits that follow each other in a circle: nobody would ever have anything to do. */
function idleCircles(steps: readonly WrittenStep[]): Problem[] {
  const waits = new Map(steps.flatMap((step) => (step.kind === 'wait' ? [[step.id, step]] : [])))
  const known = new Set<string>()
  return steps.flatMap((step, n) => {
    const seen = new Set<string>()
    for (let at = waits.get(step.id); at && !known.has(at.id); at = waits.get(at.next ?? '')) {
      if (seen.has(at.id)) {
        for (const id of seen) known.add(id)
        return [error('idle_circle', ['steps', n, 'next'], { steps: [...seen].join(' → ') })]
      }
      seen.add(at.id)
    }
    for (const id of seen) known.add(id)
    return []
  })
}

function oddities(step: WrittenStep, n: number): Problem[] {
  const at = ['steps', n]
  switch (step.kind) {
    case 'question':
      return step.ways.length === 1
        ? [warning('one_answer', [...at, 'ways'], { step: step.id })]
        : []
    case 'wait':
      return isLong(step)
        ? [warning('long_wait', [...at, 'until'], { step: step.id, days: 30 })]
        : []
    case 'note':
    case 'outcome': {
      const { status, group } = step.effects ?? {}
      return status && group
        ? [warning('solved_elsewhere', [...at, 'effects'], { step: step.id })]
        : []
    }
    default:
      return []
  }
}

const isLong = ({ until }: Extract<WrittenStep, { kind: 'wait' }>): boolean =>
  typeof until === 'object' && 'minutes' in until && until.minutes > LONG_WAIT_MINUTES
