import { askRest } from '../ask-rest'
import type { ZafClient } from '../zaf-client'
import { toCount } from './to-lead-page'

/** How many tickets carry a tag and are not closed, as Zendesk's search knows it. Rejects with HostError. */
export async function countTagged(client: ZafClient, tag: string): Promise<number> {
  const words = encodeURIComponent(`type:ticket status<closed tags:${tag}`)
  const url = `/api/v2/search/count.json?query=${words}`
  return toCount(await askRest(client.request({ url, type: 'GET', autoRetry: false })))
}
