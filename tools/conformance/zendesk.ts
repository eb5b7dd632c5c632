import { cleaned } from './nameless'
import { Unanswerable } from './probe'

/** The SDK's client, as far as probes ask it. */
export interface Client {
  readonly get: (paths: string | readonly string[]) => Promise<unknown>
  readonly set: (path: string, value: unknown) => Promise<unknown>
  readonly invoke: (action: string, ...args: readonly unknown[]) => Promise<unknown>
  readonly request: (options: Readonly<Record<string, unknown>>) => Promise<unknown>
  readonly on: (event: string, handler: (value?: unknown) => unknown) => void
  readonly off: (event: string, handler: (value?: unknown) => unknown) => void
  readonly context: () => Promise<unknown>
  readonly metadata: () => Promise<unknown>
  readonly instance: (guid: string) => Client
}

export type Json = Readonly<Record<string, unknown>>

/** How a call ended. */
export type Ended =
  | { readonly resolved: Json }
  | {
      readonly rejected: { readonly isError: boolean; readonly name: string; readonly says: string }
    }

export interface Replied {
  readonly status: number
  readonly body: Json
}

/** One submit, as an app beside the ticket saw it. */
export interface Submit {
  /** Names of events, and of the hook, in their order. */
  readonly heard: readonly string[]
  readonly ended: 'done' | 'fail'
  /** Until the end, counted from the moment the hook was asked. */
  readonly afterMs: number
}

/** What a probe has to ask with. Every write is taken back when the probe is over, the last one first. */
export interface Zendesk {
  readonly client: Client
  /** Of this frame. */
  readonly address: URL
  /** What `app.activated` brought, once it came. */
  readonly activated: () => readonly unknown[]
  /** One path's value; undefined where there is none. */
  readonly read: (path: string) => Promise<unknown>
  readonly ended: (call: Promise<unknown>) => Promise<Ended>
  /** Answers refusals too; a 403 makes the probe unanswerable. */
  readonly rest: (method: string, path: string, body?: Json) => Promise<Replied>
  /** Events of these names that come while `act` runs and until each has come, in their order. */
  readonly hear: (
    events: readonly string[],
    act: () => Promise<unknown>,
  ) => Promise<readonly { readonly event: string; readonly value: unknown }[]>
  readonly takeBack: (undo: () => Promise<unknown>) => void
  /** A ticket of the probe's own, with the agent as its requester, so that no customer hears of it; its number. */
  readonly ownTicket: (ticket?: Json) => Promise<number>
  /** What an agent did by hand since this step began. */
  readonly submit: () => Submit
  /** How often `ticket.save` was asked since this step began. */
  readonly hooks: () => number
}

/** Marks everything a probe writes. */
export const OWN_TAG = 'roteiro_conformance'

/** Events come a moment after the answer, or not at all. */
const PATIENCE_MS = 2000

/** What was set can be read a moment later. */
export const SETTLED_MS = 300

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Waits until it is so, two seconds at most. */
export async function until(isSo: () => boolean): Promise<void> {
  const end = Date.now() + PATIENCE_MS
  while (!isSo() && Date.now() < end) await wait(50)
}

/** A bench for one probe; `undo` takes back what it wrote, the last first, and says what it could not. */
export function createZendesk(
  client: Client,
  record: Pick<Zendesk, 'activated' | 'submit' | 'hooks'>,
): Zendesk & { readonly undo: () => Promise<readonly string[]>; readonly written: () => number } {
  const undos: (() => Promise<unknown>)[] = []
  const takeBack = (undo: () => Promise<unknown>) => void undos.push(undo)
  const rest = restOf(client)
  return {
    client,
    address: new URL(location.href),
    ...record,
    read: async (path) => ((await client.get([path])) as Json)[path],
    ended: endOf,
    rest,
    hear: (events, act) => heardWhile(client, events, act),
    takeBack,
    ownTicket: (ticket) => makeTicket(rest, takeBack, ticket),
    written: () => undos.length,
    undo: async () => {
      const left: string[] = []
      for (const undo of undos.toReversed()) {
        await undo().catch((error: unknown) => left.push(saidBy(error)))
      }
      return left
    },
  }
}

const saidBy = (error: unknown): string =>
  cleaned(error instanceof Error ? error.message : JSON.stringify(error))

const endOf = (call: Promise<unknown>): Promise<Ended> =>
  call.then(
    (value): Ended => ({ resolved: Object(value) as Json }),
    (error: unknown): Ended => ({
      rejected: {
        isError: error instanceof Error,
        name: error instanceof Error ? error.name : typeof error,
        says: error instanceof Error ? cleaned(error.message) : '',
      },
    }),
  )

const restOf =
  (client: Client): Zendesk['rest'] =>
  async (method, path, body) => {
    const options = {
      ...{ url: encodeURI(`/api/v2/${path}`), type: method, autoRetry: false },
      ...(body && { data: JSON.stringify(body), contentType: 'application/json' }),
    }
    const reply = await client.request(options).then(
      (value): Replied => ({ status: 200, body: Object(value) as Json }),
      (error: { readonly status?: number; readonly responseJSON?: unknown }): Replied => ({
        status: Number(error.status ?? 0),
        body: Object(error.responseJSON) as Json,
      }),
    )
    if (reply.status === 403)
      throw new Unanswerable(`${method} ${cleaned(path)} is not allowed to this agent`)
    return reply
  }

async function heardWhile(
  client: Client,
  events: readonly string[],
  act: () => Promise<unknown>,
): Promise<readonly { readonly event: string; readonly value: unknown }[]> {
  const heard: { readonly event: string; readonly value: unknown }[] = []
  const handlers = events.map(
    (event) => [event, (value?: unknown) => void heard.push({ event, value })] as const,
  )
  for (const [event, handler] of handlers) client.on(event, handler)
  // The host must know of them before something happens.
  await client.get(['currentUser.id'])
  await act()
  await until(() => events.every((wanted) => heard.some(({ event }) => event === wanted)))
  for (const [event, handler] of handlers) client.off(event, handler)
  return heard
}

async function makeTicket(
  rest: Zendesk['rest'],
  takeBack: Zendesk['takeBack'],
  ticket: Json = {},
): Promise<number> {
  const me = (await rest('GET', 'users/me.json')).body['user'] as Json
  const { status, body } = await rest('POST', 'tickets.json', {
    ticket: {
      ...{ subject: 'Roteiro: conformance', requester_id: me['id'], tags: [OWN_TAG] },
      comment: { body: 'Roteiro: conformance', public: false },
      ...ticket,
    },
  })
  const id = Number((body['ticket'] as Json | undefined)?.['id'])
  if (!(id > 0)) throw new Unanswerable(`A ticket could not be made (${status})`)
  takeBack(async () => {
    const gone = await rest('DELETE', `tickets/${id}.json`)
    if (gone.status >= 400) throw new Error(`A ticket with the tag ${OWN_TAG} could not be deleted`)
    // Only some roles may; deleted it is anyway.
    await rest('DELETE', `deleted_tickets/${id}.json`).catch(() => undefined)
  })
  return id
}
