import type { ZafClient, ZafRequest } from '../../src/adapters/zaf-client'

/** What the framework says to each call; a call without a line here is answered by nothing at all. */
export interface Script {
  readonly get?: (paths: readonly string[]) => unknown
  readonly set?: (path: string, value: unknown) => unknown
  readonly invoke?: (action: string, args: readonly unknown[]) => unknown
  readonly request?: (options: ZafRequest) => unknown
  readonly context?: unknown
}

export interface ScriptedClient extends ZafClient {
  /** Every call, in order: `['invoke', 'ticket.tags.add', ['roteiro']]`. */
  readonly sent: readonly (readonly unknown[])[]
  readonly fire: (event: string, value?: unknown) => void
  /** The events that somebody listens to. */
  readonly heard: () => readonly string[]
}

/** The SDK's client with every answer written down beforehand; what is thrown is a rejection. */
export function scriptedClient(script: Script = {}): ScriptedClient {
  const sent: (readonly unknown[])[] = []
  const handlers: { readonly event: string; readonly handler: (value?: unknown) => unknown }[] = []
  const answer = async <T>(call: readonly unknown[], line: (() => unknown) | undefined) => {
    sent.push(call)
    return (line ? line() : new Promise(() => undefined)) as T
  }
  const { get, set, invoke, request, context } = script
  return {
    sent,
    get: (paths) => answer(['get', ...paths], get && (() => get(paths))),
    set: (path, value) => answer(['set', path, value], set && (() => set(path, value))),
    invoke: (action, ...args) =>
      answer(['invoke', action, ...args], invoke && (() => invoke(action, args))),
    request: (options) => answer(['request', options], request && (() => request(options))),
    on: (event, handler) => void handlers.push({ event, handler }),
    off: (event, handler) => {
      const index = handlers.findIndex((one) => one.event === event && one.handler === handler)
      if (index >= 0) handlers.splice(index, 1)
    },
    metadata: async () => ({}),
    context: async () => (context ?? { account: { subdomain: 'exemplo' } }) as object,
    fire: (event, value) => {
      for (const one of [...handlers]) if (one.event === event) one.handler(value)
    },
    heard: () => handlers.map(({ event }) => event),
  }
}
