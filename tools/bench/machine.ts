import { cpus, totalmem } from 'node:os'

/** What a figure was measured on. */
export function machine(): string {
  const [cpu] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${cpu?.model ?? 'Unknown processor'}, ${cpus().length} cores, ${memory} GB`
}

/** `2026-11-18, <machine>, Node 20.20.2`: for a figure that outlives the run of the others. */
export const measuredOn = (): string =>
  `${new Date().toISOString().slice(0, 10)}, ${machine()}, Node ${process.versions.node}`
