import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'

import { exportLines } from '../../test/workspace'
import { replaceFile } from './replace-file'

/**
 * `node tools/run.mjs tools/audit/generate-export.ts --tickets 100000 --seed 1 --out FILE`: writes an
 * export of invented tickets, one a line, as a stream of any length; `--first` is the first one's number.
 */
export async function main(): Promise<void> {
  const { values } = parseArgs({
    args: process.argv.slice(3),
    options: {
      tickets: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      first: { type: 'string', default: '1' },
      now: { type: 'string', default: '2026-11-18T10:00-03:00' },
      out: { type: 'string' },
    },
  })
  const lines = exportLines({
    tickets: Number(values.tickets),
    seed: Number(values.seed),
    now: Date.parse(values.now),
    firstTicketId: Number(values.first),
  })
  if (values.out === undefined) await pipeline(lines, process.stdout, { end: false })
  else await replaceFile(values.out, (into: Writable) => pipeline(lines, into))
}
