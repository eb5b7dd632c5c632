/** What of the workspace runs in its page alone: an agent's window over the servers' account. */

export { createAccount, readConfig } from './page/account-api'
export { readAddress } from './page/address'
export { createAgentWindow } from './page/agent-window'
export type { AppFrame } from './page/workspace-state'
