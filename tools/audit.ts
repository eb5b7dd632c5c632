import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'

import { type AuditOptions, auditContext } from './audit/audit-context'
import { judgeLines, type Tally } from './audit/judge-lines'
import { splitLines } from './audit/split-lines'
import { toCsv, toJson } from './audit/write-findings'

const USAGE = `npm run audit -- FILE.ndjson [--format csv|json] [--out FILE] [--settings FILE]
  [--zone America/Sao_Paulo] [--separator ";"|","] [--now 2026-11-18T10:00-03:00]
FILE may be - for what is piped in. See docs/auditing.md.`

/** How many lines that cannot be read are named; the rest is counted. */
const NAMED = 20

/** Judges an export of tickets, of any size, and writes the findings; exit code 1 if nothing was read. */
export async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'csv' },
      out: { type: 'string' },
      settings: { type: 'string' },
      zone: { type: 'string', default: '' },
      separator: { type: 'string', default: ';' },
      now: { type: 'string' },
    },
  })
  const [file] = positionals
  const { format, separator } = values
  const isKnown = ['csv', 'json'].includes(format) && (separator === ';' || separator === ',')
  if (file === undefined || positionals.length > 1 || !isKnown) return fail(USAGE)

  const now = values.now === undefined ? Date.now() : Date.parse(values.now)
  if (Number.isNaN(now)) return fail(`No moment: ${values.now}`)
  const options: AuditOptions = { now, zone: values.zone, settings: await settingsIn(values.settings) }
  const context = auditContext(options, say)
  if (!context) return fail(`No time zone: ${values.zone}`)

  const tally: Tally = { tickets: 0, byTags: 0, findings: 0, broken: 0 }
  const complain = (line: number, why: string): void => {
    if (tally.broken <= NAMED) say(`Line ${line}: ${why}`)
  }
  const input = file === '-' ? process.stdin : createReadStream(file)
  const judged = judgeLines(splitLines(input), context, tally, complain)
  const written =
    format === 'csv' ? toCsv(judged, context.time.zone, separator) : toJson(judged)
  await pipeline(Readable.from(written), values.out ? createWriteStream(values.out) : process.stdout)
  say(summaryOf(tally))
  if (tally.tickets === 0) process.exitCode = 1
}
