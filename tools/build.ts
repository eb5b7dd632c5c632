import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, type InlineConfig, type Rolldown } from 'vite'

import { buildAudit } from './build-audit'
import { copyFile, copyFolder } from './copy'
import { PAGES } from './pages'
import { PARTS } from './parts'
import type { ManualChoice } from './playbooks/manuals'
import { playbooks } from './playbooks/plugin'
import { refuseFaults } from './playbooks/refuse-faults'

/** The package in `dist`, the page of the local workspace in `.workspace`, the audit in `build`. */
export async function main(manuals: ManualChoice = {}): Promise<void> {
  await refuseFaults(manuals)
  await buildApp(manuals)
  await buildWorkspace()
  await buildAudit()
}

/**
 * The app as Zendesk gets it, with these manuals, in this folder. Rejects when a page would need an
 * inline script.
 */
export async function buildApp(manuals: ManualChoice = {}, folder = PACKAGE): Promise<void> {
  const outDir = resolve(folder, 'assets')
  await rm(outDir, { recursive: true, force: true })
  for (const file of [...PAGES.map((page) => page.file), ...PARTS]) {
    await buildPage({ file }, { plugins: [playbooks(manuals)], build: { outDir } })
  }
  await completeApp(folder)
}

const PACKAGE = 'dist'

/** Lays beside the bundle what is not bundled, and looks at the pages. */
export async function completeApp(folder = PACKAGE): Promise<void> {
  await Promise.all(PAGES.map(({ file }) => refuseInlineScript(join(folder, 'assets', file))))
  await copyFolder('assets', join(folder, 'assets'))
  await copyFolder('translations', join(folder, 'translations'))
  await copyFile('manifest.json', join(folder, 'manifest.json'))
}

/** The page that plays Zendesk around the app. */
export async function buildWorkspace(): Promise<void> {
  await buildWith('tools/workspace.vite.config.ts')
}

/**
 * One page, or part of one, and all that it loads: its first file holds everything it needs at once,
 * which no other shares. `more` is laid over the file's settings.
 */
export const buildPage = (
  { file }: { readonly file: string },
  { build: options, ...more }: InlineConfig = {},
): ReturnType<typeof build> =>
  buildWith('tools/app.vite.config.ts', {
    ...more,
    build: { ...options, rolldownOptions: { input: `src/${file}`, ...NAMED[file] } },
  })

/** A part is asked for by its name, and what it exports is used elsewhere. */
const NAMED: Readonly<Record<string, Rolldown.InputOptions & { output: Rolldown.OutputOptions }>> =
  Object.fromEntries(
    PARTS.map((file) => [
      file,
      { preserveEntrySignatures: 'allow-extension', output: { entryFileNames: '[name].js' } },
    ]),
  )

/** A build as for a release; `more` is laid over the file's settings. */
export function buildWith(configFile: string, more: InlineConfig = {}): ReturnType<typeof build> {
  // Vite named this process "development" when it read this file; React would be built for that.
  process.env['NODE_ENV'] = 'production'
  return build({ configFile, configLoader: 'runner', logLevel: 'warn', ...more })
}

async function refuseInlineScript(page: string): Promise<void> {
  const html = await readFile(page, 'utf8')
  const inline = /<script(?![^>]*\ssrc=)[^>]*>|\son\w+\s*=|javascript:/i.exec(html)
  if (inline) throw new Error(`${page} holds an inline script: ${inline[0]}`)
}
