import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'

import type { AppsAccount } from './apps-account'
import { selfSigned } from './certificate'
import { CLIENT } from './oauth'
import { createSite, type Site, type Wire } from './site'
import type { Switches } from './switches'
import type { TicketsAccount } from './tickets-account'

export interface AppsApi {
  /** How zcli and the installer are told of this account, as a person would tell them of theirs. */
  readonly env: Readonly<Record<string, string>>
  /** The same by the account's OAuth client. */
  readonly oauthEnv: Readonly<Record<string, string>>
  /** Acts when so many more calls have come, before the last of them is answered. */
  readonly onCall: (call: number, act: () => unknown) => void
  /** Every OAuth token that was given. */
  readonly tokens: () => readonly string[]
  /** PEM, for those who should trust it. */
  readonly certificate: string
  readonly account: AppsAccount
  /** Every request, in order: `POST /api/apps.json`. */
  readonly log: () => readonly string[]
  /** The bodies of the requests of that line, as JSON. */
  readonly sent: (line: string) => readonly unknown[]
  readonly wire: readonly Wire[]
  readonly close: () => Promise<void>
}

/**
 * Zendesk's apps API on https://127.0.0.1, written from what the real zcli sends and needs; shapes that
 * only the installer reads are the documented ones. Nothing outlives it.
 */
export async function startAppsApi(
  switches: Switches = {},
  tickets?: TicketsAccount,
): Promise<AppsApi> {
  const { key, cert } = selfSigned()
  const site = createSite(switches, tickets)
  const { account, oauth, wire } = site
  let arrivals = 0
  let waited = { at: 0, act: () => undefined as unknown }
  const server = createServer({ key, cert }, (request, response) => {
    arrivals += 1
    if (arrivals === waited.at) waited.act()
    void answer(site, request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const lineOf = ({ method, path }: Wire) => `${method} ${path}`
  const address = { ZENDESK_SUBDOMAIN: '127', ZENDESK_DOMAIN: `0.0.1:${port}` }
  return {
    env: {
      ...address,
      ZENDESK_EMAIL: 'admin@example.com',
      ZENDESK_API_TOKEN: 'token-of-a-test',
    },
    oauthEnv: {
      ...address,
      ZENDESK_OAUTH_CLIENT_ID: CLIENT.id,
      ZENDESK_OAUTH_CLIENT_SECRET: CLIENT.secret,
    },
    tokens: () => oauth.tokens,
    onCall: (call, act) => {
      waited = { at: arrivals + call, act }
    },
    certificate: cert,
    account,
    wire,
    log: () => wire.map(lineOf),
    sent: (line) =>
      wire
        .filter((one) => lineOf(one) === line)
        .map(({ body }) => JSON.parse(body.toString('utf8')) as unknown),
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    },
  }
}

async function answer(
  site: Site,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const call: Wire = {
    method: request.method ?? 'GET',
    path: (request.url ?? '/').replace(/^\/\//, '/'),
    authorization: request.headers.authorization ?? '',
    body: Buffer.concat(chunks),
  }
  const { status, body, headers } = site.answer(call)
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}
