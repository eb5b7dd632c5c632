const LINE_END = 10

export interface WholeLine {
  readonly text: string
  /** Where it ends in the file, in bytes, its line end included. */
  readonly end: number
}

/** The lines of a file that have their end: what was cut off in the middle is left out. */
export async function* wholeLines(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<WholeLine, void> {
  let open: Uint8Array[] = []
  let end = 0
  for await (const chunk of chunks) {
    let start = 0
    for (let at = chunk.indexOf(LINE_END); at >= 0; at = chunk.indexOf(LINE_END, start)) {
      open.push(chunk.subarray(start, at))
      const line = Buffer.concat(open)
      open = []
      start = at + 1
      end += line.length + 1
      yield { text: line.toString('utf8'), end }
    }
    if (start < chunk.length) open.push(chunk.subarray(start))
  }
}
