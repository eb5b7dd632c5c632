import type { Workspace } from '../workspace'
import { type ScriptedClient, scriptedClient } from './scripted-client'

/** A client that knows nothing but the account's REST, as one user reaches it; `called` hears every call. */
export function restClient(
  account: Workspace,
  userId: number,
  called: (url: string) => void = () => undefined,
): ScriptedClient {
  const request = account.requestAs(userId)
  return scriptedClient({
    request: (options) => {
      called(decodeURIComponent(options.url))
      return request(options)
    },
  })
}
