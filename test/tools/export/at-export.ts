import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'

import {
  type Exported,
  type ExportOptions,
  exportTickets,
} from '../../../tools/export/export-tickets'
import { readAccount } from '../../../tools/zendesk/account'
import { createWorkspace } from '../../workspace'
import { CLIENT } from '../../zcli/oauth'
import { createSite, fetchFrom, type Site } from '../../zcli/site'
import type { Switches } from '../../zcli/switches'
import {
  createTicketsAccount,
  type TicketApi,
  type TicketsAccount,
  type TicketsOptions,
} from '../../zcli/tickets-account'

/** The hour of every account here. */
export const NOW = Date.parse('2026-11-18T13:00:00Z')
const SINCE = Date.parse('2026-01-01T00:00:00Z') / 1000

/** So many tickets of the generator, with their histories. */
export function generated(tickets: number, seed = 1): readonly TicketApi[] {
  const account = createWorkspace({ now: () => NOW })
  account.tell({ seed, tickets })
  return account.exported().map((line) => JSON.parse(line) as TicketApi)
}

export interface ExportBench {
  readonly site: Site
  readonly tickets: TicketsAccount
  readonly out: string
  readonly said: readonly string[]
  /** Milliseconds that the clock went on. */
  readonly spent: () => number
  readonly run: (wish?: Partial<ExportOptions>) => Promise<Exported>
  /** A run that is killed when it makes its call of that number; false where it made fewer. */
  readonly runUntilCall: (call: number, wish?: Partial<ExportOptions>) => Promise<boolean>
  readonly bytes: () => Promise<string>
  readonly files: () => Promise<readonly string[]>
}

interface Scene extends Omit<TicketsOptions, 'now'> {
  readonly switches?: Switches
}

/** An account and a folder to export it into, for as long as `use` takes; its clock never waits. */
export async function atExport(
  { switches, ...options }: Scene,
  use: (bench: ExportBench) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'roteiro-export-'))
  try {
    await use(benchIn(folder, { apiTokensOff: true, clientScopes: ['read'], ...switches }, options))
  } finally {
    vi.unstubAllGlobals()
    await rm(folder, { recursive: true, force: true })
  }
}

const ACCOUNT = readAccount({
  ZENDESK_SUBDOMAIN: 'acme',
  ZENDESK_OAUTH_CLIENT_ID: CLIENT.id,
  ZENDESK_OAUTH_CLIENT_SECRET: CLIENT.secret,
})

function benchIn(
  folder: string,
  switches: Switches,
  options: Omit<TicketsOptions, 'now'>,
): ExportBench {
  let time = NOW
  const now = () => time
  const tickets = createTicketsAccount({ ...options, now })
  const site = createSite(switches, tickets)
  const reach = fetchFrom(site, 'acme.zendesk.com')
  const out = join(folder, 'tickets.ndjson')
  const said: string[] = []

  function run(wish: Partial<ExportOptions>, signal: AbortSignal) {
    const usual = { since: SINCE, until: undefined, tag: undefined, mode: 'new' as const }
    const sleep = async (ms: number) => {
      signal.throwIfAborted()
      time += ms
    }
    return exportTickets(
      { ...{ account: ACCOUNT, out }, ...usual, ...wish },
      { clock: { now, sleep }, signal, say: (line) => said.push(line), show: () => undefined },
    )
  }

  return {
    ...{ site, tickets, out, said },
    spent: () => time - NOW,
    run: (wish = {}) => {
      vi.stubGlobal('fetch', reach)
      return run(wish, new AbortController().signal)
    },
    runUntilCall: async (call, wish = {}) => {
      const life = new AbortController()
      let calls = 0
      vi.stubGlobal('fetch', async (...args: Parameters<typeof fetch>) => {
        calls += 1
        if (calls === call) life.abort(new Error('killed'))
        return reach(...args)
      })
      return run(wish, life.signal).then(
        () => false,
        (error: unknown) => {
          if (error !== life.signal.reason) throw error
          return true
        },
      )
    },
    bytes: () => readFile(out, 'utf8'),
    files: async () => (await readdir(folder)).sort(),
  }
}
