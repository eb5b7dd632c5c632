import { isComplete } from '../note/check-note'
import type { FoundNote } from '../note/find-note'
import { TAG } from '../tags'
import type { Draft } from '../ticket/ticket'
import type { NoteView } from './view'

/** The note's verdict; `tags`: the saved ones that count. */
export function noteView(
  note: FoundNote | undefined,
  { isPublic }: Pick<Draft, 'isPublic'>,
  tags: readonly string[],
): NoteView {
  if (!note) return { kind: 'none' }
  const { source, verdicts, comment } = note
  const isWhole = isComplete(verdicts)
  const isEscalated = isWhole && tags.includes(TAG.escalated)
  return {
    kind: 'read',
    source,
    verdicts,
    isComplete: isWhole,
    isPublic: source === 'draft' && isPublic,
    ...(isEscalated && comment?.by && { escalated: { at: comment.at, by: comment.by } }),
  }
}
