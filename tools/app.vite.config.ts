import { resolve } from 'node:path'
import { defineConfig } from 'vite'

import { compileHint } from './compile-hint'
import { firstStyles } from './first-styles'
import { gardenTokens } from './garden-tokens'
import { importAgain } from './import-again'
import { loadLater } from './load-later'
import { pageHead } from './page-head'
import { parts } from './parts'
import { scopedName } from './scoped-names'
import { FIRST_CHUNK, MOUNT_CHUNK, NAV_CHUNK, WHOLE_CHUNK } from './whole-chunk'
import { zodApart } from './zod-apart'

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: false,
  plugins: [
    ...[pageHead(), gardenTokens(), parts(), zodApart(), loadLater()],
    ...[importAgain(), firstStyles(), compileHint()],
  ],
  // React's own brings React's core into the first file.
  resolve: { alias: { 'react/jsx-runtime': resolve('src/ui/frame/jsx-runtime.ts') } },
  css: { modules: { generateScopedName: scopedName } },
  build: {
    outDir: '../dist/assets',
    // Each page is built by itself, into the same folder.
    emptyOutDir: false,
    assetsDir: '.',
    // An installed app may lie under a policy that refuses inline scripts and `data:` addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome120',
    reportCompressedSize: false,
    rolldownOptions: {
      // On a busy machine it would blame plugins for the time that others take.
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [FIRST_CHUNK, WHOLE_CHUNK, MOUNT_CHUNK, NAV_CHUNK],
        },
      },
    },
  },
})
