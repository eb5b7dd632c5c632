import { parentPort, workerData } from 'node:worker_threads'

import { type AuditOptions, auditContext } from './audit-context'
import type { Batch } from './cut-batches'
import { judgeWith } from './lanes'
import { type OutputWords, outputFor } from './output'

/** What a thread that judges has to know. */
export interface WorkerData extends AuditOptions {
  readonly output: OutputWords
}

/** Judges what the thread that began this one sends, and sends it back. */
export function judgeForOthers(): void {
  const data = workerData as WorkerData
  // Settings that make no sense are reported by the other thread.
  const context = auditContext(data, () => undefined)
  const output = outputFor(data.output, context.time.zone)
  parentPort?.on('message', (batch: Batch) =>
    parentPort?.postMessage(judgeWith(batch, context, output)),
  )
}
