import { parseArgs } from 'node:util'

import { type ExportWords, exportFile, ZONE } from './export/export-file'
import { Failure, failure } from './failure'

const USAGE = `npm run export -- --since 2026-10-01 --out tickets.ndjson [--until DAY] [--tag TAG]
  [--zone ${ZONE}]
npm run export -- --update --out tickets.ndjson [--until DAY] [--zone ${ZONE}]
A run that was ended goes on by the same command. See docs/auditing.md.`

/**
 * `npm run export`: writes every marked ticket of the account with its history, as `npm run audit` reads
 * it. Ends with 1 where that is not done; what is done is kept.
 */
export async function main(): Promise<void> {
  try {
    await exportFile(wordsIn(process.argv.slice(3)))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

function wordsIn(args: string[]): ExportWords {
  const { update, since, out, ...words } = parsed(args)
  if (out === undefined || update === (since !== undefined)) throw failure(USAGE)
  return { ...words, out, since, mode: update ? 'update' : 'new' }
}

function parsed(args: string[]): Omit<ExportWords, 'mode'> & { readonly update: boolean } {
  try {
    const { values } = parseArgs({
      args,
      options: {
        since: { type: 'string' },
        until: { type: 'string' },
        tag: { type: 'string' },
        out: { type: 'string' },
        update: { type: 'boolean', default: false },
        zone: { type: 'string', default: '' },
      },
    })
    const { since, until, tag, out, update, zone } = values
    return { since, until, tag, out, update, zone }
  } catch (error) {
    throw failure(`${error instanceof Error ? error.message : ''}\n${USAGE}`)
  }
}
