import { defineConfig } from 'vite'

import { gardenTokens } from './garden-tokens'
import { playbooks } from './playbooks/plugin'

export default defineConfig({
  root: 'test/workspace/page',
  base: './',
  publicDir: false,
  plugins: [playbooks(), gardenTokens()],
  build: {
    outDir: '../../../.workspace',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    target: 'chrome120',
    reportCompressedSize: false,
    rolldownOptions: { input: 'test/workspace/page/index.html' },
  },
})
