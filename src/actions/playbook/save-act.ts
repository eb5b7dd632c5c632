import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { PlaybookReading } from '../../domain/playbook/read-playbooks'
import { isNoChange, type TagChange } from '../../domain/tags'
import { failedAction, hostError, sayUnread } from '../failure'
import { readAfresh } from '../read-ticket'
import type { SessionCore } from '../session-core'

/** What an act saves: tags, and an internal line with them. */
export interface SavedAct {
  readonly change: TagChange
  readonly note?: string
}

/** Nothing is lost while an answer is saved, and on a slow line all of its calls are needed. */
const SAVE_MS = 10_000

export const readingOf = (core: SessionCore, id: PlaybookId): PlaybookReading | undefined =>
  core.reading().playbooks.find(({ playbook }) => playbook.id === id)

/**
 * Saves an act at once, in one call, decided on the ticket as last read and guarded by its stamp; if
 * it was saved meanwhile it is read and decided once more. `decide` finds nothing to save where a
 * colleague did the step: then nothing is saved and the sidebar shows what is. A refusal is said.
 */
export async function saveAct(
  core: SessionCore,
  id: PlaybookId,
  decide: (reading: PlaybookReading) => SavedAct | undefined,
): Promise<boolean> {
  core.unsay('failed')
  for (const isLast of [false, true]) {
    const isRead = core.model().saved.stamp !== undefined && !isLast
    if (!isRead && !(await readAfresh(core, SAVE_MS, SAVE_MS))) {
      sayUnread(core, 'save')
      return false
    }
    const reading = readingOf(core, id)
    const act = reading && decide(reading)
    if (!act || (isNoChange(act.change) && act.note === undefined)) return false
    try {
      const { tags, stamp = '' } = core.model().saved
      await core.record.saveStep(act.change, { tags, stamp }, act.note)
    } catch (error) {
      const refusal = hostError(error)
      if (refusal.reason === 'conflict' && !isLast) continue
      core.say({ kind: 'failed', what: failedAction(refusal, 'save') })
      return false
    }
    if (!(await readAfresh(core, SAVE_MS, SAVE_MS))) sayUnread(core, 'saved')
    return true
  }
  return false
}
