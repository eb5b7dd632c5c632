import type { StoredSettings } from '../../domain/manual/is-stored'
import type { Written } from '../../domain/manual/write-store'
import { HostError } from '../../ports/host-error'
import { askRest } from '../ask-rest'
import type { ZafClient } from '../zaf-client'

/** Larger than other calls: a manual goes with it. */
const CALL_MS = 15_000

/** The settings of this installation. Admins only; both reject with HostError. */
export interface SettingsApi {
  readonly read: () => Promise<StoredSettings>
  /** Changes these and leaves the others as they are. */
  readonly write: (settings: Written) => Promise<void>
}

export function createSettingsApi(
  client: ZafClient,
  installationId: number | string | undefined,
): SettingsApi {
  const url = `/api/v2/apps/installations/${installationId}.json`
  return {
    read: async () => {
      const answer = await askRest(client.request({ url, type: 'GET', autoRetry: false }), CALL_MS)
      const settings = (answer as { readonly settings?: unknown } | null)?.settings
      if (typeof settings !== 'object' || settings === null) {
        throw new HostError('unexpected', 'settings of the installation')
      }
      return settings as StoredSettings
    },
    write: async (settings) => {
      const contentType = 'application/json'
      const data = JSON.stringify({ settings })
      const call = client.request({ url, type: 'PUT', contentType, data, autoRetry: false })
      await askRest(call, CALL_MS)
    },
  }
}
