import type { IncomingMessage, ServerResponse } from 'node:http'

import { SCENARIOS } from '../scenarios/scenarios'
import { SaveRefused } from '../zendesk/change'
import { REFUSED } from '../zendesk/refusals'
import { type Accounts, badRequest, infoOf, openScenario } from './accounts'
import type { AskOutside, ChooseSettings, ScenarioInfo, WorkspaceConfig } from './api'
import { eventStream } from './event-stream'
import { bodyOf, sendJson } from './http'
import {
  type AccountCall,
  type Body,
  create,
  customer,
  instantIn,
  listTickets,
  readTicket,
  send,
  setClock,
  setFaults,
  submit,
} from './page-calls'

interface Site {
  readonly accounts: Accounts
  readonly config: WorkspaceConfig
  readonly askOutside: AskOutside
  readonly chooseSettings: ChooseSettings
}

type Table<T> = readonly (readonly [method: string, path: RegExp, answer: T])[]

/** Calls that name no account yet. */
const FREE: Table<(site: Site, body: Body, id: string) => unknown> = [
  ['GET', /^config$/, ({ config }) => config],
  [
    'GET',
    /^scenarios$/,
    ({ accounts }) => (accounts.plan.hasScenarios ? SCENARIOS.map(toInfo) : []),
  ],
  ['POST', /^accounts$/, ({ accounts }, { now }) => infoOf(accounts.create(instantIn(now)))],
  [
    'PUT',
    /^apps\/(\d+)\/settings$/,
    ({ chooseSettings }, body, id) => chooseSettings(Number(id), body),
  ],
  ['POST', /^apps\/(\d+)\/request$/, ({ askOutside }, body, id) => askOutside(Number(id), body)],
]

/** Calls under `accounts/{id}/`. */
const OF_ACCOUNT: Table<AccountCall> = [
  ['GET', /^$/, infoOf],
  ['POST', /^scenarios\/([\w-]+)$/, (running, _, id) => openScenario(running, id)],
  ['GET', /^tickets$/, listTickets],
  ['POST', /^tickets$/, create],
  ['GET', /^tickets\/(\d+)$/, readTicket],
  ['POST', /^tickets\/(\d+)\/submit$/, submit],
  ['POST', /^tickets\/(\d+)\/send$/, send],
  ['POST', /^tickets\/(\d+)\/customer$/, customer],
  ['PUT', /^clock$/, setClock],
  ['PUT', /^faults$/, setFaults],
]

/** Answers one call under `/workspace/api`; `path` comes without that. */
export async function pageApi(
  site: Site,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, id = '', rest = ''] = /^accounts\/([\w-]+)\/?(.*)$/.exec(path) ?? []
  const running = site.accounts.get(id)
  if (running && rest === 'events') return eventStream(running, request, response)
  try {
    const body = await jsonOf(request)
    const method = request.method ?? 'GET'
    if (!running) {
      const { answer, name } = find(FREE, method, path)
      return sendJson(response, 200, await answer(site, body, name))
    }
    if (method === 'POST' && rest === 'reset') {
      return sendJson(response, 200, infoOf(site.accounts.replace(id)))
    }
    const { answer, name } = find(OF_ACCOUNT, method, rest)
    sendJson(response, 200, answer(running, body, name))
  } catch (error) {
    if (!(error instanceof SaveRefused)) throw error
    sendJson(response, error.status, error.body)
  }
}

function find<T>(table: Table<T>, method: string, path: string): { answer: T; name: string } {
  for (const [wanted, pattern, answer] of table) {
    const match = wanted === method ? pattern.exec(path) : null
    if (match) return { answer, name: match[1] ?? '' }
  }
  throw REFUSED.notFound()
}

/** The body as an object; a list comes as `list`. */
async function jsonOf(request: IncomingMessage): Promise<Body> {
  const text = await bodyOf(request)
  if (text === '') return {}
  const parsed = parsedJson(text)
  return Array.isArray(parsed) ? { list: parsed } : (parsed as Body)
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw badRequest('the body is not JSON')
  }
}

const toInfo = ({ id, rule, title, hint, role }: ScenarioInfo): ScenarioInfo => ({
  ...{ id, rule, title, hint },
  ...(role && { role }),
})
