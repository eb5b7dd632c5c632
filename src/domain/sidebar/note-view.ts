import { isComplete } from '../note/check-note'
import type { FoundNote } from '../note/find-note'
import type { Draft } from '../ticket/ticket'
import type { NoteView } from './view'

export function noteView(note: FoundNote | undefined, { isPublic }: Draft): NoteView {
  if (!note) return { kind: 'none' }
  const { source, verdicts } = note
  return {
    kind: 'read',
    source,
    verdicts,
    isComplete: isComplete(verdicts),
    isPublic: source === 'draft' && isPublic,
  }
}
