import type { Entry } from '../conversation/entry'
import type { FoundNote } from '../note/found-note'
import { findDraftNotes } from '../note/note-of-ticket'
import { judgedTags, noteOf, verdictOf, verdictTags } from '../note/note-verdict'
import type { NoteTemplate } from '../note/template'
import { type AttemptNumber, noteTags } from '../tags'
import type { Instant } from '../ticket/ticket'
import { CLOCK_SLACK } from './submit-journal'

/**
 * What this agent's submit of a moment ago saved of ours, if no hook judged it: its attempt, and the tags
 * that the hook would have set for its notes (E7, E8). Undefined: nothing.
 */
export function uncheckedSubmit(
  entries: readonly Entry[],
  savedNotes: readonly FoundNote[],
  templates: readonly NoteTemplate[],
  agentId: number,
  now: Instant,
): { readonly attempt?: AttemptNumber; readonly tags: readonly string[] } | undefined {
  const saved = entries.findLast(({ author }) => author.id === agentId)
  if (!saved || now - saved.at > CLOCK_SLACK) return undefined
  const { attempt } = saved
  const tags = missingTags(saved, savedNotes, templates)
  if (attempt === undefined && tags.length === 0) return undefined
  return { ...(attempt && { attempt }), tags }
}

function missingTags(
  { comment, tagsAdded }: Entry,
  savedNotes: readonly FoundNote[],
  templates: readonly NoteTemplate[],
): readonly string[] {
  const body = { kind: 'text', content: comment?.text ?? '' } as const
  const written = findDraftNotes(body, false, templates)
  return templates.flatMap((template) => {
    const { mark } = noteTags(template.id)
    const isAsked = noteOf(written, template) !== undefined || tagsAdded.includes(mark)
    if (!isAsked || judgedTags(template).some((tag) => tagsAdded.includes(tag))) return []
    return [mark, verdictTags(verdictOf(noteOf(savedNotes, template)), template).right]
  })
}
