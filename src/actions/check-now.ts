import { noteOf, verdictOf, verdictTags } from '../domain/note/note-verdict'
import { noteTags, TAG } from '../domain/tags'
import { saveTags } from './correct-count'
import { sayUnread } from './failure'
import { loadHistory } from './read-ticket'
import type { SessionCore } from './session-core'

/** "Conferir agora" (E7): judges the saved notes and replaces the mark by what is true. */
export async function checkNow(core: SessionCore): Promise<void> {
  await loadHistory(core)
  if (core.model().history.kind !== 'known') return sayUnread(core, 'history')
  const { savedNotes } = core.reading()
  await saveTags(core, ({ tags }) => {
    // What was saved unchecked need not ask for a note: without any there is nothing to judge.
    const asked = core.model().rules.notes.flatMap((template) => {
      const { mark } = noteTags(template.id)
      const note = noteOf(savedNotes, template)
      const verdict = verdictTags(verdictOf(note), template)
      return note !== undefined || tags.includes(mark) ? [{ mark, ...verdict }] : []
    })
    const wrong = asked.map((one) => one.wrong)
    return {
      add: [...asked.flatMap(({ mark, right }) => [mark, right]), TAG.roteiro].filter(
        (tag) => !tags.includes(tag),
      ),
      remove: tags.filter((tag) => tag === TAG.notChecked || wrong.includes(tag)),
    }
  })
}
