import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { toIanaZone } from '../../src/domain/calendar/zone'
import { failure } from '../failure'
import { LOCAL_FOLDER } from '../install-app/local-files'
import { readAccount } from '../zendesk/account'
import { warningFor } from '../zendesk/zendesk'
import { createClock } from './clock'
import { type Exported, type ExportOptions, exportTickets } from './export-tickets'
import { momentIn } from './moment'
import { count } from './progress'
import { showProgress } from './show-progress'

/** Where no zone is named: that of most who use this. */
export const ZONE = 'America/Sao_Paulo'

/** What a person writes after the command; `out` may be left out where only the audit reads it. */
export interface ExportWords {
  readonly mode: ExportOptions['mode']
  readonly out: string | undefined
  readonly since: string | undefined
  readonly until: string | undefined
  readonly tag: string | undefined
  readonly zone: string
}

/**
 * Exports what is asked for, of the account that the environment names, and says on the error output
 * how far it is and what it came to.
 */
export async function exportFile(words: ExportWords): Promise<Exported> {
  const options = await optionsFor(words)
  const life = new AbortController()
  const clock = createClock(life.signal)
  const { say, show } = showProgress(process.stderr, clock)
  const warning = warningFor(options.account)
  if (warning !== undefined) say(warning)
  // What else is under way when a run fails ends with it.
  const means = { say, show, clock, signal: life.signal }
  const done = await exportTickets(options, means).finally(() => life.abort())
  const moment = new Date(done.at).toISOString().slice(0, 16).replace('T', ' ')
  say(`${count(done.tickets)} tickets exported to ${done.file}, as they were at ${moment} UTC.`)
  return done
}

async function optionsFor({ out, zone, since, until, ...words }: ExportWords) {
  const iana = toIanaZone(zone || ZONE)
  if (!iana) throw failure(`No time zone: ${zone}`)
  const moment = (written: string | undefined) =>
    written === undefined ? undefined : momentIn(written, iana)
  const wish = { ...words, since: moment(since), until: moment(until) }
  const account = readAccount(process.env)
  return { ...wish, account, out: out ?? (await ownFile(account.host)) }
}

/** An account's export if no file is named. */
async function ownFile(host: string): Promise<string> {
  const file = join(LOCAL_FOLDER, `${host.replace(':', '-')}.ndjson`)
  await mkdir(dirname(file), { recursive: true })
  return file
}
