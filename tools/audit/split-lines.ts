/** A line that is longer is not read: nothing that one ticket has to say comes near it. */
const LONGEST = 64 * 2 ** 20

export interface Line {
  /** From 1 on. */
  readonly number: number
  /** Undefined where the line is longer than anything we read. */
  readonly text: string | undefined
  /** The last line, where no line end follows it. */
  readonly isOpen?: true
}

/** Splits UTF-8 at its line ends, keeping no more than one line; blank lines are left out. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  longest = LONGEST,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let number = 1
  let parts: string[] = []
  let length = 0
  const take = (): Line => {
    const text = length > longest ? undefined : parts.join('').trim()
    parts = []
    length = 0
    return { number: number++, text }
  }
  const keep = (part: string): void => {
    length += part.length
    if (length > longest) parts = []
    else parts.push(part)
  }
  for await (const chunk of chunks) {
    const [first = '', ...rest] = decoder.decode(chunk, { stream: true }).split('\n')
    keep(first)
    for (const part of rest) {
      const line = take()
      if (line.text !== '') yield line
      keep(part)
    }
  }
  keep(decoder.decode())
  const last = take()
  if (last.text !== '') yield { ...last, isOpen: true }
}
