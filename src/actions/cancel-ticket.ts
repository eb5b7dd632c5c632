import { cancelParts } from '../domain/contact/cancel-stop'
import type { Exception } from '../domain/contact/exception'
import { roomStop } from '../domain/sidebar/tag-room-left'
import { TAG } from '../domain/tags'
import { saying } from './failure'
import { insertText, stageTags } from './insert-message'
import { LOOK_MS, readAfresh } from './read-ticket'
import { awaitWording } from './read-wording'
import type { SessionCore } from './session-core'
import { stageException } from './set-aside'

/**
 * Stages farewell, status solved and tag, whichever of the three are missing (C6). The agent submits.
 * Where Send delivers, the farewell goes first: status and tag follow once it was seen (C9).
 */
export async function prepareCancellation(core: SessionCore, exception?: Exception): Promise<void> {
  core.unsay('stopped', 'failed', 'customer-answered')
  await Promise.all([readAfresh(core, LOOK_MS), awaitWording(core)])
  const { record, step } = core.reading()
  if (record.reply || step.kind === 'replied') {
    return core.say({ kind: 'customer-answered', ...(record.reply && { at: record.reply.at }) })
  }
  if (core.model().draft.assigneeId === null) {
    return core.say({ kind: 'stopped', stop: { kind: 'cancel-unassigned' } })
  }
  const stop = roomStop(core.model(), [TAG.cancelled])
  if (stop) return core.say({ kind: 'stopped', stop })
  core.work({ isCancelling: true })
  if (!parts(core).has('farewell') && !(await insertText(core, 'farewell'))) return
  if (exception) await stageException(core, exception)
  if (core.model().draft.channel.sendsAtOnce && !core.reading().isFarewellSent) return
  if (!parts(core).has('status')) {
    await saying(core, 'status', () => core.host.setStatus('solved'))
  }
  await stageTags(core, [TAG.cancelled, TAG.roteiro])
  await saying(core, 'insert', async () => core.change({ draft: await core.host.readDraft() }))
}

function parts(core: SessionCore) {
  const { draft, saved } = core.model()
  const { carried, isFarewellSent } = core.reading()
  return cancelParts({ draft, savedTags: saved.tags, carried, isFarewellSent })
}
