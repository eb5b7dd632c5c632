import { defineConfig } from 'vite'

import { withHead } from './page-head'

const HEAD = `
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Roteiro: conformance</title>
    <link rel="stylesheet" href="./page.css" />
    <script src="https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js" defer></script>`

/** The app that asks a real account; `tools/conformance/build-app.ts` completes it. */
export default defineConfig({
  root: 'tools/conformance/app',
  base: './',
  publicDir: false,
  plugins: [withHead(HEAD)],
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
