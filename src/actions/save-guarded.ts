import { failedAction, hostError, sayUnread } from './failure'
import { readAfresh } from './read-ticket'
import type { SessionCore } from './session-core'

/**
 * Saves something at once, guarded by the saved ticket's stamp: if a colleague saved in between, it is
 * decided and saved once more, on the ticket as it is then. `save` tells whether it saved anything; a
 * refusal is said. `lookMs` limits the read that shows what was saved.
 */
export async function saveGuarded(
  core: SessionCore,
  lookMs: number,
  save: (isAgain: boolean) => Promise<boolean>,
): Promise<boolean> {
  core.unsay('failed')
  for (const isAgain of [false, true]) {
    try {
      if (!(await save(isAgain))) return false
      if (!(await readAfresh(core, lookMs, lookMs))) sayUnread(core, 'saved')
      return true
    } catch (error) {
      const refusal = hostError(error)
      if (refusal.reason === 'conflict' && !isAgain) continue
      core.say({ kind: 'failed', what: failedAction(refusal, 'save') })
      return false
    }
  }
  return false
}
