import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'

import { toIanaZone } from '../../src/domain/calendar/zone'
import { SETTINGS } from '../../src/ports/settings'
import type { ExportWords } from '../export/export-file'
import { ATTEMPTS } from './audit-context'
import type { OutputWords } from './output'

const USAGE = `npm run audit -- FILE.ndjson [--format csv|json] [--out FILE] [--settings FILE]
  [--zone America/Sao_Paulo] [--separator ";"|","] [--now 2026-11-18T10:00-03:00]
  [--figures] [--what-if fim_expediente=18:00]… [--no-header] [--jobs 4] [--playbooks FOLDER]
npm run audit -- --account [FILE.ndjson] [--since 2026-10-01] and the same options
node build/audit.mjs - and the same options, wherever Node is.
FILE may be - for what is piped in. See docs/auditing.md.`

/** What a person wrote after the command. */
export interface Options {
  readonly file: string
  readonly output: OutputWords
  readonly out: string | undefined
  readonly settings: string | undefined
  /** Settings that would be others, by their names in the manifest, and how many attempts come first. */
  readonly whatIf: Readonly<Record<string, string>>
  readonly zone: string
  readonly now: number
  /** How many threads judge; 1 means only the one that reads and writes. */
  readonly jobs: number
  /** The export is of the account, and made or brought up to date first. */
  readonly exporting: ExportWords | undefined
}

/** Throws with the usage, or with what is wrong, where the words are no options. */
export function optionsIn(args: string[]): Options {
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
      figures: { type: 'boolean', default: false },
      'what-if': { type: 'string', multiple: true, default: [] },
      'no-header': { type: 'boolean', default: false },
      jobs: { type: 'string' },
      account: { type: 'boolean', default: false },
      since: { type: 'string' },
    },
  })
  const [file] = positionals
  const { format, separator, zone, out, settings, account, since, figures } = values
  const isNamed = account ? file !== '-' : file !== undefined && since === undefined
  if (!isNamed || positionals.length > 1) throw new Error(USAGE)
  if (format !== 'csv' && format !== 'json') throw new Error(USAGE)
  if (separator !== ';' && separator !== ',') throw new Error(USAGE)
  if (zone !== '' && !toIanaZone(zone)) throw new Error(`No time zone: ${zone}`)
  const now = values.now === undefined ? Date.now() : Date.parse(values.now)
  if (Number.isNaN(now)) throw new Error(`No moment: ${values.now}`)
  const whatIf = whatIfIn(values['what-if'])
  const isWhatIf = Object.keys(whatIf).length > 0
  if (figures && isWhatIf) throw new Error(USAGE)
  return {
    ...{ file: file ?? '', out, settings, whatIf, zone, now, jobs: jobsIn(values.jobs) },
    output: {
      format,
      separator,
      isFigures: figures,
      isWhatIf,
      isPart: values['no-header'],
    },
    exporting: account ? exportOf(file, since, zone) : undefined,
  }
}

/** Each `name=value`, as a setting is written in the app. */
function whatIfIn(words: readonly string[]): Options['whatIf'] {
  const pairs = words.map((word) => {
    const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(word) ?? []
    if (!JUDGED_BY.includes(name)) {
      throw new Error(`--what-if takes ${JUDGED_BY.join(', ')}, each with = and a value: ${word}`)
    }
    return [name, value] as const
  })
  return Object.fromEntries(pairs)
}

/** What it depends on how an act is judged: settings, and how many attempts there have to be. */
const JUDGED_BY: readonly string[] = [
  ATTEMPTS,
  SETTINGS.startOfDay.name,
  SETTINGS.endOfDay.name,
  SETTINGS.holidays.name,
  SETTINGS.carnival.name,
  SETTINGS.corpusChristi.name,
]

function jobsIn(written: string | undefined): number {
  if (written === undefined) return availableParallelism()
  const jobs = Number(written)
  if (!Number.isInteger(jobs) || jobs < 1) throw new Error(`No number of jobs: ${written}`)
  return jobs
}

const exportOf = (
  out: string | undefined,
  since: string | undefined,
  zone: string,
): ExportWords => ({
  ...{ out, since, zone, until: undefined, tag: undefined },
  mode: 'either',
})
