/** A line that is longer is not read: nothing that one ticket has to say comes near it. In bytes. */
export const LONGEST = 64 * 2 ** 20

/** Whole lines of an export, judged at once. */
export interface Batch {
  /** The number of its first line, from 1 on. */
  readonly first: number
  /** UTF-8, its own memory; of a line that is too long only the beginning. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** No line end follows its last line: the export ends there. */
  readonly isOpen: boolean
}

export interface Line {
  /** From 1 on. */
  readonly number: number
  /** Undefined where the line is longer than anything we read. */
  readonly text: string | undefined
  /** The last line, where no line end follows it. */
  readonly isOpen?: true
}

const LINE_END = 10

/** Cuts an export at line ends, into as much as comes at once; keeps no more than one line. */
export async function* cutBatches(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST,
): AsyncGenerator<Batch> {
  let first = 1
  let rest: Uint8Array[] = []
  let length = 0
  const keep = (part: Uint8Array): void => {
    // One byte more than a line may have tells that it is too long.
    const kept = part.subarray(0, Math.max(0, longest + 1 - length))
    if (kept.length > 0) rest.push(kept)
    length += kept.length
  }
  const take = (more: Uint8Array, isOpen: boolean): Batch => {
    const batch = { first, bytes: joined([...rest, more]), isOpen }
    first += countOf(batch.bytes)
    rest = []
    length = 0
    return batch
  }
  for await (const chunk of chunks) {
    const firstEnd = chunk.indexOf(LINE_END)
    const lastEnd = chunk.lastIndexOf(LINE_END)
    if (firstEnd >= 0) {
      keep(chunk.subarray(0, firstEnd))
      yield take(chunk.subarray(firstEnd, lastEnd + 1), false)
    }
    // A copy: the reader may use the chunk's memory again.
    keep(chunk.slice(lastEnd + 1))
  }
  if (length > 0) yield take(new Uint8Array(), true)
}

/** The lines of a batch, blank ones left out. */
export function* linesOf({ first, bytes, isOpen }: Batch, longest = LONGEST): Generator<Line> {
  const read = readable(bytes)
  const { length } = bytes
  let number = first
  let from = 0
  while (from < length) {
    const end = read.indexOf(LINE_END, from)
    const to = end < 0 ? length : end
    const text = to - from > longest ? undefined : read.toString('utf8', from, to).trim()
    if (text !== '') yield { number, text, ...(end < 0 && isOpen && { isOpen }) }
    number += 1
    from = to + 1
  }
}

function countOf(bytes: Uint8Array<ArrayBuffer>): number {
  const read = readable(bytes)
  let count = 0
  for (let at = read.indexOf(LINE_END); at >= 0; at = read.indexOf(LINE_END, at + 1)) count += 1
  return count
}

/** The same memory, in which Node looks for a byte several times as fast. */
const readable = ({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>): Buffer =>
  Buffer.from(buffer, byteOffset, length)

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
