import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Browser, FrameLocator, Page } from 'playwright'

import type { TabId } from '../src/ui/nav/tabs'
import { serveWorkspace } from '../test/workspace/in-node'
import { launchBrowser } from './browser'
import { main as buildAll, buildApp } from './build'
import { copyFile } from './copy'
import { documentPictures, reviewPictures } from './pictures/lists'
import type { Picture } from './pictures/picture'

/** A Thursday before a holiday, 09:05 in the account's zone: pictures taken again differ by intent. */
const MOMENT = '2026-11-19T12:05:00Z'

/** The app is 320 pixels wide, as narrow as Zendesk makes it, beside the tray's own border. */
const TRAY = '321'
const WINDOW = { width: 1280, height: 800 }
/** Room for the longest sidebar: what lies below the window is not drawn. */
const TALL_WINDOW = { ...WINDOW, height: 1600 }

const SIDEBAR = 'iframe.app-frame:visible'
const PAGE = 'iframe[data-location=nav_bar]'

/** Longest wait for a picture that never settles; some situations are about that. */
const SETTLE_MS = 4_000
/** Pages open at once. */
const HANDS = 3

/**
 * Builds, then takes the documents' pictures into `docs/pictures`. With names of scenarios, or `all`,
 * takes those for review instead, in every language and both colour schemes, into `.tmp/pictures`.
 */
export async function main(): Promise<void> {
  const wanted = process.argv.slice(3)
  const pictures = wanted.length === 0 ? documentPictures() : reviewPictures(wanted)
  await buildAll()
  await buildExample()
  const workspace = await serveWorkspace({ appDir: 'dist', pageDir: '.workspace' })
  const authors = await serveWorkspace({ appDir: EXAMPLE_APP, pageDir: '.workspace' })
  const browser = await launchBrowser()
  const urlOf = ({ hasExample }: Picture) => (hasExample ? authors : workspace).url
  try {
    await takeAll(browser, urlOf, pictures)
  } finally {
    await browser.close()
    await workspace.close()
    await authors.close()
  }
  console.log(`${pictures.length} pictures in ${pictures[0] ? folderOf(pictures[0]) : 'no folder'}`)
}

/** The app of a team that has the manual of the authors' guide. */
const EXAMPLE_APP = '.tmp/example-app'

async function buildExample(): Promise<void> {
  const folder = '.tmp/example-manuals'
  await copyFile('docs/exemplo-troca.yaml', `${folder}/troca.yaml`)
  await buildApp({ folder }, EXAMPLE_APP)
}

/** Several pages share the list; each takes what is next. */
async function takeAll(
  browser: Browser,
  urlOf: (picture: Picture) => string,
  pictures: readonly Picture[],
): Promise<void> {
  const waiting = [...pictures]
  const work = async () => {
    const page = await browser.newPage({ deviceScaleFactor: 2 })
    for (let next = waiting.shift(); next; next = waiting.shift())
      await take(page, urlOf(next), next)
    await page.close()
  }
  await Promise.all(Array.from({ length: HANDS }, work))
}

async function take(page: Page, url: string, picture: Picture): Promise<void> {
  const { scenario, scheme, locale, isDated, of, role, presses = [] } = picture
  const query = {
    ...{ scenario, scheme, locale, tray: TRAY },
    ...(isDated && { now: MOMENT }),
    ...(role && { role }),
  }
  await page.setViewportSize(of ? WINDOW : TALL_WINDOW)
  await page.goto(`${url}/?${new URLSearchParams(query)}`)
  await settle(page.frameLocator(SIDEBAR))
  const shown = of === undefined || of === 'window' ? SIDEBAR : PAGE
  if (of !== undefined && of !== 'window') await openPage(page, of)
  for (const words of presses) await press(page.frameLocator(shown), words)
  await page.mouse.move(0, 0)
  await mkdir(folderOf(picture), { recursive: true })
  const options = { path: picture.file, animations: 'disabled', caret: 'hide' } as const
  if (of === 'window') await page.screenshot({ ...options, scale: 'css' })
  else await page.locator(shown).screenshot(options)
}

async function settle(app: FrameLocator): Promise<void> {
  await app.locator('main:not([aria-busy])').waitFor({ timeout: SETTLE_MS }).catch(nothing)
  await app
    .locator('.shape')
    .first()
    .waitFor({ state: 'detached', timeout: SETTLE_MS })
    .catch(nothing)
}

/** Something that is not there fails: the picture would show another step than its guide. */
const press = (app: FrameLocator, words: string): Promise<void> =>
  (['button', 'link', 'menuitem', 'checkbox'] as const)
    .map((role) => app.getByRole(role, { name: new RegExp(`^${words}`) }))
    .reduce((any, one) => any.or(one))
    .click({ timeout: SETTLE_MS })

/** What a tab of the page shows once it is read. */
const CONTENT = '.SetupLine-line, .DueList-line, .AuditTable-row, .FigureCard-bar, .ManualList-line'

async function openPage(page: Page, tab: TabId): Promise<void> {
  await page.getByRole('button', { name: 'Roteiro, página' }).click()
  const app = page.frameLocator(PAGE)
  await app.locator(`#tab-${tab}`).click({ timeout: SETTLE_MS })
  await app.locator(CONTENT).first().waitFor({ timeout: SETTLE_MS })
  await app.locator('progress').waitFor({ state: 'detached', timeout: SETTLE_MS })
}

/** What does not settle is a picture too. */
const nothing = (): void => undefined

const folderOf = ({ file }: Picture): string => dirname(file)
