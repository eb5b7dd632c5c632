import { saying, sayUnread } from './failure'
import { finishSubmit } from './finish-submit'
import { learnRights } from './learn-rights'
import { loadConversation, loadHistory } from './read-ticket'
import type { SessionCore } from './session-core'

/** "Tentar novamente": reads all of it again, and finishes what still waits for it. */
export async function refresh(core: SessionCore): Promise<void> {
  core.unsay('failed')
  await saying(core, 'draft', async () => core.change({ draft: await core.host.readDraft() }))
  const isHeard = await loadConversation(core)
  await loadHistory(core)
  if (!isHeard || core.model().history.kind === 'unknown') {
    sayUnread(core, 'history')
  }
  await learnRights(core)
  const { wording } = core.model()
  if (wording.state === 'unreadable') core.change({ wording: { ...wording, state: 'unread' } })
  await finishSubmit(core)
}
