// `npm run audit`: runs `build/audit.mjs`, built again first where a source is newer than it. With
// `--playbooks FOLDER` it builds and runs `build/audit-own.mjs`, which knows a team's own manuals.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

// Exports and results are named from where the command is run; what it is built from is here.
const HERE = fileURLToPath(new URL('..', import.meta.url))
const BUILT = join(HERE, 'build/audit.mjs')
const SOURCES = ['src', 'tools', 'package-lock.json'].map((name) => join(HERE, name))

const changedAt = (path) => statSync(path).mtimeMs
const within = (path) =>
  statSync(path).isDirectory()
    ? [path, ...readdirSync(path, { recursive: true }).map((name) => join(path, name))]
    : [path]

const isBuilt = () => {
  if (!existsSync(BUILT)) return false
  const builtAt = changedAt(BUILT)
  return SOURCES.flatMap(within).every((path) => changedAt(path) <= builtAt)
}

const at = process.argv.indexOf('--playbooks')
const folder = at < 0 ? undefined : process.argv[at + 1]
if (at >= 0 && folder === undefined) {
  console.error('--playbooks needs a folder.')
  process.exit(1)
}
if (at >= 0) process.argv.splice(at, 2)

if (folder !== undefined || !isBuilt()) {
  // A process of its own: the audit needs none of the builder's memory.
  const words = [
    'tools/run.mjs',
    'tools/build-audit.ts',
    ...(folder === undefined ? [] : [resolve(folder)]),
  ]
  const stdio = ['ignore', 'ignore', 'inherit']
  const { status } = spawnSync(process.execPath, words, { cwd: HERE, stdio })
  if (status !== 0) process.exit(1)
}
await import(folder === undefined ? '../build/audit.mjs' : '../build/audit-own.mjs')
