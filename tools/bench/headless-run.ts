import { main as audit } from '../audit'

/** What judging one export took. */
export interface HeadlessRun {
  /** Reading, judging and writing, without the start of Node. */
  readonly seconds: number
  /** Bytes of the whole process at most, Node and the reader of TypeScript included. */
  readonly peak: number
}

/** `npm run audit` in a process of its own, which tells the one that started it what it took. */
export async function main(): Promise<void> {
  const begun = performance.now()
  await audit()
  const seconds = (performance.now() - begun) / 1000
  const run: HeadlessRun = { seconds, peak: process.resourceUsage().maxRSS * 1024 }
  process.send?.(run)
}
