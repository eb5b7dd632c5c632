import type { ZafClient } from '../../src/adapters/zaf-client'

/** The client, with a list of the questions it was asked: `get 15`, `GET /api/v2/…`. */
export function countedClient(client: ZafClient): {
  readonly client: ZafClient
  readonly calls: readonly string[]
} {
  const calls: string[] = []
  return {
    calls,
    client: {
      get: (paths) => {
        calls.push(`get ${paths.length}`)
        return client.get(paths)
      },
      set: (path, value) => client.set(path, value),
      invoke: (action, ...args) => client.invoke(action, ...args),
      request: (options) => {
        calls.push(`${options.type} ${options.url}`)
        return client.request(options)
      },
      on: (event, handler) => client.on(event, handler),
      off: (event, handler) => client.off(event, handler),
      metadata: () => client.metadata(),
      context: () => client.context(),
    },
  }
}
