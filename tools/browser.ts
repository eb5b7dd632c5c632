import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join, resolve } from 'node:path'
import bundled from '@sparticuz/chromium'
import { type Browser, chromium, type LaunchOptions } from 'playwright'

/** Ours rather than the bundled browser's list, which switches off the isolation of frames. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
]

const SYSTEM_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
]

const SYSTEM_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

export interface BrowserOptions {
  /** Looks past $CHROMIUM and the system's browser: what a machine without either gets. */
  readonly bundledOnly?: boolean
  /** Further flags for this launch. */
  readonly args?: readonly string[]
}

/**
 * A Chromium that reaches nothing but this machine: $CHROMIUM, else the system's, else the one that
 * comes with `npm ci`. The caller closes it. Rejects when there is none: a browser test is never
 * skipped because there is no browser.
 */
export async function launchBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { executablePath, env } = await findBrowser(options.bundledOnly ?? false)
  try {
    return await chromium.launch({
      executablePath,
      args: [...FLAGS, ...(options.args ?? [])],
      env: { ...process.env, ...env },
    })
  } catch (cause) {
    throw new Error(`The browser at ${executablePath} does not start. Set $CHROMIUM to another.`, {
      cause,
    })
  }
}

interface FoundBrowser {
  readonly executablePath: string
  readonly env: NonNullable<LaunchOptions['env']>
}

async function findBrowser(bundledOnly: boolean): Promise<FoundBrowser> {
  if (bundledOnly) return bundledBrowser()
  const chosen = process.env['CHROMIUM']
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`$CHROMIUM names no file: ${chosen}`)
    return { executablePath: chosen, env: {} }
  }
  const executablePath = systemBrowser()
  return executablePath ? { executablePath, env: {} } : bundledBrowser()
}

function systemBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  const onPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...SYSTEM_PATHS].find((path) => existsSync(path))
}

/** Unpacked once for each version, beside the packages, so that `npm ci` takes it away again. */
async function bundledBrowser(): Promise<FoundBrowser> {
  const home = resolve('node_modules/.cache', `chromium-${await bundledVersion()}`)
  if (!existsSync(home)) await unpackInto(home)
  return {
    executablePath: join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: join(home, 'al2023/lib'), FONTCONFIG_FILE: join(home, 'fonts.conf') },
  }
}

async function bundledVersion(): Promise<string> {
  const text = await readFile('node_modules/@sparticuz/chromium/package.json', 'utf8')
  const { version } = JSON.parse(text) as { readonly version: string }
  return version
}

/**
 * The package unpacks into the temporary folder and takes for whole whatever lies there, so each
 * unpacking gets a folder of its own, which is moved in one step: of two processes that start
 * together one wins and neither sees half a browser.
 */
async function unpackInto(home: string): Promise<void> {
  await mkdir(dirname(home), { recursive: true })
  const folder = await mkdtemp(`${home}-`)
  const unchanged = { ...process.env }
  // With this name it believes itself on a bare Amazon Linux and brings its own NSS libraries.
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
  try {
    await bundled.executablePath()
    await writeFile(join(folder, 'fonts.conf'), fontsOf(home))
  } catch (cause) {
    await rm(folder, { recursive: true, force: true })
    throw new Error('No Chromium: set $CHROMIUM, install one, or run npm ci.', { cause })
  } finally {
    restoreEnvironment(unchanged)
  }
  await rename(folder, home).catch(() => rm(folder, { recursive: true, force: true }))
}

/** The package's own list of fonts names a fixed folder that is not ours: no text would have a height. */
const fontsOf = (home: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`

function restoreEnvironment(unchanged: NodeJS.ProcessEnv): void {
  for (const name of [
    'TMPDIR',
    'AWS_EXECUTION_ENV',
    'LD_LIBRARY_PATH',
    'FONTCONFIG_PATH',
    'HOME',
  ]) {
    const before = unchanged[name]
    if (before === undefined) delete process.env[name]
    else process.env[name] = before
  }
}
