import { defineConfig } from 'vite'

/** The audit as one file that needs nothing but Node; `tools/build-audit.ts` gives it its manuals and its place. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'tools/audit.ts',
    target: 'node20',
    minify: false,
    write: false,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
