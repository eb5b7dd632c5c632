import { Worker } from 'node:worker_threads'

import type { JudgedBy } from './audit-context'
import type { Batch } from './cut-batches'
import { AuditFailure } from './failure'
import { judgeBatch, type Outcome } from './judge-batch'
import type { Output } from './output'

/** A batch that was judged, with what is to be written of it. */
export interface Judged extends Outcome {
  readonly piece: string
}

/** Where batches are judged, one after the other. */
export interface Lane {
  readonly judge: (batch: Batch) => Promise<Judged>
  readonly end: () => Promise<unknown>
}

/** Judges a batch at once. */
export function judgeWith(batch: Batch, context: JudgedBy, { begin }: Output): Judged {
  const { add, end } = begin()
  const outcome = judgeBatch(batch, context, add)
  return { ...outcome, piece: end() }
}

/** In this thread. */
export const ownLane = (context: JudgedBy, output: Output): Lane => ({
  judge: async (batch) => judgeWith(batch, context, output),
  end: async () => undefined,
})

interface Waiting {
  readonly resolve: (judged: Judged) => void
  readonly reject: (failure: AuditFailure) => void
}

/** In a thread of its own, which runs `script`; what it fails by, its batches reject with. */
export function workerLane(script: URL, workerData: unknown): Lane {
  const worker = new Worker(script, { workerData })
  const waiting: Waiting[] = []
  let failed: AuditFailure | undefined
  const fail = (why: string): void => {
    failed ??= new AuditFailure(`A thread of the audit failed, and the result is not whole: ${why}`)
    for (const { reject } of waiting.splice(0)) reject(failed)
  }
  worker.on('message', (judged: Judged) => waiting.shift()?.resolve(judged))
  worker.on('error', (error) => fail(error.message))
  worker.on('exit', (code) => fail(`it ended with ${code}`))
  return {
    judge: (batch) =>
      new Promise((resolve, reject) => {
        if (failed) return reject(failed)
        waiting.push({ resolve, reject })
        worker.postMessage(batch, [batch.bytes.buffer])
      }),
    end: () => worker.terminate(),
  }
}
