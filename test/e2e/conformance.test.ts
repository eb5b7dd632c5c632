import { readFile, rm } from 'node:fs/promises'
import type { Browser, FrameLocator, Page } from 'playwright'
import { expect, test } from 'vitest'

import { launchBrowser } from '../../tools/browser'
import { buildApp } from '../../tools/conformance/build-app'
import { type Compared, compare } from '../../tools/conformance/compare'
import { PROBES } from '../../tools/conformance/probes'
import { readReport } from '../../tools/conformance/read-report'
import type { Report } from '../../tools/conformance/report'
import { CHAT, USER } from '../workspace'
import {
  NEUTRAL_ACCOUNT,
  type RunningAccount,
  readAccountFile,
  serveWorkspace,
} from '../workspace/in-node'
import { PATIENCE_MS } from './desk'
import { watch } from './problems'
import { type Sdk, serveOfficial } from './protocol/sdks'

const APP = '.tmp/conformance-app'
const HOUR_MS = 3_600_000
const LIMIT_MS = 3000

const stage = test
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads here which fixtures this one needs.
  .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
    const browser = await launchBrowser()
    onCleanup(() => browser.close())
    return browser
  })
  // biome-ignore lint/correctness/noEmptyPattern: as above
  .extend('workspace', { scope: 'file' }, async ({}, { onCleanup }) => {
    await buildApp(APP)
    const workspace = await serveWorkspace({
      ...{ appDir: APP, pageDir: '.workspace' },
      account: await readAccountFile(NEUTRAL_ACCOUNT),
    })
    onCleanup(async () => {
      await workspace.close()
      await rm(APP, { recursive: true, force: true })
    })
    return workspace
  })

/** With a chat that was held and a ticket that an automation changed, as older accounts have. */
function livedIn({ workspace, setOffset, offsetMs }: RunningAccount): readonly number[] {
  const customer = workspace.directory.users.find(({ role }) => role === 'end-user')?.id ?? -1
  const change = { subject: 'Chat', comment: { text: 'Hello', isPublic: true } }
  const { id } = workspace.create(customer, change, { channel: CHAT })
  workspace.says(id, customer, 'Is somebody there?')
  workspace.arrange((directory) => ({
    ...directory,
    automations: [
      {
        ...{ id: 1, title: 'Remind', description: '', active: true, position: 1 },
        conditions: {
          all: [{ field: 'updated_at', operator: 'greater_than', value: '24' }],
          any: [],
        },
        actions: [{ field: 'current_tags', value: 'reminded' }],
        updatedAt: '2026-01-12T13:00:00Z',
      },
    ],
  }))
  setOffset(offsetMs() + 26 * HOUR_MS)
  return workspace.tickets().map((ticket) => ticket.id)
}

/** What an app could change, without the history, which Zendesk lets nobody take back. */
const stateOf = ({ workspace: { directory, tickets } }: RunningAccount) => ({
  directory: {
    ...directory,
    apps: directory.apps?.map(({ settings = {}, ...app }) => ({ ...app, settings })),
  },
  tickets: tickets().map(({ audits: _, updatedAt: __, ...ticket }) => ticket),
})

interface Sitting {
  readonly page: Page
  readonly app: FrameLocator
  readonly press: (name: string) => Promise<void>
  readonly reads: (words: string | RegExp) => Promise<void>
  readonly report: () => Promise<Report>
}

async function sitDown(browser: Browser, address: string, sdk: Sdk = 'npm'): Promise<Sitting> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  context.setDefaultTimeout(PATIENCE_MS)
  const page = await context.newPage()
  if (sdk === 'official') await serveOfficial(page)
  await page.goto(address)
  const app = page.frameLocator('iframe[data-location=ticket_sidebar]:not(.hidden)')
  return {
    ...{ page, app },
    press: (name) => app.getByRole('button', { name }).click(),
    reads: async (words) =>
      void (await app.getByRole('status').filter({ hasText: words }).waitFor()),
    report: async () => {
      const saved = page.waitForEvent('download')
      await app.getByRole('button', { name: 'Save the report' }).click()
      return readReport(await readFile(await (await saved).path(), 'utf8'))
    },
  }
}

const notConfirmed = (compared: readonly Compared[]) =>
  compared.flatMap(({ probe, verdict, left }) =>
    verdict.kind === 'confirmed' && left.length === 0 ? [] : [{ id: probe.id, ...verdict, left }],
  )

stage(
  'an account is asked from one ticket, and is as it was before',
  async ({ browser, workspace }) => {
    const running = workspace.begin()
    const [ticket = 0, other = 0] = livedIn(running)
    const query = `account=${running.id}&ticket=${ticket}&role=admin&hookLimit=${LIMIT_MS}`
    const sitting = await sitDown(browser, `${workspace.url}/?${query}`)
    const { page, press, reads, report } = sitting
    const problems = watch(page)
    await page.getByRole('button', { name: 'Roteiro: conformance, page' }).click()
    await page.frameLocator('iframe[data-location=nav_bar]').getByText('Asked.').waitFor()
    await page.getByRole('tab').first().click()
    const before = stateOf(running)

    await press('Ask this account')
    await reads('1 of 4')
    expect(stateOf(running)).toEqual(before)
    const submit = page.getByRole('button', { name: /^Submit as / }).first()
    await submit.click()
    await reads('2 of 4')
    await submit.click()
    await reads('3 of 4')
    expect(stateOf(running)).toEqual(before)
    running.workspace.save(ticket, USER.system, { priority: 'high' })
    await press('Done')
    await reads('4 of 4')
    running.workspace.merge({ from: other, into: ticket, by: USER.system })
    await press('Done')
    await reads('Everything was asked.')

    const saved = await report()
    expect(notConfirmed(compare(PROBES, saved))).toEqual([])
    expect(problems.list()).toEqual([])
    await page.context().close()
  },
)

stage(
  'where an account lies, the facts it contradicts are named',
  async ({ browser, workspace }) => {
    const running = workspace.begin()
    running.workspace.arrange((directory) => ({
      ...directory,
      answers: [
        { method: 'GET', path: '/api/v2/search/count.json', status: 200, body: { count: 'many' } },
      ],
    }))
    const lies = 'deaf=comment.type&unreadable=currentAccount'
    const { page, press, reads, report } = await sitDown(
      browser,
      `${workspace.url}/?account=${running.id}&ticket=${running.opens[0]}&role=admin&${lies}`,
      'official',
    )
    await press('Ask this account')
    await reads('1 of 4')
    const contradicted = compare(PROBES, await report()).filter(
      ({ verdict }) => verdict.kind === 'contradicted',
    )
    expect(contradicted.map(({ probe }) => probe.id)).toEqual([
      ...['current-account', 'composer-side', 'search-count'],
    ])
    await page.context().close()
  },
)
