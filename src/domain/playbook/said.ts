import { namedMessages } from '../messages/carried'
import { ownText } from '../text/plain-text'
import { remembering } from '../text/remembering'
import type { Update } from '../ticket/history'
import { isWritten } from './carried-step'
import type { Playbook, PlaybookStep } from './playbook'
import type { DoneStep } from './position'
import { isBegunBy } from './step-tags'
import type { Said } from './view'

/**
 * Colleagues whose submit of the same message or note crossed with the one that counts: shown, never
 * counted twice (C8). What was sent elsewhere is saved under the ticket's stamp and cannot cross.
 */
export function saidAgain(
  playbook: Playbook,
  { step, at, by }: DoneStep,
  updates: readonly Update[],
): readonly Said[] {
  if (at === undefined || !by) return []
  const later = updates.filter((update) => update.at >= at && update.author.id !== by.id)
  return saidIn(playbook, step, later)
}

/**
 * Who saved this step's words since the playbook's marks changed last, without its mark: by a role
 * that may not tag, or with no app open (C14). Chat entries are marked a moment after Send (C9).
 */
export function saidUnmarked(
  playbook: Playbook,
  step: PlaybookStep,
  updates: readonly Update[],
): Said | undefined {
  const marked = updates.findLastIndex(({ tagsAdded, tagsRemoved }) =>
    [...tagsAdded, ...tagsRemoved].some((tag) => isBegunBy(tag, playbook.id)),
  )
  if (marked < 0) return undefined
  const since = updates.slice(marked + 1).filter(({ auditId }) => auditId !== null)
  return saidIn(playbook, step, since).at(-1)
}

/**
 * Agents who said what this step says, by the words that name it, for one level's note is much like
 * another's: a message in public, a note internally.
 */
function saidIn(
  playbook: Playbook,
  step: PlaybookStep,
  updates: readonly Update[],
): readonly Said[] {
  if (!isWritten(step)) return []
  const ids = step.kind === 'message' ? step.texts : [step.text]
  const named = namedBy(playbook)
  return updates.flatMap(({ author, at, comment }) => {
    if (author.role !== 'agent' || comment?.isPublic !== (step.kind === 'message')) return []
    return named(comment.text).some((id) => ids.includes(id)) ? [{ by: author, at }] : []
  })
}

type Named = (text: string) => readonly string[]

const known = new WeakMap<Playbook, Named>()

/** Which texts of a manual a saved comment names; read once, for the agent types meanwhile. */
function namedBy(playbook: Playbook): Named {
  const read = (text: string) =>
    namedMessages(ownText({ kind: 'text', content: text }), playbook.texts)
  const named = known.get(playbook) ?? remembering(read)
  known.set(playbook, named)
  return named
}
