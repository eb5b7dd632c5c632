import type { IncomingMessage, ServerResponse } from 'node:http'

import type { AccountEvent } from '../zendesk/backend'
import type { RunningAccount } from './accounts'

/** What happens to the account, as server-sent events, until the window goes away. */
export async function eventStream(
  { account }: RunningAccount,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    connection: 'keep-alive',
  })
  response.write(': open\n\n')
  const stop = account.subscribe((event: AccountEvent) => {
    response.write(`data: ${JSON.stringify(event)}\n\n`)
  })
  request.on('close', stop)
}
