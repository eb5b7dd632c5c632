import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Browser, Page } from 'playwright'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { launchBrowser } from '../../tools/browser'
import { VIEWS } from '../fixtures/views'

/** Where the gallery was built to; the browser gets its files from here, without a server. */
const FOLDER = '.tmp/gallery'
const ADDRESS = 'http://localhost:9/'
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}
const HEADINGS = new Map([
  ['loading', 'Roteiro'],
  ['failed', 'Não foi possível ler o ticket'],
  ...VIEWS.map(({ name, heading }) => [name, heading] as const),
])
const NAMES = [...HEADINGS.keys()]

let browser: Browser
let axe: string

beforeAll(async () => {
  await build({
    configFile: 'tools/gallery.vite.config.ts',
    configLoader: 'runner',
    logLevel: 'error',
  })
  axe = await readFile('node_modules/axe-core/axe.min.js', 'utf8')
  browser = await launchBrowser()
}, 60_000)

afterAll(() => browser?.close())

describe.each([
  { scheme: 'light', locale: 'pt-BR', isChecked: true },
  { scheme: 'dark', locale: 'pt-BR', isChecked: true },
  // Other words change no colour and no role; they only may be too long.
  { scheme: 'light', locale: 'en-US', isChecked: false },
  { scheme: 'light', locale: 'es', isChecked: false },
])('in $scheme, $locale', ({ scheme, locale, isChecked }) => {
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    page = await openFrame(complaints)
    await page.goto(`${ADDRESS}?${new URLSearchParams({ scheme, locale })}#loading`)
    await page.evaluate(axe)
    // Fetched once and then at hand, as the rest of the screen is.
    await show(page, 'playbook: question')
    await page.waitForSelector('.Answers-answers')
  })
  afterAll(() => page?.close())

  test.each(NAMES)('%s: no barrier, nothing cut off, nothing in the console', async (name) => {
    await show(page, name)
    if (isChecked) {
      expect(await page.textContent('h1')).toBe(HEADINGS.get(name))
      expect(await barriers(page)).toEqual([])
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(complaints).toEqual([])
  })
})

test('what a step asks for is above 400 px', async () => {
  const page = await openFrame([])
  await page.goto(`${ADDRESS}#loading`)
  await show(page, 'playbook: question')
  await page.waitForSelector('.Answers-answers')
  for (const name of NAMES) {
    await show(page, name)
    const below = await page.evaluate(
      () => document.querySelector('.StepCard-actions')?.getBoundingClientRect().bottom ?? 0,
    )
    expect(below, name).toBeLessThanOrEqual(400)
  }
  await page.close()
})

/** The page goes from state to state as it does in Zendesk: without being loaded again. */
async function show(page: Page, name: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
    // Drawn once the event was heard and two frames have passed; what is folded is judged too.
    return new Promise((done) => setTimeout(() => requestAnimationFrame(done), 20)).then(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
  }, encodeURIComponent(name))
}

/** A frame as narrow as Zendesk's sidebar can be. */
async function openFrame(complaints: string[]): Promise<Page> {
  const viewport = { width: 320, height: 700 }
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' })
  await page.route(`${ADDRESS}**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    const file = pathname === '/' ? 'index.html' : pathname
    const contentType = TYPES[extname(file)] ?? 'application/octet-stream'
    await route.fulfill({ body: await readFile(join(FOLDER, file)), contentType })
  })
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  return page
}

/** What axe finds, each with the element it is found in. */
async function barriers(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await checker.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
  })
}
