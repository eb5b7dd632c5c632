import { hostError, sayUnread } from './failure'
import type { SessionCore } from './session-core'

/** The roles every account has; they all reply publicly. */
const COMMON_ROLES = ['agent', 'admin']

/**
 * Learns once a week whether an agent with a custom role may reply publicly (C14); until then, and
 * without an answer, the agent may, and Zendesk itself refuses what it must.
 */
export async function learnRights(core: SessionCore): Promise<void> {
  const { agent } = core.model()
  if (COMMON_ROLES.includes(agent.roleName)) return
  const known = core.memory.read('rights')
  if (typeof known === 'boolean') return take(core, known)
  try {
    const mayReply = await core.api.mayReplyPublicly()
    core.memory.write('rights', mayReply)
    take(core, mayReply)
  } catch (error) {
    hostError(error)
    sayUnread(core, 'rights') // As above: a missing answer takes nothing away.
  }
}

function take(core: SessionCore, mayReplyPublicly: boolean): void {
  core.change({ agent: { ...core.model().agent, mayReplyPublicly } })
}
