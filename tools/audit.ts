import { createReadStream, createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'

import type { Separator } from '../src/domain/audit/csv'
import { toIanaZone } from '../src/domain/calendar/zone'
import { auditContext } from './audit/audit-context'
import { judgeLines, type Tally } from './audit/judge-lines'
import { splitLines } from './audit/split-lines'
import { toCsv, toJson } from './audit/write-findings'

const USAGE = `npm run audit -- FILE.ndjson [--format csv|json] [--out FILE] [--settings FILE]
  [--zone America/Sao_Paulo] [--separator ";"|","] [--now 2026-11-18T10:00-03:00]
FILE may be - for what is piped in. See docs/auditing.md.`

/** How many lines that cannot be read are named; all of them are counted. */
const NAMED = 20

/**
 * Judges an export of tickets, of any size, and writes the findings; what there is to say besides
 * goes to the error output. Ends with 1 where it was called wrongly or no ticket could be read.
 */
export async function main(): Promise<void> {
  try {
    const tally = await audit(optionsIn(process.argv.slice(3)))
    say(summaryOf(tally))
    if (tally.tickets === 0) process.exitCode = 1
  } catch (error) {
    say(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

interface Options {
  readonly file: string
  readonly format: 'csv' | 'json'
  readonly separator: Separator
  readonly out: string | undefined
  readonly settings: string | undefined
  readonly zone: string
  readonly now: number
}

function optionsIn(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
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
  const { format, separator, zone, out, settings } = values
  if (file === undefined || positionals.length > 1) throw new Error(USAGE)
  if (format !== 'csv' && format !== 'json') throw new Error(USAGE)
  if (separator !== ';' && separator !== ',') throw new Error(USAGE)
  if (zone !== '' && !toIanaZone(zone)) throw new Error(`No time zone: ${zone}`)
  const now = values.now === undefined ? Date.now() : Date.parse(values.now)
  if (Number.isNaN(now)) throw new Error(`No moment: ${values.now}`)
  return { file, format, separator, out, settings, zone, now }
}

async function audit({
  file,
  format,
  separator,
  out,
  settings,
  zone,
  now,
}: Options): Promise<Tally> {
  const raw: unknown = settings === undefined ? {} : JSON.parse(await readFile(settings, 'utf8'))
  const context = auditContext({ now, zone, settings: raw }, say)
  const tally: Tally = { tickets: 0, byTags: 0, findings: 0, broken: 0 }
  const complain = (line: number, why: string): void => {
    if (tally.broken <= NAMED) say(`Line ${line}: ${why}`)
  }
  const input = file === '-' ? process.stdin : createReadStream(file)
  const judged = judgeLines(splitLines(input), context, tally, complain)
  const written = format === 'csv' ? toCsv(judged, context.time.zone, separator) : toJson(judged)
  // The pipeline asks for the next finding only once the last one was taken.
  if (out === undefined) await pipeline(written, process.stdout, { end: false })
  else await pipeline(written, createWriteStream(out))
  return tally
}

const summaryOf = ({ tickets, byTags, findings, broken }: Tally): string =>
  [
    `${tickets} tickets, ${findings} findings`,
    ...(byTags > 0 ? [`${byTags} without audits, judged by their tags alone`] : []),
    ...(broken > 0 ? [`${broken} not read`] : []),
  ].join('; ')

const say = (line: string): void => console.error(line)
