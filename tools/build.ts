import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type InlineConfig } from 'vite'

import { copyFile, copyFolder } from './copy'
import { PAGES } from './pages'
import type { ManualChoice } from './playbooks/manuals'
import { playbooks } from './playbooks/plugin'
import { refuseFaults } from './playbooks/refuse-faults'

/** The package in `dist` and the page of the local workspace in `.workspace`. */
export async function main(manuals: ManualChoice = {}): Promise<void> {
  await refuseFaults(manuals)
  await buildApp(manuals)
  await buildWorkspace()
}

/** The app as Zendesk gets it, with these manuals. Rejects when a page would need an inline script. */
export async function buildApp(manuals: ManualChoice = {}): Promise<void> {
  await buildWith('tools/app.vite.config.ts', { plugins: [playbooks(manuals)] })
  await completeApp()
}

/** Lays beside the bundle what is not bundled, and looks at the pages. */
export async function completeApp(): Promise<void> {
  await Promise.all(PAGES.map(({ file }) => refuseInlineScript(join('dist/assets', file))))
  await copyFolder('assets', 'dist/assets')
  await copyFolder('translations', 'dist/translations')
  await copyFile('manifest.json', 'dist/manifest.json')
}

/** The page that plays Zendesk around the app. */
export async function buildWorkspace(): Promise<void> {
  await buildWith('tools/workspace.vite.config.ts')
}

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
