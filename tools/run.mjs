// Runs the `main` of a TypeScript file in this folder on Node, without a build step: Vite reads it.
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const load = async (file, plugins) =>
  (await runnerImport(resolve(file), { configFile: false, logLevel: 'error', plugins })).module

/** Words of another language come with those of the first: nothing can be imported once Vite has ended. */
const WORDS = /\bimport\(('[^']+\.json')\)/g
const atOnce = {
  name: 'words-at-once',
  enforce: 'pre',
  transform(code) {
    const files = [...new Set([...code.matchAll(WORDS)].map(([, file]) => file))]
    if (files.length === 0) return null
    const names = files.map((file, at) => `import * as words${at} from ${file}`)
    const now = code.replace(WORDS, (_, file) => `Promise.resolve(words${files.indexOf(file)})`)
    return `${names.join('\n')}\n${now}`
  },
}

const [, , file] = process.argv
const { playbooks } = await load(fileURLToPath(new URL('playbooks/plugin.ts', import.meta.url)), [])
const { main } = await load(file, [playbooks(), atOnce])
await main()
