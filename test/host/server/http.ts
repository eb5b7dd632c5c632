import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface RunningServer {
  /** `http://localhost:PORT`: the SDK believes no other host name. */
  readonly url: string
  readonly close: () => Promise<void>
}

/** Listens on this machine only; port 0 takes a free one. */
export async function listen(listener: Listener, port = 0): Promise<RunningServer> {
  const server = createServer((request, response) => {
    listener(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' })
      response.end(String(error))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return { url: `http://localhost:${taken}`, close: () => closeServer(server) }
}

/** Open event streams would keep it alive for ever. */
async function closeServer(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}

/** A comment of 60 KB is normal here; much more is a mistake. */
const MAX_BODY = 8_000_000

export async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY) throw new Error('the body is too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  })
  response.end(JSON.stringify(body))
}
