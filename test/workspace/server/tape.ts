import { readFileSync, writeFileSync } from 'node:fs'

import type { RestCall, RestReply } from '../protocol/rest-request'

/** Answers of others, in a file: kept while an app is tried, or given again without a network. */
export interface Tape {
  readonly kind: 'record' | 'replay'
  readonly file: string
}

/** One answer as it is in the file; the call as the app wrote it, settings not filled in. */
interface Taped extends Pick<RestCall, 'method' | 'url' | 'body'> {
  readonly reply: RestReply
}

/** Keeps every answer, in order; the file begins again. */
export function createRecorder(file: string): (call: RestCall, reply: RestReply) => void {
  const taped: Taped[] = []
  const write = () => writeFileSync(file, `${JSON.stringify(taped, null, 2)}\n`)
  write()
  return ({ method, url, body }, reply) => {
    taped.push({ method, url, ...(body !== undefined && { body }), reply })
    write()
  }
}

/**
 * Gives the answers again: to equal calls one after the other, the last one forever. Throws with a
 * sentence if the file is not one.
 */
export function createPlayer(file: string): (call: RestCall) => RestReply | undefined {
  const taped = readTape(file)
  const played = new Map<Taped, number>()
  return ({ method, url, body }) => {
    const equal = taped.filter(
      (one) => one.method === method && one.url === url && one.body === body,
    )
    const [first] = equal
    if (!first) return undefined
    const times = played.get(first) ?? 0
    played.set(first, times + 1)
    return (equal[times] ?? equal.at(-1))?.reply
  }
}

function readTape(file: string): readonly Taped[] {
  const taped = parsed(file)
  if (Array.isArray(taped)) return taped as readonly Taped[]
  throw new Error(`${file} holds no recorded answers. Record them with --record ${file}.`)
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined // not there, or no JSON: said by the caller either way
  }
}
