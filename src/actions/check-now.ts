import { isComplete } from '../domain/note/check-note'
import { TAG } from '../domain/tags'
import { saveTags } from './correct-count'
import { sayUnread } from './failure'
import { loadHistory } from './read-ticket'
import type { SessionCore } from './session-core'

/** "Conferir agora" (E7): judges the saved note and replaces the mark by what is true. */
export async function checkNow(core: SessionCore): Promise<void> {
  await loadHistory(core)
  if (core.model().history.kind !== 'known') return sayUnread(core, 'history')
  const { note } = core.reading()
  const [verdict, other] =
    note && isComplete(note.verdicts)
      ? [TAG.noteComplete, TAG.noteIncomplete]
      : [TAG.noteIncomplete, TAG.noteComplete]
  await saveTags(core, ({ tags }) => {
    // What was saved unchecked need not be an escalation: without any note there is nothing to judge.
    const isEscalated = note !== undefined || tags.includes(TAG.escalated)
    const judged = isEscalated ? [TAG.escalated, verdict, TAG.roteiro] : [TAG.roteiro]
    return {
      add: judged.filter((tag) => !tags.includes(tag)),
      remove: tags.filter((tag) => tag === TAG.notChecked || (isEscalated && tag === other)),
    }
  })
}
