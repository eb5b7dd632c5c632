import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

import { addressFault, type Environment } from './account-address'

export interface ZcliRun {
  /** Says little: zcli ends with 0 after some failures. */
  readonly code: number
  /** Both streams, as they came. */
  readonly output: string
}

const require = createRequire(import.meta.url)
const ZCLI = dirname(require.resolve('@zendesk/zcli/package.json'))

/**
 * Runs zcli to its end. Rejects with the signal's reason when that comes first; then zcli is killed.
 * Which account it speaks to is told by the environment alone.
 */
export async function runZcli(
  args: readonly string[],
  { env, signal }: { readonly env: Environment; readonly signal: AbortSignal },
): Promise<ZcliRun> {
  const home = await prepareZcliHome()
  try {
    const child = spawnZcli(args, { ...env, ...home.env })
    return await ended(child, signal)
  } finally {
    await home.remove()
  }
}

/**
 * Its input is closed: what it would ask for, it does not get. Throws for an address to which no login
 * may go.
 */
export function spawnZcli(args: readonly string[], env: Environment): ChildProcess {
  const fault = addressFault(env)
  if (fault !== undefined) throw new Error(fault)
  // Vite named this process "development"; zcli would then look for its own sources.
  const { NODE_ENV: _, ...own } = env
  return spawn(process.execPath, [join(ZCLI, 'bin/run'), ...args], {
    env: own,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function ended(child: ChildProcess, signal: AbortSignal): Promise<ZcliRun> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
    })
  }
  return new Promise<ZcliRun>((resolve, reject) => {
    const kill = () => child.kill('SIGKILL')
    signal.addEventListener('abort', kill, { once: true })
    child.on('error', reject)
    child.on('close', (code) => {
      signal.removeEventListener('abort', kill)
      if (signal.aborted) reject(signal.reason as Error)
      else resolve({ code: code ?? 1, output })
    })
    if (signal.aborted) kill()
  })
}

export interface ZcliHome {
  readonly env: Environment
  readonly remove: () => Promise<void>
}

/**
 * A home of its own: no stored login is used, and a fresh version file keeps zcli from asking a
 * registry for updates.
 */
export async function prepareZcliHome(): Promise<ZcliHome> {
  const folder = await mkdtemp(join(tmpdir(), 'roteiro-zcli-'))
  await mkdir(join(folder, 'zcli'))
  await writeFile(join(folder, 'zcli/version'), '{}')
  const names = ['HOME', 'USERPROFILE', 'LOCALAPPDATA', 'XDG_CACHE_HOME']
  const others = ['XDG_CONFIG_HOME', 'XDG_DATA_HOME']
  return {
    env: Object.fromEntries([...names, ...others].map((name) => [name, folder])),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
