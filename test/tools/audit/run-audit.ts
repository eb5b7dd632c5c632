import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'

const COMMAND = ['tools/audit.mjs']

/** The moment of every export the tests judge. */
export const NOW = ['--now', '2026-11-18T10:00-03:00']

export interface Ended {
  readonly out: string
  readonly said: string
  /** Null where a signal ended it. */
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** The command as a person runs it, with this on its standard input. */
export function runAudit(args: readonly string[], piped = ''): Promise<Ended> {
  const child = startAudit(args)
  child.stdin.end(piped)
  return ended(child)
}

/** The command with its standard input left open. */
export const startAudit = (args: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(process.execPath, [...COMMAND, ...args])

/** The command as a shell runs it: `"$@"` in `script` is the command. */
export function runInShell(script: string, args: readonly string[]): Promise<Ended> {
  const child = spawn('bash', ['-c', script, 'bash', process.execPath, ...COMMAND, ...args])
  child.stdin.end()
  return ended(child)
}

export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let [out, said] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text))
  // One that ended early takes nothing more in.
  child.stdin.on('error', () => undefined)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ out, said, code, signal }))
  })
}
