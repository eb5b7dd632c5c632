import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { SaveRefused } from '../zendesk/change'
import { REFUSED } from '../zendesk/refusals'

export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface RunningServer {
  /** `http://localhost:PORT`: the SDK believes no other host name. */
  readonly url: string
  readonly close: () => Promise<void>
}

/**
 * Listens on this machine only; port 0 takes a free one. A request under another name is refused:
 * a page elsewhere may have had its own name led to this machine. A SaveRefused is answered as such.
 */
export async function listen(listener: Listener, port = 0): Promise<RunningServer> {
  const server = createServer((request, response) => {
    if (!isForThisMachine(request)) return sendJson(response, 403, { error: 'Forbidden' })
    listener(request, response).catch((error: unknown) => answerFailure(response, error))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return { url: `http://localhost:${taken}`, close: () => closeServer(server) }
}

const isForThisMachine = ({ headers, socket }: IncomingMessage): boolean => {
  const [, name = '', port = '80'] = /^([^:]+)(?::(\d+))?$/.exec(headers.host ?? '') ?? []
  return OWN_NAMES.has(name.toLowerCase()) && Number(port) === socket.localPort
}

/** The only names the SDK believes. */
const OWN_NAMES = new Set(['localhost', '127.0.0.1'])

function answerFailure(response: ServerResponse, error: unknown): void {
  if (error instanceof SaveRefused && !response.headersSent) {
    sendJson(response, error.status, error.body)
    return
  }
  if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
  response.end(String(error))
}

/** Open event streams would keep it alive forever. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}

/** A comment of 60 KB is normal here; much more is a mistake. */
const MAX_BODY = 8_000_000

/**
 * What a call brings. Throws SaveRefused (413) when it is too much, but not before all of it was heard:
 * a sender who is cut off hears no answer.
 */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MAX_BODY) chunks.push(chunk)
    else chunks.length = 0
  }
  if (size > MAX_BODY) throw REFUSED.tooLarge()
  return Buffer.concat(chunks).toString('utf8')
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(body))
}
