import { createReadStream, createWriteStream } from 'node:fs'
import { rename } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'

import { type Files, isThere } from './files'
import type { Place } from './place'
import { wholeLines } from './whole-lines'

/**
 * Puts the part in the place of the export; an update keeps the lines of tickets that it did not list.
 * May be done twice: the second time changes nothing.
 */
export async function makeExport(files: Files, { head, lastLineOf }: Place): Promise<void> {
  const hasOld = head.isUpdate && (await isThere(files.out))
  async function* lines(): AsyncGenerator<string> {
    if (hasOld) yield* linesOf(files.out, (id) => id === undefined || !lastLineOf.has(id))
    yield* linesOf(files.part, (id) => id !== undefined)
  }
  await pipeline(lines, createWriteStream(files.made, { flush: true }))
  await rename(files.made, files.out)
}

async function* linesOf(
  file: string,
  isKept: (id: number | undefined) => boolean,
): AsyncGenerator<string> {
  for await (const { text } of wholeLines(createReadStream(file))) {
    if (isKept(exportedId(text))) yield `${text}\n`
  }
}

/** Zendesk's tickets begin so; to read all of a line takes much longer. */
const START = /^\{"ticket":\{(?:"url":"[^"]*",)?"id":(\d+)[,}]/

/** The ticket of an exported line; undefined where it holds none, such as one that is gone. */
function exportedId(line: string): number | undefined {
  const start = START.exec(line)?.[1]
  if (start !== undefined) return Number(start)
  const { ticket } = JSON.parse(line) as { readonly ticket?: { readonly id?: number } }
  return ticket?.id
}
