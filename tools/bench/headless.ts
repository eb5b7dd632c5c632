import { type ChildProcess, fork } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

import { median } from './median'

/** Judging an export of so many tickets, medians of runs by turns with a pass that only parses it. */
export interface HeadlessFigures {
  readonly tickets: number
  /** Bytes. */
  readonly size: number
  readonly runs: number
  /** Tickets a second: only parsed, judged by one thread, judged by one for each core. */
  readonly parsed: number
  readonly alone: number
  readonly together: number
  /** Bytes at most, with all threads. */
  readonly peak: number
}

/** What judging one export took. */
interface HeadlessRun {
  /** Reading, judging and writing, without the start of Node. */
  readonly seconds: number
  /** Bytes of the whole process at most, Node and all threads included. */
  readonly peak: number
}

const FOLDER = '.tmp/bench/export'
const NOW = ['--now', '2026-11-18T10:00-03:00']
/** The generator tells so many tickets from one draw: parts of it make the same file as the whole. */
const AT_ONCE = 500

/** Generates an export and judges it so many times. Rejects when not every ticket was judged. */
export async function measureHeadless(tickets: number, runs: number): Promise<HeadlessFigures> {
  await mkdir(FOLDER, { recursive: true })
  try {
    const file = await generate(tickets)
    const [parsed, alone, together]: HeadlessRun[][] = [[], [], []]
    const perSecond = (done: readonly HeadlessRun[] = []) =>
      tickets / median(done.map(({ seconds }) => seconds))
    for (let run = 1; run <= runs; run += 1) {
      parsed?.push(await measured(['tools/bench/parse-pass.mjs', file], tickets))
      alone?.push(await measured(judging(file, 1), tickets))
      together?.push(await measured(judging(file, availableParallelism()), tickets))
    }
    return {
      ...{ tickets, runs },
      size: (await stat(file)).size,
      parsed: perSecond(parsed),
      alone: perSecond(alone),
      together: perSecond(together),
      peak: Math.max(...(together ?? []).map(({ peak }) => peak)),
    }
  } finally {
    await rm(FOLDER, { recursive: true })
  }
}

const judging = (file: string, jobs: number): readonly string[] => [
  ...['tools/bench/headless-run.mjs', file],
  ...['--out', join(FOLDER, 'found.csv'), '--jobs', `${jobs}`, ...NOW],
]

/** On all cores at once: it takes about as long as judging. */
async function generate(tickets: number): Promise<string> {
  const size = Math.ceil(tickets / cpus().length / AT_ONCE) * AT_ONCE
  const starts = Array.from({ length: Math.ceil(tickets / size) }, (_, part) => part * size)
  const parts = await Promise.all(
    starts.map(async (start) => {
      const part = join(FOLDER, `${start}.ndjson`)
      const count = Math.min(size, tickets - start)
      const from = `${start + 1}`
      const wanted = ['--tickets', `${count}`, '--seed', from, '--first', from, '--out', part]
      await ended(run('tools/audit/generate-export.ts', wanted))
      return part
    }),
  )
  const file = join(FOLDER, 'all.ndjson')
  for (const part of parts) {
    await pipeline(createReadStream(part), createWriteStream(file, { flags: 'a' }))
    await rm(part)
  }
  return file
}

async function measured(command: readonly string[], tickets: number): Promise<HeadlessRun> {
  const [script = '', ...args] = command
  const child = forked(script, args)
  let told: HeadlessRun | undefined
  let said = ''
  child.on('message', (message) => {
    told = message as HeadlessRun
  })
  child.stderr?.on('data', (text) => {
    said += String(text)
  })
  await ended(child)
  if (!told || !said.startsWith(`${tickets} tickets, `)) throw new Error(`not all read: ${said}`)
  return told
}

const run = (script: string, args: readonly string[]): ChildProcess =>
  forked('tools/run.mjs', [script, ...args])

const forked = (script: string, args: readonly string[]): ChildProcess =>
  fork(script, args, { stdio: ['ignore', 'inherit', 'pipe', 'ipc'] })

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`${child.spawnargs.join(' ')}: ended with ${code}`))
    })
  })
