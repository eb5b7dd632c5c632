// `npm run audit`: runs `build/audit.mjs`, built again first where a source is newer than it. With
// `--playbooks FOLDER` it builds and runs `build/audit-own.mjs`, which knows a team's own manuals.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const BUILT = 'build/audit.mjs'
const SOURCES = ['src', 'tools', 'package-lock.json']

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
  const words = ['tools/run.mjs', 'tools/build-audit.ts', ...(folder === undefined ? [] : [folder])]
  const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] })
  if (status !== 0) process.exit(1)
}
await import(folder === undefined ? '../build/audit.mjs' : '../build/audit-own.mjs')
