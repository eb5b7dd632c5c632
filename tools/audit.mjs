// `npm run audit`: runs `build/audit.mjs`, built again first where a source is newer than it.
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

if (!isBuilt()) {
  // A process of its own: the audit needs none of the builder's memory.
  const { status } = spawnSync(process.execPath, ['tools/run.mjs', 'tools/build-audit.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) process.exit(1)
}
await import('../build/audit.mjs')
