import * as z from 'zod/mini'

import type { Instant } from '../../domain/ticket/ticket'
import { ask } from '../ask'
import { askRest } from '../ask-rest'
import type { ZafClient } from '../zaf-client'

const installation = z.object({ created_at: z.string() })

/** When this app was installed; undefined where Zendesk does not tell, as it does not to everybody. */
export async function readInstalledAt(client: ZafClient): Promise<Instant | undefined> {
  try {
    const { installationId } = await ask(client.metadata())
    const url = `/api/v2/apps/installations/${installationId}.json`
    const answer = await askRest(client.request({ url, type: 'GET', autoRetry: false }))
    const at = Date.parse(installation.parse(answer).created_at)
    return Number.isNaN(at) ? undefined : at
  } catch {
    return undefined // Everything is judged then, as by an admin who names a day long past.
  }
}
