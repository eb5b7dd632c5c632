import { mkdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { createWorkspace } from '../../test/workspace'
import { CLIENT } from '../../test/zcli/oauth'
import { createSite, fetchFrom } from '../../test/zcli/site'
import { createTicketsAccount, type TicketApi } from '../../test/zcli/tickets-account'
import { exportTickets } from '../export/export-tickets'
import { readAccount } from '../zendesk/account'

/** Exporting so many tickets from an account that keeps to its limits, by the account's clock. */
export interface ExportFigures {
  readonly tickets: number
  /** Calls a minute that the account allows. */
  readonly perMinute: number
  readonly calls: number
  /** Calls that were answered 429. */
  readonly refused: number
  /** Milliseconds by the account's clock, on which only the pauses pass. */
  readonly paced: number
  /** Milliseconds of this machine, the account's answers included. */
  readonly work: number
  /** Bytes. */
  readonly size: number
}

const FOLDER = '.tmp/bench/paced-export'
const NOW = Date.parse('2026-11-18T13:00:00Z')
const SUBDOMAIN = 'acme'
/** Histories that are generated; the account's tickets have them by turns. */
const HISTORIES = 500

/** Rejects where not every ticket was exported. */
export async function measureExport(tickets: number, perMinute: number): Promise<ExportFigures> {
  let time = NOW
  const now = () => time
  const sleep = async (ms: number) => {
    time += ms
  }
  const records = linesOf(tickets)
  const account = createTicketsAccount({ records, perMinute, now })
  const site = createSite({ apiTokensOff: true, clientScopes: ['read'] }, account)
  const usual = globalThis.fetch
  globalThis.fetch = fetchFrom(site, `${SUBDOMAIN}.zendesk.com`)
  await mkdir(FOLDER, { recursive: true })
  try {
    const out = join(FOLDER, 'tickets.ndjson')
    const begun = performance.now()
    const done = await exportTickets(
      { ...{ account: ACCOUNT, out, since: 0, until: undefined, tag: undefined }, mode: 'new' },
      {
        clock: { now, sleep },
        signal: new AbortController().signal,
        ...{ say: () => undefined, show: () => undefined },
      },
    )
    if (done.tickets !== tickets) throw new Error(`only ${done.tickets} tickets exported`)
    return {
      ...{ tickets, perMinute, calls: site.wire.length, refused: account.refused() },
      ...{ paced: time - NOW, work: performance.now() - begun, size: (await stat(out)).size },
    }
  } finally {
    globalThis.fetch = usual
    await rm(FOLDER, { recursive: true })
  }
}

const ACCOUNT = readAccount({
  ZENDESK_SUBDOMAIN: SUBDOMAIN,
  ZENDESK_OAUTH_CLIENT_ID: CLIENT.id,
  ZENDESK_OAUTH_CLIENT_SECRET: CLIENT.secret,
})

function linesOf(tickets: number): readonly TicketApi[] {
  const account = createWorkspace({ now: () => NOW })
  account.tell({ seed: 1, tickets: HISTORIES })
  const told = account.exported().map((line) => JSON.parse(line) as TicketApi)
  return Array.from({ length: tickets }, (_, index) => {
    const api = told[index % told.length] as TicketApi
    return { ...api, ticket: { ...api.ticket, id: index + 1 } }
  })
}
