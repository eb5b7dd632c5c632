import { hostError, saying } from './failure'
import type { SessionCore } from './session-core'

/**
 * Changes the draft, as last read, and reads it back: a call that was late may have taken effect, and
 * one that was answered may have done nothing, as in a chat's editor. What is in the draft then
 * decides: true if the text has changed, or if `isThere` says that nothing was left to change.
 */
export async function writeDraft(
  core: SessionCore,
  write: () => Promise<void>,
  isThere: () => boolean = () => false,
): Promise<boolean> {
  const before = core.model().draft.body.content
  const isWritten = await saying(core, 'insert', async () => {
    const refusal = await write().catch(hostError)
    const draft = await core.host.readDraft()
    core.change({ draft })
    return draft.body.content !== before || (refusal === undefined && isThere())
  })
  if (isWritten === false) core.say({ kind: 'not-inserted' })
  return isWritten === true
}
