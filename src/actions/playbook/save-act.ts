import type { PlaybookId } from '../../domain/playbook/playbook-id'
import { type PlaybookReading, readingOf } from '../../domain/playbook/read-playbooks'
import { isNoChange, type TagChange } from '../../domain/tag-change'
import { sayUnread } from '../failure'
import { readAfresh } from '../read-ticket'
import { saveGuarded } from '../save-guarded'
import type { SessionCore } from '../session-core'

/** What an act saves: tags, and an internal line with them. */
export interface SavedAct {
  readonly change: TagChange
  readonly note?: string
}

/** Nothing is lost while an answer is saved, and on a slow line all of its calls are needed. */
const SAVE_MS = 10_000

/**
 * Saves an act at once, in one call, decided on the ticket as last read; after a conflict on a fresh
 * read. `decide` finds nothing to save where a colleague did the step: then nothing is saved and the
 * sidebar shows what is.
 */
export function saveAct(
  core: SessionCore,
  id: PlaybookId,
  decide: (reading: PlaybookReading) => SavedAct | undefined,
): Promise<boolean> {
  return saveGuarded(core, SAVE_MS, async (isAgain) => {
    const isRead = core.model().saved.stamp !== undefined && !isAgain
    if (!isRead && !(await readAfresh(core, SAVE_MS, SAVE_MS))) {
      sayUnread(core, 'save')
      return false
    }
    const reading = readingOf(core.reading().playbooks, id)
    const act = reading && decide(reading)
    if (!act || (isNoChange(act.change) && act.note === undefined)) return false
    const { tags, stamp = '' } = core.model().saved
    await core.api.saveStep(act.change, { tags, stamp }, act.note)
    return true
  })
}
