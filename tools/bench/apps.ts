import { build } from 'vite'

import { copyFile } from '../copy'
import { playbooks } from '../playbooks/plugin'

/** An app whose start is measured. */
export interface MeasuredApp {
  readonly name: string
  /** As it would be packaged. */
  readonly dir: string
  readonly page: string
  /** Matches once the first screen says what it is there for. */
  readonly ready: string
}

const SCAFFOLD = 'test/fixtures/apps/scaffold'
const BUILT_SCAFFOLD = '.tmp/bench/scaffold'

export const ROTEIRO: MeasuredApp = {
  name: 'Roteiro',
  dir: 'dist',
  page: 'ticket-sidebar.html',
  // The first verdict of the note in the draft; the rest of the sidebar follows by itself.
  ready: '.NoteVerdicts-verdict',
}

/** React, Garden's theme, a title and one of Garden's buttons: what an app starts from. */
export const SCAFFOLD_APP: MeasuredApp = {
  name: 'React and Garden, a title and a button',
  dir: BUILT_SCAFFOLD,
  page: 'scaffold.html',
  ready: 'button',
}

/** The SDK and the ticket's number: no app can be sooner. */
export const PLAIN_APP: MeasuredApp = {
  name: 'SDK and ticket number',
  dir: 'test/fixtures/apps/plain',
  page: 'iframe.html',
  ready: '#ticket:not(:empty)',
}

/** Built by the same bundler with the same settings as the app. */
export async function buildScaffold(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: SCAFFOLD,
    base: './',
    publicDir: false,
    build: {
      outDir: `../../../../${BUILT_SCAFFOLD}/assets`,
      emptyOutDir: true,
      assetsDir: '.',
      modulePreload: { polyfill: false },
      target: 'chrome120',
      reportCompressedSize: false,
      rolldownOptions: { input: `${SCAFFOLD}/scaffold.html` },
    },
  })
  await copyFile(`${SCAFFOLD}/manifest.json`, `${BUILT_SCAFFOLD}/manifest.json`)
}

export const BENCH_PAGE = '.tmp/bench/page'

export async function buildBenchPage(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [playbooks()],
    root: 'tools/bench/page',
    base: './',
    publicDir: false,
    build: {
      outDir: `../../../${BENCH_PAGE}`,
      emptyOutDir: true,
      modulePreload: { polyfill: false },
      target: 'chrome120',
      reportCompressedSize: false,
    },
  })
}
