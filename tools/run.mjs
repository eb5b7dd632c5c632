// Runs the `main` of a TypeScript file in this folder on Node, without a build step: Vite reads it.
import { resolve } from 'node:path'
import { runnerImport } from 'vite'

const [, , file] = process.argv
const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' })
await module.main()
