// Runs the `main` of a TypeScript file in this folder on Node, without a build step: Vite reads it.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const load = async (file, plugins) =>
  (await runnerImport(resolve(file), { configFile: false, logLevel: 'error', plugins })).module

const [, , file] = process.argv
const { playbooks } = await load('tools/playbooks/plugin.ts', [])
const { main } = await load(file, [playbooks()])
await main()
