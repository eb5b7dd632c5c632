import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'

import type { AuditContext } from '../src/domain/audit/context'
import type { Separator } from '../src/domain/audit/csv'
import { toIanaZone } from '../src/domain/calendar/zone'
import type { PlaybookHead } from '../src/domain/playbook/playbook-head'
import { CONTACT_ID } from '../src/domain/playbook/playbook-id'
import { auditContext } from './audit/audit-context'
import { AuditFailure, EXIT, orFailure, reasonOf } from './audit/failure'
import { judgeLines, type Tally, type Teller } from './audit/judge-lines'
import { refuseSource } from './audit/refuse-source'
import { replaceFile } from './audit/replace-file'
import { splitLines } from './audit/split-lines'
import { toCsv, toJson } from './audit/write-findings'
import { type ExportWords, exportFile } from './export/export-file'
import { readManuals } from './playbooks/manuals'

const USAGE = `npm run audit -- FILE.ndjson [--format csv|json] [--out FILE] [--settings FILE]
  [--playbooks FOLDER] [--zone America/Sao_Paulo] [--separator ";"|","] [--now 2026-11-18T10:00-03:00]
npm run audit -- --account [FILE.ndjson] [--since 2026-10-01] and the same options
FILE may be - for what is piped in. See docs/auditing.md.`

/** How many lines are named of each kind there is something to say of; all of them are counted. */
const NAMED = 20

/** The numbers that every process has its standard streams by. */
const STANDARD = { input: 0, output: 1 } as const

/**
 * Judges an export of tickets, of any size, and writes the findings; what there is to say besides
 * goes to the error output. A file takes the result's name only when the result is whole. Ends with 1
 * where it was called wrongly, could not read or write, or no ticket could be read, and with 3 where
 * the export was cut off.
 */
export async function main(): Promise<void> {
  try {
    const { exporting, ...options } = optionsIn(process.argv.slice(3))
    const file = exporting ? (await exportFile(exporting)).file : options.file
    await audit({ ...options, file })
  } catch (error) {
    say(reasonOf(error))
    process.exitCode = error instanceof AuditFailure ? error.exit : EXIT.failed
  }
}

interface Options {
  readonly file: string
  readonly format: 'csv' | 'json'
  readonly separator: Separator
  readonly out: string | undefined
  readonly settings: string | undefined
  /** A team's own manuals, as its package has them. */
  readonly folder: string | undefined
  readonly zone: string
  readonly now: number
  /** The export is of the account, and made or brought up to date first. */
  readonly exporting: ExportWords | undefined
}

function optionsIn(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'csv' },
      out: { type: 'string' },
      settings: { type: 'string' },
      playbooks: { type: 'string' },
      zone: { type: 'string', default: '' },
      separator: { type: 'string', default: ';' },
      now: { type: 'string' },
      account: { type: 'boolean', default: false },
      since: { type: 'string' },
    },
  })
  const [file] = positionals
  const { format, separator, zone, out, settings, account, since } = values
  const isNamed = account ? file !== '-' : file !== undefined && since === undefined
  if (!isNamed || positionals.length > 1) throw new Error(USAGE)
  if (format !== 'csv' && format !== 'json') throw new Error(USAGE)
  if (separator !== ';' && separator !== ',') throw new Error(USAGE)
  if (zone !== '' && !toIanaZone(zone)) throw new Error(`No time zone: ${zone}`)
  const now = values.now === undefined ? Date.now() : Date.parse(values.now)
  if (Number.isNaN(now)) throw new Error(`No moment: ${values.now}`)
  const exporting = account ? exportOf(file, since, zone) : undefined
  const folder = values.playbooks
  return { file: file ?? '', format, separator, out, settings, folder, zone, now, exporting }
}

const exportOf = (
  out: string | undefined,
  since: string | undefined,
  zone: string,
): ExportWords => ({
  ...{ out, since, zone, until: undefined, tag: undefined },
  mode: 'either',
})

async function audit(options: Omit<Options, 'exporting'>): Promise<void> {
  const { file, out, settings, folder } = options
  const source = file === '-' ? STANDARD.input : file
  await refuseSource(out ?? STANDARD.output, settings ? [source, settings] : [source])
  const heads = headsIn(folder)
  const context = auditContext({ ...options, heads, settings: await settingsIn(settings) }, say)
  const write = (into: Writable) => judgeInto(into, context, options)
  const done = out === undefined ? write(process.stdout) : replaceFile(out, write)
  await done.catch(orFailure('The findings could not be written'))
}

const headsIn = (folder: string | undefined): readonly PlaybookHead[] =>
  readManuals(folder === undefined ? {} : { folder })
    .map(({ head }) => head)
    .filter(({ id }) => id !== CONTACT_ID)

/** Rejects where what was written is not all there is to find. */
async function judgeInto(
  into: Writable,
  context: AuditContext,
  { file, format, separator }: Pick<Options, 'file' | 'format' | 'separator'>,
): Promise<void> {
  const tally: Tally = { tickets: 0, byTags: 0, findings: 0, broken: 0, strangers: 0 }
  const tell = { broken: firstOnes(), strangers: firstOnes() }
  const judged = judgeLines(splitLines(piecesOf(file)), context, tally, tell)
  const written = format === 'csv' ? toCsv(judged, context.time.zone, separator) : toJson(judged)
  // The pipeline asks for the next finding only once the last one was taken.
  await pipeline(written, into, { end: into !== process.stdout })
  say(summaryOf(tally))
  if (tally.cutOff !== undefined) {
    throw new AuditFailure(
      `The export ends in the middle of line ${tally.cutOff}: what follows is missing. Export it again.`,
      EXIT.cutOff,
    )
  }
  if (tally.tickets === 0) throw new AuditFailure('No ticket could be read.')
}

async function* piecesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* file === '-' ? process.stdin : createReadStream(file)
  } catch (error) {
    orFailure(`${file} cannot be read`)(error)
  }
}

async function settingsIn(file: string | undefined): Promise<unknown> {
  if (file === undefined) return {}
  const text = await readFile(file, 'utf8').catch(orFailure(`${file} cannot be read`))
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AuditFailure(`${file} is no JSON: ${reasonOf(error)}`)
  }
}

/** Says the first few, so that the summary is still seen. */
function firstOnes(): Teller {
  let told = 0
  return (line, what) => {
    told += 1
    if (told <= NAMED) say(`Line ${line}: ${what}`)
  }
}

const summaryOf = ({ tickets, byTags, findings, broken, strangers }: Tally): string =>
  [
    `${tickets} tickets, ${findings} findings`,
    ...(byTags > 0 ? [`${byTags} without audits, judged by their tags alone`] : []),
    ...(strangers > 0 ? [`${strangers} with authors of unknown role`] : []),
    ...(broken > 0 ? [`${broken} not read`] : []),
  ].join('; ')

const say = (line: string): void => console.error(line)
