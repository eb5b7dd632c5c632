import type { NoteAnswers } from '../domain/note/note-answers'
import { noteOf } from '../domain/note/note-verdict'
import type { NoteTemplate } from '../domain/note/template'
import { writeNote } from '../domain/note/write-note'
import type { Body } from '../domain/ticket/ticket'
import { noteFormKey } from '../ports/memory'
import { editDraft } from './edit-draft'
import { saying } from './failure'
import { isSaving, isTaken } from './put-text'
import type { SessionCore } from './session-core'

/**
 * Writes the note into the draft once the composer is an internal note (E5). While it is public
 * nothing is inserted: the answers wait in the form, and the sidebar inserts them when it changes.
 */
export async function insertNote(
  core: SessionCore,
  template: NoteTemplate,
  answers: NoteAnswers,
): Promise<boolean> {
  core.unsay('waiting-for-note', 'failed', 'draft-taken')
  if (isTaken(core, 'note')) return false
  const done = await saying(core, 'insert', async () => {
    const { isPublic } = core.model().draft.isPublic
      ? await core.host.askForNote(true)
      : { isPublic: false }
    const draft = await core.host.readDraft()
    core.change({ draft })
    if (isPublic || draft.isPublic) {
      core.wait({ kind: 'note', template, answers })
      core.say({ kind: 'waiting-for-note' })
      return false
    }
    core.wait()
    const isThere = () => noteOf(core.reading().notes, template)?.source === 'draft'
    if (isSaving(core)) return false
    const writing = { template, templates: core.model().rules.notes }
    const write = (body: Body) => writeNote(body, answers, writing)
    if (!(await editDraft(core, write, isThere))) return false
    core.memory.forget(noteFormKey(template.id))
    return true
  })
  return done === true
}
