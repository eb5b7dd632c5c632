import { HostError } from '../../ports/host-error'
import type { Wording } from '../../ports/wording'
import { ask } from '../ask'
import type { ZafClient } from '../zaf-client'

/**
 * The account's macros; the code comes with the first call, and within its limit. Code that does not
 * come is tried again by the next call.
 */
export function createLazyWording(client: ZafClient): Wording {
  let loading: Promise<Wording> | undefined
  const load = async (): Promise<Wording> =>
    (await import('./rest-wording')).createRestWording(client)
  const loaded = (): Promise<Wording> => {
    loading ??= load().catch(() => {
      loading = undefined
      throw new HostError('late', 'the code did not come')
    })
    return loading
  }
  const read: Wording['read'] = async (titles, limitMs) => (await loaded()).read(titles, limitMs)
  return { read: (titles, limitMs) => ask(read(titles, limitMs), limitMs) }
}
