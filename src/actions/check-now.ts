import { verdictOf, verdictTags } from '../domain/note/note-verdict'
import { TAG } from '../domain/tags'
import { saveTags } from './correct-count'
import { sayUnread } from './failure'
import { loadHistory } from './read-ticket'
import type { SessionCore } from './session-core'

/** "Conferir agora" (E7): judges the saved note and replaces the mark by what is true. */
export async function checkNow(core: SessionCore): Promise<void> {
  await loadHistory(core)
  if (core.model().history.kind !== 'known') return sayUnread(core, 'history')
  const { savedNote: note } = core.reading()
  const { right, wrong } = verdictTags(verdictOf(note))
  await saveTags(core, ({ tags }) => {
    // What was saved unchecked need not be an escalation: without any note there is nothing to judge.
    const isEscalated = note !== undefined || tags.includes(TAG.escalated)
    const judged = isEscalated ? [TAG.escalated, right, TAG.roteiro] : [TAG.roteiro]
    return {
      add: judged.filter((tag) => !tags.includes(tag)),
      remove: tags.filter((tag) => tag === TAG.notChecked || (isEscalated && tag === wrong)),
    }
  })
}
