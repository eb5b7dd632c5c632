import type { Entry } from '../conversation/entry'
import type { Instant, Person } from '../ticket/ticket'
import { isWritten } from './carried-step'
import type { Playbook, PlaybookStep } from './playbook'
import type { DoneStep } from './position'
import { isBegunBy } from './step-tags'

/** Who saved a step's words, and when. */
export interface Sending {
  readonly by: Person
  readonly at: Instant
}

/**
 * Colleagues whose submit of the same message or note crossed with the one that counts: shown, never
 * counted twice (C8). What was sent elsewhere is saved under the ticket's stamp and cannot cross.
 */
export function sentAgain(
  playbook: Playbook,
  { step, at, by }: DoneStep,
  updates: readonly Entry[],
): readonly Sending[] {
  if (at === undefined || !by) return []
  const later = updates.filter((update) => update.at >= at && update.author.id !== by.id)
  return sendingsIn(playbook, step, later)
}

/**
 * Who saved this step's words since the playbook's marks changed last, without its mark: by a role
 * that may not tag, or with no app open (C14). Chat entries are marked a moment after Send (C9).
 */
export function sentUnmarked(
  playbook: Playbook,
  step: PlaybookStep,
  updates: readonly Entry[],
): Sending | undefined {
  const marked = updates.findLastIndex(({ tagsAdded, tagsRemoved }) =>
    [...tagsAdded, ...tagsRemoved].some((tag) => isBegunBy(tag, playbook)),
  )
  if (marked < 0) return undefined
  const since = updates.slice(marked + 1).filter(({ auditId }) => auditId !== null)
  return sendingsIn(playbook, step, since).at(-1)
}

/**
 * Agents who said what this step says, by the words that name it, for one level's note is much like
 * another's: a message in public, a note internally.
 */
function sendingsIn(
  playbook: Playbook,
  step: PlaybookStep,
  updates: readonly Entry[],
): readonly Sending[] {
  if (!isWritten(step)) return []
  const ids = step.kind === 'message' ? step.texts : [step.text]
  return updates.flatMap(({ part, author, at, comment, steps }) => {
    if (part !== 'team' || comment?.isPublic !== (step.kind === 'message')) return []
    const named = steps.get(playbook.id)?.named ?? []
    return named.some((id) => ids.includes(id)) ? [{ by: author, at }] : []
  })
}
