import type { ZafRequest } from '../../../src/adapters/zaf-client'
import { carryOut, type SendRest } from '../protocol/rest-request'
import type { WireResponse } from '../zendesk/rest'
import type { RestRequest } from '../zendesk/rest/exchange'

/** `client.request` without a wire: resolves and rejects with what jQuery would hand on first. */
export type SendRequest = (options: ZafRequest) => Promise<unknown>

/** The SDK's `request` over an account's REST as one user reaches it. */
export function createSendRequest(
  send: (request: RestRequest) => Promise<WireResponse>,
): SendRequest {
  const sent: SendRest = async (call) => ({ ...(await send(call)), statusText: '' })
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
  return async (options) => {
    const { kind, responseArgs } = await carryOut(options, sent, wait)
    if (kind === 'fail') throw responseArgs[0]
    return responseArgs[0]
  }
}
