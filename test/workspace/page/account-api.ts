import type { RestCall } from '../protocol/rest-request'
import type {
  AccountInfo,
  InstalledApp,
  OpenedScenario,
  OutsideAnswer,
  ScenarioInfo,
  WorkspaceConfig,
} from '../server/api'
import type { AccountEvent, Backend } from '../zendesk/backend'
import { SaveRefused } from '../zendesk/change'
import type { Fault } from '../zendesk/faults'
import type { Directory, SavedTicket } from '../zendesk/model'

const API = '/workspace/api'

/** One call of the page's own endpoints. Rejects with SaveRefused when the account says no. */
async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const reply = await fetch(`${API}${path}`, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  })
  const answered = (await reply.json()) as unknown
  if (!reply.ok) throw new SaveRefused(reply.status, answered as Record<string, unknown>)
  return answered as T
}

export const readConfig = () => call<WorkspaceConfig>('GET', '/config')
export const readScenarios = () => call<readonly ScenarioInfo[]>('GET', '/scenarios')
export const readAccount = (id: string) => call<AccountInfo>('GET', `/accounts/${id}`)
export const createAccount = (now: string | undefined) =>
  call<AccountInfo>('POST', '/accounts', now === undefined ? {} : { now })
/** Kept by the server until the workspace is closed. */
export const chooseSettings = (appId: number, chosen: Readonly<Record<string, string>>) =>
  call<InstalledApp>('PUT', `/apps/${appId}/settings`, chosen)
/** A call of an app to an address outside the account. */
export const askOutside = (appId: number, wanted: RestCall) =>
  call<OutsideAnswer>('POST', `/apps/${appId}/request`, wanted)

/** What the bar does to an account: situations, clock, faults, the customer. */
export function accountApi(id: string) {
  const at = `/accounts/${id}`
  return {
    openScenario: (scenario: string) =>
      call<OpenedScenario>('POST', `${at}/scenarios/${encodeURIComponent(scenario)}`, {}),
    setClock: (change: ClockChange) =>
      call<{ readonly offsetMs: number }>('PUT', `${at}/clock`, change),
    setFaults: (faults: readonly Fault[]) => call<readonly Fault[]>('PUT', `${at}/faults`, faults),
    customerReplies: (ticketId: number, reply: { text: string; isAutomatic?: boolean }) =>
      call<SavedTicket>('POST', `${at}/tickets/${ticketId}/customer`, reply),
  }
}

export type ClockChange =
  | { readonly at: string }
  | { readonly step: 'hour' | 'next-business-day' | 'real' }

/** The account as one agent's window reaches it. */
export function httpBackend(
  account: string,
  userId: number,
  directory: Directory,
): Backend & { readonly close: () => void } {
  const at = `/accounts/${account}/tickets`
  const listeners = new Set<(event: AccountEvent) => void>()
  const source = new EventSource(`${API}/accounts/${account}/events`)
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as AccountEvent
    for (const listener of [...listeners]) listener(event)
  })
  return {
    userId,
    directory,
    read: (ticketId) => call<SavedTicket>('GET', `${at}/${ticketId}`),
    save: (ticketId, change, tab) =>
      call<SavedTicket>('POST', `${at}/${ticketId}/submit`, { userId, tab, change }),
    create: (change, tab) => call<SavedTicket>('POST', at, { userId, tab, change }),
    send: (ticketId, message, tab) =>
      call<SavedTicket>('POST', `${at}/${ticketId}/send`, { userId, tab, ...message }),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => source.close(),
  }
}
