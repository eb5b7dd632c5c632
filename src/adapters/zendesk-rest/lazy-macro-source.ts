import { HostError } from '../../ports/host-error'
import type { MacroSource } from '../../ports/macro-source'
import { ask } from '../ask'
import type { ZafClient } from '../zaf-client'

/**
 * The account's macros; the code comes with the first call, and within its limit. Code that does not
 * come is tried again by the next call.
 */
export function createLazyMacroSource(client: ZafClient): MacroSource {
  let loading: Promise<MacroSource> | undefined
  const load = async (): Promise<MacroSource> =>
    (await import('./rest-macro-source')).createRestMacroSource(client)
  const loaded = (): Promise<MacroSource> => {
    loading ??= load().catch(() => {
      loading = undefined
      throw new HostError('late', 'the code did not come')
    })
    return loading
  }
  const read: MacroSource['read'] = async (titles, limitMs) =>
    (await loaded()).read(titles, limitMs)
  return { read: (titles, limitMs) => ask(read(titles, limitMs), limitMs) }
}
