import type { MessageStep, Playbook } from './playbook'
import { tagOfFact } from './step-tags'

/** Ids of the texts of a message, in its order, whose every stated fact an agent has ticked. */
export function trueTexts(
  step: MessageStep,
  playbook: Playbook,
  tags: readonly string[],
): readonly string[] {
  const isTrue = (id: string): boolean => {
    const { states = [] } = playbook.texts.find((text) => text.id === id) ?? {}
    return states.every((fact) => tags.includes(tagOfFact(playbook, fact)))
  }
  return step.texts.filter(isTrue)
}

/**
 * The same texts, the proposed one first: they take turns after the last one. What this agent said
 * last comes late, what was said last on this ticket comes last of all.
 */
export function rotate(
  texts: readonly string[],
  lastHere: string | undefined,
  lastByAgent: string | undefined,
): readonly string[] {
  const last = lastHere ?? lastByAgent
  const from = last === undefined ? 0 : texts.indexOf(last) + 1
  const staleness = (id: string): number => (id === lastHere ? 2 : id === lastByAgent ? 1 : 0)
  return [...texts.slice(from), ...texts.slice(0, from)].toSorted(
    (a, b) => staleness(a) - staleness(b),
  )
}
