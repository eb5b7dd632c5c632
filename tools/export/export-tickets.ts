import type { Account } from '../zendesk/account'
import { createZendesk } from '../zendesk/zendesk'
import { asSoleRun } from './as-sole-run'
import { createAsk } from './ask'
import { begin, type Wish } from './begin'
import type { Clock } from './clock'
import { type Files, filesFor, remove, replaceHead } from './files'
import { listTickets } from './list-tickets'
import { makeExport } from './make-export'
import { createPacer } from './pacer'
import type { PageEnd, Place } from './place'
import type { Progress } from './progress'
import { readHistories } from './read-histories'
import { readPlace } from './read-place'

export interface ExportOptions extends Omit<Wish, 'host'> {
  readonly account: Account
  readonly out: string
}

export interface ExportMeans {
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly say: (line: string) => void
  readonly show: (progress: Progress) => void
}

export interface Exported {
  readonly file: string
  /** Tickets whose history was read by this export. */
  readonly tickets: number
  /** The moment the tickets are of. */
  readonly at: number
}

/**
 * Writes every marked ticket with its history, or brings such a file up to date. What is done is kept:
 * a run that was ended in any way is gone on with by the next, to the same bytes.
 */
export async function exportTickets(options: ExportOptions, means: ExportMeans): Promise<Exported> {
  const files = await filesFor(options.out)
  return asSoleRun(files, () => exportInto(files, options, means))
}

async function exportInto(
  files: Files,
  options: ExportOptions,
  { clock, signal, say, show }: ExportMeans,
): Promise<Exported> {
  const { account } = options
  const begun = await begin(files, { ...options, host: account.host })
  const zendesk = createZendesk(account, { scopes: ['read'], move: 'export tickets', signal })
  const ask = createAsk({ zendesk, clock, say, pacer: createPacer(clock) })

  async function listed(): Promise<Place & { readonly end: PageEnd }> {
    const { head, end } = begun
    let { seen, wanted: marked } = begun
    if (!end?.isLast) {
      const from = end?.next ?? head.from
      await listTickets(files.place, { head, from }, ask, (page, more) => {
        seen += page.seen
        marked += more
        show({ kind: 'listing', seen, marked })
      })
    }
    const place = await readPlace(files.place)
    if (!place?.end) throw new Error('the list was written and is not there')
    return { ...place, end: place.end }
  }

  const place = await listed()
  const total = place.wanted
  await readHistories(files, place, ask, (done) => show({ kind: 'reading', done, total }))
  await makeExport(files, place)
  const { next: from, listedAt: at } = place.end
  await replaceHead(files, { ...place.head, whole: { from, at } })
  await remove(files.part)
  return { file: files.out, tickets: total, at }
}
