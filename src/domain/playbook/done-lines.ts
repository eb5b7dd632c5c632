import { writtenMoment } from '../calendar/written'
import type { DoneStep } from './position'

/**
 * What was done, for a note that hands the ticket over: each item of each finished checklist by its
 * name, and who finished the list when, as far as the history tells.
 */
export const doneLines = (done: readonly DoneStep[], zone: string): string[] =>
  done.flatMap(({ step, at, by }) => {
    if (step.kind !== 'checklist') return []
    const who = by && at !== undefined ? ` (${by.name}, ${writtenMoment(at, zone)})` : ''
    return step.items.map(({ words }) => `- ${nameOf(words)}${who}`)
  })

/** The manual prints an item's name before a colon. */
const nameOf = (words: string): string => words.split(':')[0]?.trim() ?? words
