import type { ZafClient } from '../../../src/adapters/zaf-client'
import type { Faults, SdkFault, SdkRequest } from '../zendesk/faults'
import { SLOW_MS } from '../zendesk/spoilt-answer'

/** The client with the SDK's faults that are on, as the wire would bring them (zaf.md 1.4). */
export function spoiltClient<C extends ZafClient>(client: C, faults: Faults): C {
  const spoil = <T>(request: SdkRequest, paths: readonly string[], call: () => Promise<T>) => {
    const fault = faults.spoilSdk(request, paths)
    return fault ? (spoilt(fault, request, paths, call) as Promise<T>) : call()
  }
  return {
    ...client,
    get: (paths) => spoil('get', paths, () => client.get(paths)),
    set: (path, value) => spoil('set', [path], () => client.set(path, value)),
    invoke: (action, ...args) => spoil('invoke', [action], () => client.invoke(action, ...args)),
  }
}

async function spoilt(
  { kind, ms = SLOW_MS }: SdkFault,
  request: SdkRequest,
  paths: readonly string[],
  call: () => Promise<unknown>,
): Promise<unknown> {
  switch (kind) {
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, ms))
      return call()
    case 'lost':
      await call()
      return timeout(request, paths)
    case 'never':
      return timeout(request, paths)
    case 'rejected':
      throw Object.assign(new Error('Something went wrong'), { name: 'InternalError' })
    case 'nameless':
      return { message: 'Something went wrong' }
    case 'refused': {
      // Asked for one path alone the SDK rejects; asked for a list it resolves.
      const message = 'Something went wrong'
      if (request !== 'get') throw new Error(`"${paths[0]}" ${message}`)
      return {
        errors: Object.fromEntries(paths.map((path) => [path, { name: 'Error', message, path }])),
      }
    }
  }
}

/** The npm SDK resolves, after five seconds, with an object that says so. */
function timeout(request: SdkRequest, paths: readonly string[]): Promise<unknown> {
  const late = {
    name: 'TimeoutError',
    message: 'Invocation request timeout',
    invocationName: request,
    paramsArray: paths,
  }
  return new Promise((resolve) => setTimeout(() => resolve(late), 5000))
}
