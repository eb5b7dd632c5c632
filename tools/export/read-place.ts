import { createReadStream } from 'node:fs'

import { failure } from '../failure'
import type { Head, PageEnd, Place, PlaceLine } from './place'
import { idOf } from './place'
import { wholeLines } from './whole-lines'

/**
 * The place that is kept in this file; undefined where there is none, or not one line of it. A page of
 * the list counts once its end is there.
 */
export async function readPlace(file: string): Promise<Place | undefined> {
  let head: Head | undefined
  const kept = { bytes: 0, seen: 0, end: undefined as PageEnd | undefined }
  const lines = { all: new Map<number, number>(), page: new Map<number, number>() }
  const exported = new Set<number>()
  let number = 0
  for await (const { text, end } of wholeLines(createReadStream(file))) {
    if (number === 0) head = headIn(text, file)
    else {
      const line = JSON.parse(text) as PlaceLine
      if (!('page' in line)) lines.page.set(idOf(line), 'gone' in line ? -number : number)
      else {
        for (const [id, at] of lines.page) take(id, at)
        lines.page.clear()
        Object.assign(kept, { bytes: end, end: line.page, seen: kept.seen + line.page.seen })
      }
    }
    if (number === 0) kept.bytes = end
    number += 1
  }
  if (!head) return undefined
  return { head, ...kept, lastLineOf: lines.all, wanted: exported.size }

  function take(id: number, at: number): void {
    lines.all.set(id, Math.abs(at))
    if (at > 0) exported.add(id)
    else exported.delete(id)
  }
}

function headIn(text: string, file: string): Head {
  const head = parsed(text)
  if (!head || typeof head.host !== 'string' || !('from' in head)) {
    throw failure(`${file} keeps no export's place. Write to another file.`)
  }
  return head
}

function parsed(text: string): Head | undefined {
  try {
    return JSON.parse(text) as Head
  } catch {
    return undefined // as it is told of any other strange file
  }
}
