// Runs the `main` of a TypeScript file in this folder on Node, without a build step: Vite reads it.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer, runnerImport } from 'vite'

const OPTIONS = { configFile: false, logLevel: 'error' }

const [, , file] = process.argv
const plugin = fileURLToPath(new URL('playbooks/plugin.ts', import.meta.url))
const { playbooks } = (await runnerImport(plugin, OPTIONS)).module
// It lives as long as `main`: what is imported later, such as another language's words, comes too.
const vite = await createServer({
  ...OPTIONS,
  plugins: [playbooks()],
  appType: 'custom',
  server: { middlewareMode: true, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
})
const { main } = await vite.ssrLoadModule(resolve(file))
try {
  await main()
} finally {
  await vite.close()
}
