import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright'

import { SCENARIOS } from '../test/host/scenarios/scenarios'
import { startWorkspace } from '../test/host/start'
import { launchBrowser } from './browser'
import { main as buildAll } from './build'

const SCHEMES = ['light', 'dark'] as const
const LOCALES = ['pt-BR', 'en-US', 'es-419'] as const

/** A Thursday before a holiday, 09:05 in the account's zone: pictures taken again differ by intent. */
const MOMENT = '2026-11-19T12:05:00Z'

const README_FOLDER = 'docs/pictures'
const REVIEW_FOLDER = '.tmp/pictures'

/** The app is 320 pixels wide, as narrow as Zendesk makes it, beside the tray's own border. */
const TRAY = '321'
const WINDOW = { width: 1280, height: 800 }
/** Room for the longest sidebar: what lies below the window is not drawn. */
const TALL_WINDOW = { ...WINDOW, height: 1600 }

/** Longest wait for a picture that never settles; some situations are about that. */
const SETTLE_MS = 4_000
/** Pages open at once. */
const HANDS = 3

interface Picture {
  readonly file: string
  readonly scenario: string
  readonly scheme: (typeof SCHEMES)[number]
  readonly locale: (typeof LOCALES)[number]
  readonly isWholeWindow?: boolean
  /** False: the moment the situation itself plays at. */
  readonly isDated?: boolean
}

/**
 * Builds, then takes the README's pictures into `docs/pictures`. With names of scenarios, or `all`,
 * takes those for review instead, in every language and both colour schemes, into `.tmp/pictures`.
 */
export async function main(): Promise<void> {
  const wanted = process.argv.slice(3)
  const pictures = wanted.length === 0 ? readmePictures() : reviewPictures(wanted)
  await buildAll()
  const workspace = await startWorkspace({ appDir: 'dist', pageDir: '.workspace' })
  const browser = await launchBrowser()
  try {
    await takeAll(browser, workspace.url, pictures)
  } finally {
    await browser.close()
    await workspace.close()
  }
  console.log(`${pictures.length} pictures in ${pictures[0] ? folderOf(pictures[0]) : 'no folder'}`)
}

function readmePictures(): readonly Picture[] {
  const sidebars = SCHEMES.flatMap((scheme) =>
    (['second-due', 'note-half'] as const).map(
      (scenario): Picture => ({
        file: join(README_FOLDER, `${scenario}-${scheme}.png`),
        scenario,
        scheme,
        locale: 'pt-BR',
        isDated: true,
      }),
    ),
  )
  const workspace: Picture = {
    file: join(README_FOLDER, 'workspace.png'),
    scenario: 'second-due',
    scheme: 'light',
    locale: 'pt-BR',
    isDated: true,
    isWholeWindow: true,
  }
  return [...sidebars, workspace]
}

function reviewPictures(wanted: readonly string[]): readonly Picture[] {
  const known = SCENARIOS.map(({ id }) => id)
  const unknown = wanted.filter((id) => id !== 'all' && !known.includes(id))
  if (unknown.length > 0) throw new Error(`No scenario: ${unknown.join(', ')}`)
  const scenarios = wanted.includes('all') ? known : wanted
  return scenarios.flatMap((scenario) =>
    LOCALES.flatMap((locale) =>
      SCHEMES.map((scheme) => ({
        file: join(REVIEW_FOLDER, `${scenario}-${locale}-${scheme}.png`),
        scenario,
        scheme,
        locale,
      })),
    ),
  )
}

/** Several pages share the list; each takes what is next. */
async function takeAll(browser: Browser, url: string, pictures: readonly Picture[]): Promise<void> {
  const waiting = [...pictures]
  const work = async () => {
    const page = await browser.newPage({ deviceScaleFactor: 2 })
    for (let next = waiting.shift(); next; next = waiting.shift()) await take(page, url, next)
    await page.close()
  }
  await Promise.all(Array.from({ length: HANDS }, work))
}

async function take(page: Page, url: string, picture: Picture): Promise<void> {
  const { scenario, scheme, locale, isDated, isWholeWindow } = picture
  const query = { scenario, scheme, locale, tray: TRAY, ...(isDated && { now: MOMENT }) }
  await page.setViewportSize(isWholeWindow ? WINDOW : TALL_WINDOW)
  await page.goto(`${url}/?${new URLSearchParams(query)}`)
  const frame = page.locator('iframe.app-frame:visible')
  const app = frame.contentFrame()
  await app.locator('main:not(.skeleton)').waitFor({ timeout: SETTLE_MS }).catch(nothing)
  await app.locator('.skeleton').waitFor({ state: 'detached', timeout: SETTLE_MS }).catch(nothing)
  await mkdir(folderOf(picture), { recursive: true })
  const options = { path: picture.file, animations: 'disabled', caret: 'hide' } as const
  if (isWholeWindow) await page.screenshot({ ...options, scale: 'css' })
  else await frame.screenshot(options)
}

/** What does not settle is a picture too. */
const nothing = (): void => undefined

const folderOf = ({ file }: Picture): string => dirname(file)
