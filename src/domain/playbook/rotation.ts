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
 * The texts that may be said now, the proposed one first: they take turns after the last one. What
 * was said last on this ticket is left out, and so is what this agent said last, as long as another
 * is true.
 */
export function rotate(
  texts: readonly string[],
  lastHere: string | undefined,
  lastByAgent: string | undefined,
): readonly string[] {
  const last = lastHere ?? lastByAgent
  const from = last === undefined ? 0 : texts.indexOf(last) + 1
  const inTurn = [...texts.slice(from), ...texts.slice(0, from)]
  const others = inTurn.filter((id) => id !== lastHere)
  const fresh = others.filter((id) => id !== lastByAgent)
  return [fresh, others, inTurn].find((choices) => choices.length > 0) ?? []
}
