import { createReadStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

import { auditContext } from './audit-context'
import { cutBatches } from './cut-batches'
import { AuditFailure, EXIT, orFailure } from './failure'
import { NAMED, type Told } from './judge-batch'
import { judgeInOrder } from './judge-in-order'
import { type Judged, ownLane, workerLane } from './lanes'
import type { Options } from './options'
import { outputFor } from './output'
import { newTally, summaryOf, sumOf, type Tally } from './tally'
import type { WorkerData } from './worker'

/** So much of a file is read at once, and judged by one thread. */
const AT_ONCE = 256 * 2 ** 10

/** What is known once all is judged. */
interface Sum {
  tally: Tally
  /** The line in whose middle the export ends. */
  cutOff?: number
}

/**
 * Judges an export and writes the result; says what there is to say of it. `script` is what a thread
 * runs to judge. Resolves with how the command ends; rejects where not all there is to find was written.
 */
export async function judgeInto(
  into: Writable,
  data: WorkerData,
  { file, jobs }: Pick<Options, 'file' | 'jobs'>,
  { script, say }: { readonly script: URL; readonly say: (line: string) => void },
): Promise<number> {
  const context = auditContext(data, say)
  const output = outputFor(data.output, context.time.zone)
  const begin = () => (jobs > 1 ? workerLane(script, data) : ownLane(context, output))
  const source = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: AT_ONCE })
  const judged = judgeInOrder(cutBatches(chunksOf(source, file)), jobs, begin)
  const sum: Sum = { tally: newTally() }
  try {
    // The pipeline asks for the next piece only once the last one was taken.
    const pieces = output.whole(piecesOf(judged, sum, say))
    await pipeline(pieces, into, { end: into !== process.stdout })
  } finally {
    source.destroy()
  }
  say(summaryOf(sum.tally))
  if (sum.cutOff !== undefined) {
    throw new AuditFailure(
      `The export ends in the middle of line ${sum.cutOff}: what follows is missing. Export it again.`,
      EXIT.cutOff,
    )
  }
  const { tickets, broken } = sum.tally
  const isEmptyPart = data.output.isPart && broken === 0
  if (tickets === 0 && !isEmptyPart) throw new AuditFailure('No ticket could be read.')
  return broken > 0 ? EXIT.notAllRead : EXIT.allRead
}

async function* chunksOf(
  source: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<Uint8Array> {
  try {
    yield* source
  } catch (error) {
    orFailure(`${file} cannot be read`)(error)
  }
}

/** What is to be written of each batch; the rest is added up, and said. */
async function* piecesOf(
  judged: AsyncIterable<Judged>,
  sum: Sum,
  say: (line: string) => void,
): AsyncGenerator<string> {
  const named = { broken: 0, strangers: 0 }
  /** The first few, so that the summary is still seen. */
  const tell = ({ kind, line, what }: Told): void => {
    named[kind] += 1
    if (named[kind] <= NAMED) say(`Line ${line}: ${what}`)
  }
  for await (const { piece, tally, told, cutOff } of judged) {
    sum.tally = sumOf(sum.tally, tally)
    if (cutOff !== undefined) sum.cutOff = cutOff
    told.forEach(tell)
    yield piece
  }
}
