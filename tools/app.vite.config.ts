import { defineConfig } from 'vite'

import { FIRST_CHUNK } from './first-chunk'
import { gardenTokens } from './garden-tokens'
import { importAgain } from './import-again'
import { PAGES } from './pages'
import { scopedName } from './scoped-names'

export default defineConfig({
  root: 'src',
  base: './',
  publicDir: false,
  plugins: [gardenTokens(), importAgain()],
  css: { modules: { generateScopedName: scopedName } },
  build: {
    outDir: '../dist/assets',
    emptyOutDir: true,
    assetsDir: '.',
    // An installed app may lie under a policy that refuses inline scripts and `data:` addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'chrome120',
    reportCompressedSize: false,
    rolldownOptions: {
      input: PAGES.map(({ file }) => `src/${file}`),
      output: { codeSplitting: { groups: [FIRST_CHUNK] } },
    },
  },
})
