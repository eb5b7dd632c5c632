// Runs the `main` of a TypeScript file in this folder on Node, without a build step: Vite reads it.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const load = async (file, plugins) =>
  (await runnerImport(resolve(file), { configFile: false, logLevel: 'error', plugins })).module

const [, , file] = process.argv
const { playbooks } = await load(fileURLToPath(new URL('playbooks/plugin.ts', import.meta.url)), [])
const { main } = await load(file, [playbooks()])
await main()
