import { defineConfig } from 'vite'

import { gardenTokens } from './garden-tokens'
import { playbooks } from './playbooks/plugin'
import { scopedName } from './scoped-names'

/** Every state of the sidebar on a page of its own: `npx vite --config tools/gallery.vite.config.ts`. */
export default defineConfig({
  root: 'test/gallery',
  base: './',
  publicDir: false,
  plugins: [playbooks(), gardenTokens()],
  css: { modules: { generateScopedName: scopedName } },
  build: {
    outDir: '../../.tmp/gallery',
    emptyOutDir: true,
    target: 'chrome120',
    reportCompressedSize: false,
  },
})
