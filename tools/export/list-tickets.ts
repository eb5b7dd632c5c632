import { open } from 'node:fs/promises'

import { failure } from '../failure'
import type { Body, Reply } from '../zendesk/send'
import type { Ask } from './ask'
import type { From, Head, Listed, PageEnd, PlaceLine } from './place'

const PAGE_SIZE = 1000

/**
 * Goes on with the list from there to its end, and writes each page behind what is in the file. A page
 * is written in one piece, and counts once its last line is there.
 */
export async function listTickets(
  file: string,
  { head, from }: { readonly head: Head; readonly from: From },
  ask: Ask,
  tell: (page: PageEnd, marked: number) => void,
): Promise<void> {
  const handle = await open(file, 'a')
  try {
    for (let next: From | undefined = from; next; ) {
      const { lines, end }: Page = pageOf(await pageFrom(next, ask), next, head)
      const text = [...lines, { page: end }].map((line) => `${JSON.stringify(line)}\n`)
      await handle.appendFile(text.join(''))
      tell(end, lines.filter((line) => 'ticket' in line).length)
      next = end.isLast ? undefined : end.next
    }
    await handle.datasync()
  } finally {
    await handle.close()
  }
}

interface Page {
  readonly lines: readonly PlaceLine[]
  readonly end: PageEnd
}

async function pageFrom(from: From, ask: Ask): Promise<Reply> {
  const where =
    'cursor' in from ? `cursor=${encodeURIComponent(from.cursor)}` : `start_time=${from.since}`
  const path = `/api/v2/incremental/tickets/cursor.json?${where}&per_page=${PAGE_SIZE}`
  const reply = await ask('listing', path)
  if (!reply || !Array.isArray(reply.body['tickets'])) {
    throw failure('Zendesk answered with no list of tickets.', reply?.text.slice(0, 200))
  }
  return reply
}

/**
 * The list is in the order of changes. Where it comes to what is too young, it ends, and an update looks
 * at that page again.
 */
function pageOf({ body, headers }: Reply, from: From, { tag, until }: Head): Page {
  const tickets = (body['tickets'] as readonly Body[]).filter(hasId)
  const inTime = tickets.filter((ticket) => until === null || changedAt(ticket) < until)
  const isPastEnd = inTime.length < tickets.length
  const listedAt = momentOf(headers)
  const cursor = body['after_cursor']
  const isLast = isPastEnd || body['end_of_stream'] === true || typeof cursor !== 'string'
  return {
    lines: inTime.map((ticket) =>
      isMarked(ticket, tag) ? { ticket, listedAt } : { gone: ticket.id },
    ),
    end: {
      next: isPastEnd || typeof cursor !== 'string' ? from : { cursor },
      ...{ listedAt, isLast, seen: inTime.length },
    },
  }
}

const hasId = (ticket: Body): ticket is Listed['ticket'] => typeof ticket['id'] === 'number'

const isMarked = ({ tags, status }: Body, tag: string): boolean =>
  status !== 'deleted' && Array.isArray(tags) && tags.includes(tag)

/** In seconds, as the list is ordered by. */
const changedAt = ({ generated_timestamp, updated_at }: Body): number =>
  typeof generated_timestamp === 'number'
    ? generated_timestamp
    : Date.parse(String(updated_at)) / 1000

/** By Zendesk's clock, which its audits go by. */
const momentOf = (headers: Headers): number => {
  const said = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(said) ? Date.now() : said
}
