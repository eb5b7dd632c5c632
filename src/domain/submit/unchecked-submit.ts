import type { Entry } from '../conversation/entry'
import type { FoundNote } from '../note/find-note'
import { findDraftNote } from '../note/note-of-ticket'
import { JUDGED_TAGS, verdictOf, verdictTags } from '../note/note-verdict'
import { type AttemptNumber, TAG } from '../tags'
import type { Instant } from '../ticket/ticket'
import { CLOCK_SLACK } from './submit-journal'

/**
 * What this agent's submit of a moment ago saved of ours, if no hook judged it: its attempt, and the tags
 * that the hook would have set for its note (E7, E8). Undefined: nothing.
 */
export function uncheckedSubmit(
  entries: readonly Entry[],
  savedNote: FoundNote | undefined,
  agentId: number,
  now: Instant,
): { readonly attempt?: AttemptNumber; readonly tags: readonly string[] } | undefined {
  const saved = entries.findLast(({ author }) => author.id === agentId)
  if (!saved || now - saved.at > CLOCK_SLACK) return undefined
  const { attempt } = saved
  const tags = missingTags(saved, savedNote)
  if (attempt === undefined && tags.length === 0) return undefined
  return { ...(attempt && { attempt }), tags }
}

function missingTags(
  { comment, tagsAdded }: Entry,
  savedNote: FoundNote | undefined,
): readonly string[] {
  const isNote =
    comment !== undefined && findDraftNote({ kind: 'text', content: comment.text }, false)
  const isEscalation = isNote || tagsAdded.includes(TAG.escalated)
  if (!isEscalation || JUDGED_TAGS.some((tag) => tagsAdded.includes(tag))) return []
  return [TAG.escalated, verdictTags(verdictOf(savedNote)).right]
}
