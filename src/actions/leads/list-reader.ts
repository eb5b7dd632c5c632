import type { LeadTicket } from '../../domain/audit/lead-ticket'
import type { Instant } from '../../domain/ticket/ticket'
import { HostError, type HostReason } from '../../ports/host-error'
import type { LeadApi, TicketSpan } from '../../ports/lead-api'
import { hostError } from '../failure'
import { type Patience, patiently } from './patiently'

export interface ListProgress {
  readonly isRunning: boolean
  /** By the person at the page, or by a problem; `resume` goes on where it left off. */
  readonly isStopped: boolean
  readonly isComplete: boolean
  /** More tickets than a browser should hold: the rest is left out. */
  readonly isFull: boolean
  readonly problem?: HostReason
  /** Pages that did not come in three tries. */
  readonly failedPages: number
  /** Tickets that came in a shape we do not know. */
  readonly unreadable: number
}

export interface ListReader {
  readonly progress: () => ListProgress
  /** Reads all that is in the span, page by page. */
  readonly begin: (span: TicketSpan) => void
  readonly stop: () => void
  readonly resume: () => void
}

/** What is done with a page. False: there is room for no more. */
type Take = (tickets: readonly LeadTicket[]) => boolean

/** Reads the account's marked tickets by the search export's cursor. */
export function createListReader(
  patience: Patience,
  api: LeadApi,
  take: Take,
  changed: () => void,
): ListReader {
  let progress: ListProgress = NOTHING_READ
  let whereabouts: Whereabouts = { span: {} }
  let isReading = false

  const change = (changes: Partial<ListProgress>): void => {
    progress = { ...progress, ...changes }
    changed()
  }

  const readPage = async (): Promise<void> => {
    const { span, cursor } = whereabouts
    const isWanted = () => !progress.isStopped
    const call = () => api.tickets(span, cursor)
    const page = await patiently(patience, 'background', isWanted, call)
    if (page === undefined) return
    if (page === 'expired') {
      whereabouts = beginAgain(whereabouts)
      return
    }
    const { tickets, unreadable, next } = page
    const isFull = !take(tickets)
    whereabouts = moved(whereabouts, tickets, next)
    change({
      isFull,
      unreadable: progress.unreadable + unreadable,
      isComplete: isFull || next === undefined,
    })
  }

  const read = async (): Promise<void> => {
    if (isReading) return
    isReading = true
    try {
      while (!progress.isStopped && !progress.isComplete) await readPage()
    } catch (error) {
      const failedPages = progress.failedPages + 1
      change({ isStopped: true, problem: hostError(error).reason, failedPages })
    } finally {
      isReading = false
      change({ isRunning: false })
    }
  }

  const resume = (): void => {
    if (progress.isComplete) return
    const { problem, ...rest } = progress
    progress = rest
    change({ isStopped: false, isRunning: true })
    void read()
  }

  return {
    progress: () => progress,
    begin: (span) => {
      whereabouts = { span }
      progress = NOTHING_READ
      resume()
    },
    stop: () => {
      if (progress.isRunning) change({ isStopped: true, isRunning: false })
    },
    resume,
  }
}

const NOTHING_READ: ListProgress = {
  isRunning: false,
  isStopped: false,
  isComplete: false,
  isFull: false,
  failedPages: 0,
  unreadable: 0,
}

/** How far the reading has come; without a cursor at the start of its span. */
interface Whereabouts {
  readonly span: TicketSpan
  readonly cursor?: string
  /** When the first and the last ticket that was read came in: the export goes by that alone. */
  readonly first?: Instant
  readonly last?: Instant
  /** Where the last new beginning was made. */
  readonly againFrom?: Instant
}

function moved(
  { cursor: _, ...whereabouts }: Whereabouts,
  tickets: readonly LeadTicket[],
  next: string | undefined,
): Whereabouts {
  const first = whereabouts.first ?? tickets.at(0)?.createdAt
  const last = tickets.at(-1)?.createdAt ?? whereabouts.last
  return {
    ...whereabouts,
    ...(first !== undefined && { first }),
    ...(last !== undefined && { last }),
    ...(next !== undefined && { cursor: next }),
  }
}

/**
 * A cursor lives an hour. The new beginning is where the last ticket came in, whichever way the export
 * goes; what is there was read already and is known by its number.
 */
function beginAgain({ cursor: _, ...whereabouts }: Whereabouts): Whereabouts {
  const { span, first, last, againFrom } = whereabouts
  if (last === undefined || first === undefined) return whereabouts
  // No further than the last time: the next one would come no further either.
  if (last === againFrom) throw new HostError('unexpected', 'expired cursor')
  const bound = last < first ? { createdTo: last } : { createdFrom: last }
  return { ...whereabouts, span: { ...span, ...bound }, againFrom: last }
}
