import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'

import { SDK_PATH } from '../../workspace/in-node'

/** `npm`: the client as it is. `official`: with what Zendesk's own script does otherwise. */
export type Sdk = 'npm' | 'official'

/** Where the two differ, and where they must not, a rule is tried with each. */
export const BOTH: readonly Sdk[] = ['npm', 'official']

/** Ours over the npm client, in the place of the SDK. `limitMs`: how long it waits for an answer. */
export async function serveOfficial(page: Page, limitMs?: number): Promise<void> {
  const patch = await readFile('test/fixtures/apps/protocol/official-sdk.js', 'utf8')
  const options = `window.officialSdk = ${JSON.stringify({ limitMs })}`
  await page.route(`**${SDK_PATH}`, async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, body: `${await response.text()}\n${options}\n${patch}` })
  })
}
