import { isComplete } from '../note/check-note'
import type { FoundNote } from '../note/found-note'
import { noteTags } from '../tags'
import type { Draft } from '../ticket/ticket'
import type { NoteView } from './view'

/** A note's verdict; `tags`: the saved ones that count. */
export function noteView(
  { template, source, verdicts, later, comment }: FoundNote,
  { isPublic }: Pick<Draft, 'isPublic'>,
  tags: readonly string[],
): NoteView {
  const isWhole = isComplete(verdicts)
  const isEscalated = isWhole && tags.includes(noteTags(template.id).mark)
  return {
    template,
    source,
    verdicts,
    isComplete: isWhole,
    isPublic: source === 'draft' && isPublic,
    ...(later && { later }),
    ...(isEscalated && comment?.by && { escalated: { at: comment.at, by: comment.by } }),
  }
}
