import type { InsertedMessage } from '../domain/messages/carried'
import type { SessionCore } from './session-core'

/**
 * A message of the first manual that the app put into the draft: known to the save hook however the
 * draft looks, also after the frame was loaded again (Inserting).
 */
export function keepInserted(core: SessionCore, inserted: InsertedMessage): void {
  core.memory.write('inserted', inserted)
  core.work({ inserted: { kind: 'message', ...inserted } })
}

/** The same, out of the browser's storage; it says nothing of a draft that does not hold it. */
export function recallInserted(core: SessionCore): void {
  const stored = core.memory.read('inserted')
  if (typeof stored !== 'object' || stored === null) return
  const { message, text } = stored as Record<string, unknown>
  if (typeof message === 'string' && typeof text === 'string') {
    core.work({ inserted: { kind: 'message', message, text } })
  }
}

export function forgetInserted(core: SessionCore): void {
  core.memory.forget('inserted')
  const { inserted: _inserted, refusal: _refusal, ...work } = core.model().work
  core.change({ work })
}
