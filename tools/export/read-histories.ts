import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

import type { Ask } from './ask'
import { exportedLine } from './exported-line'
import { cutTo, type Files } from './files'
import { inOrder } from './in-order'
import { idOf, isListed, type Listed, type Place, type PlaceLine } from './place'
import { wholeLines } from './whole-lines'

/** Calls under way at a time; the pace decides how many start in a minute. */
const AT_ONCE = 4

/**
 * Reads the history of every ticket of the list whose line is not in the part yet, and writes the lines
 * behind it, in the order of the list. `tell` hears how many are there.
 */
export async function readHistories(
  files: Files,
  place: Place,
  ask: Ask,
  tell: (done: number) => void,
): Promise<void> {
  const handle = await open(files.part, 'a+')
  try {
    let done = await doneIn(files, place)
    tell(done)
    const read = async (listed: Listed) =>
      (await exportedLine(listed, ask)) ?? JSON.stringify({ gone: listed.ticket.id })
    for await (const line of inOrder(wantedIn(files, place, done), AT_ONCE, read)) {
      await write(handle, line)
      done += 1
      tell(done)
    }
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

const write = (handle: FileHandle, line: string): Promise<void> => handle.appendFile(`${line}\n`)

/** The tickets to export, each once, but for the first ones. */
async function* wantedIn(
  { place: file }: Files,
  { bytes, lastLineOf }: Place,
  done: number,
): AsyncGenerator<Listed> {
  let number = 0
  let left = done
  for await (const { text, end } of wholeLines(createReadStream(file))) {
    if (end > bytes) return
    const line = number === 0 ? undefined : (JSON.parse(text) as PlaceLine)
    if (line && isListed(line) && lastLineOf.get(idOf(line)) === number) {
      if (left === 0) yield line
      else left -= 1
    }
    number += 1
  }
}

/** How many tickets the part holds; what follows the last whole line is taken off. */
async function doneIn({ part }: Files, { wanted }: Place): Promise<number> {
  let [done, bytes] = [0, 0]
  for await (const { end } of wholeLines(createReadStream(part))) {
    if (done === wanted) break
    done += 1
    bytes = end
  }
  await cutTo(part, bytes)
  return done
}
