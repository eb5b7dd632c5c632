import type { IncomingMessage, ServerResponse } from 'node:http'

import type { UnsupportedCall } from '../zendesk/backend'
import { REFUSED } from '../zendesk/refusals'
import { createTransport } from '../zendesk/rest'
import { type Accounts, createAccounts } from './accounts'
import type { AskOutside, ChooseSettings, WorkspaceConfig } from './api'
import { storyPlan } from './app-account'
import { bodyOf, listen, type RunningServer, sendJson } from './http'
import { pageApi } from './page-api'
import { staticFile } from './static-files'

export interface AccountServerOptions {
  /** The built page. */
  readonly pageDir: string
  readonly config: WorkspaceConfig
  readonly port?: number
  /** Those there are already; more may come. */
  readonly accounts?: Accounts
  /** Without it nobody outside the account is asked. */
  readonly askOutside?: AskOutside
  /** Without it no app is known. */
  readonly chooseSettings?: ChooseSettings
}

export interface AccountServer extends RunningServer {
  /** Every open window loads the app's frames again. */
  readonly appChanged: () => void
  /** Every open window lists it among what is not there. */
  readonly report: (call: UnsupportedCall) => void
}

/** The page, its own endpoints and Zendesk's REST, for any number of separate accounts. */
export async function startAccountServer({
  pageDir,
  config,
  port,
  accounts = createAccounts(storyPlan()),
  askOutside = () => Promise.reject(REFUSED.notFound()),
  chooseSettings = () => {
    throw REFUSED.notFound()
  },
}: AccountServerOptions): Promise<AccountServer> {
  const server = await listen(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (pathname.startsWith('/workspace/api/')) {
      if (!isOwnPage(request)) return sendJson(response, 403, { error: 'Forbidden' })
      const path = pathname.slice('/workspace/api/'.length)
      return pageApi({ accounts, config, askOutside, chooseSettings }, path, request, response)
    }
    if (pathname.startsWith('/api/v2/')) return zendeskRest(accounts, request, response)
    const file = await staticFile(pageDir, pathname === '/' ? 'index.html' : pathname)
    if (!file) return sendJson(response, 404, { error: 'NotFound', description: pathname })
    response.writeHead(200, { 'content-type': file.type, 'cache-control': 'no-cache' })
    response.end(file.content)
  }, port)
  const appChanged = () => {
    for (const { account } of accounts.all()) account.emit({ kind: 'app' })
  }
  const report = (call: UnsupportedCall) => {
    for (const { account } of accounts.all()) account.reportUnsupported(call)
  }
  return { ...server, appChanged, report }
}

/**
 * Any page in the browser can send here, an app's too: only ours may have settings filled in. What is
 * no page names no origin.
 */
const isOwnPage = ({ headers: { origin, host } }: IncomingMessage): boolean =>
  origin === undefined ||
  (/^http:\/\/(?:localhost|127\.0\.0\.1):\d+$/.test(origin) && origin === `http://${host}`)

async function zendeskRest(
  accounts: Accounts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  const running = accounts.get(named(request, url, 'account'))
  if (!running) return sendJson(response, 401, { error: "Couldn't authenticate you" })
  const call = createTransport(running.account, Number(named(request, url, 'user')), running.faults)
  const body = await bodyOf(request)
  const { status, headers, text } = await call({
    method: request.method ?? 'GET',
    url: `${url.pathname}${url.search}`,
    ...(body !== '' && { body }),
  })
  if (response.destroyed) return
  response.writeHead(status, { ...headers, 'cache-control': 'no-store' })
  response.end(text)
}

/** The header `x-workspace-<what>`, else the query `workspace_<what>`, which is taken out. */
function named(request: IncomingMessage, url: URL, what: 'account' | 'user'): string {
  const header = request.headers[`x-workspace-${what}`]
  const query = url.searchParams.get(`workspace_${what}`) ?? ''
  url.searchParams.delete(`workspace_${what}`)
  return typeof header === 'string' ? header : query
}
