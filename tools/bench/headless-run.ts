import { main as audit } from '../audit'

/** What judging one export took. */
export interface HeadlessRun {
  /** Reading, judging and writing, without the start of Node. */
  readonly seconds: number
  /** Bytes of the whole process at most, Node and the reader of TypeScript included. */
  readonly peak: number
}

const LOOK_MS = 20

/** `npm run audit` in a process of its own, which tells the one that started it what it took. */
export async function main(): Promise<void> {
  // The system's own peak would count the process that started this one (Linux keeps it through exec).
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, LOOK_MS)
  const begun = performance.now()
  await audit()
  const run: HeadlessRun = { seconds: (performance.now() - begun) / 1000, peak }
  clearInterval(timer)
  process.send?.(run)
}
