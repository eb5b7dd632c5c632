import { defineConfig } from 'vite'

/** The app that asks a real account; `tools/conformance/build-app.ts` completes it. */
export default defineConfig({
  root: 'tools/conformance/app',
  base: './',
  publicDir: false,
  build: {
    outDir: '../../../build/conformance/assets',
    emptyOutDir: true,
    assetsDir: '.',
    modulePreload: { polyfill: false },
    target: 'chrome120',
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['sidebar', 'nav-bar', 'modal'].map((name) => `tools/conformance/app/${name}.html`),
    },
  },
})
