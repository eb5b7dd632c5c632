import { carryOut } from '../workspace/protocol/rest-request'
import type { Account } from '../workspace/zendesk/account'
import type { Faults } from '../workspace/zendesk/faults'
import { createTransport } from '../workspace/zendesk/rest'
import { type ScriptedClient, scriptedClient } from './scripted-client'

/** A client that knows nothing but the account's REST, as one user reaches it; `called` hears every call. */
export function restClient(
  account: Account,
  userId: number,
  faults?: Faults,
  called: (url: string) => void = () => undefined,
): ScriptedClient {
  const send = createTransport(account, userId, faults)
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
  return scriptedClient({
    request: async (options) => {
      called(decodeURIComponent(options.url))
      const call = async (request: Parameters<typeof send>[0]) => ({
        ...(await send(request)),
        statusText: '',
      })
      const { kind, responseArgs } = await carryOut(options, call, wait)
      if (kind === 'fail') throw responseArgs[0]
      return responseArgs[0]
    },
  })
}
