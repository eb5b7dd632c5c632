import type { AuditContext } from '../../domain/audit/context'
import { inPeriod, type LeadFilters, NOBODY, passing } from '../../domain/audit/filters'
import type { LeadTicket } from '../../domain/audit/lead-ticket'
import type { Instant } from '../../domain/ticket/ticket'
import type { Clock } from '../../ports/clock'
import type { Frames } from '../../ports/frames'
import type { HostReason } from '../../ports/host-error'
import type { LeadApi, TicketSpan } from '../../ports/lead-api'
import { hostError } from '../failure'
import { createAuditLane } from './audit-lane'
import { createNameReader } from './lead-names'
import { agedRow, createLeadRows, judgedRow, type LeadRow, withNames } from './lead-rows'
import type { AuditScope, LeadSession } from './lead-session'
import { auditCounts, type LeadState, seenIn } from './lead-state'
import { createListReader } from './list-reader'
import { narrowing } from './narrowed-row'
import { CALLS_A_MINUTE, createPace, type Urgency } from './pace'
import { patiently } from './patiently'
import { sharedPace } from './shared-pace'
import { createTeller } from './teller'
import { readUnmarked } from './unmarked'

export interface LeadSessionOptions {
  readonly api: LeadApi
  readonly clock: Clock
  /** The admin's settings and the manuals, as they are today. */
  readonly context: Omit<AuditContext, 'now'>
  /** The app's other frames in this browser; absent: nobody else calls. */
  readonly frames?: Pick<Frames, 'post' | 'hear'>
  /** Those of the page's address, else `startFilters`. */
  readonly filters: LeadFilters
}

/** More than this no browser should hold: such accounts are judged from an export. */
const MOST_TICKETS = 30_000
/** Zendesk's search knows a saved ticket only some minutes later. */
const SEARCH_LAG_MS = 15 * 60_000

const idsOf = (rows: readonly LeadRow[]): number[] => rows.map(({ ticket }) => ticket.id)

/** The account's marked tickets: reads them at a pace that leaves room for others, and judges them. */
export function createLeadSession({ api, clock, ...options }: LeadSessionOptions): LeadSession {
  const { zone } = options.context.time
  let { filters } = options
  let narrowed = narrowing(filters, zone)
  let view: readonly number[] = []
  let startedAt: Instant | undefined
  let asOf: Instant | undefined
  let about: number | undefined
  let lost: number | undefined
  let isRefresh = false
  let problem: HostReason | undefined
  let counting: Promise<void> = Promise.resolve()

  const context = (): AuditContext => ({ ...options.context, now: clock.now() })
  const candidates = (): readonly LeadRow[] => {
    const passes = passing(filters, options.context.heads)
    return rows.all().filter(({ ticket }) => passes(ticket))
  }
  /** Those on which what is looked for can be: what is found on them is known only with their audits. */
  const mayHold = (found: readonly LeadRow[]): readonly LeadRow[] => {
    const isIn = inPeriod(filters, zone)
    return found.filter(({ ticket }) => isIn(ticket))
  }
  const stateNow = (): LeadState => {
    const waitsUntil = patience.pace.waitsUntil()
    const found = candidates()
    const left = onRequest.left()
    return {
      filters,
      rows: found.map(narrowed),
      list: {
        ...list.progress(),
        read: rows.count(),
        ...(about !== undefined && { about }),
        ...(asOf !== undefined && { asOf }),
        ...(lost !== undefined && { lost }),
      },
      audits: {
        ...auditCounts(mayHold(found)),
        left,
        isRunning: left > 0 && onRequest.isRunning(),
        ...(problem && { problem }),
      },
      names: names.names(),
      seen: seenIn(rows.all()),
      ...(waitsUntil !== undefined && { waitsUntil }),
    }
  }
  const teller = createTeller(clock, stateNow)
  const { changed } = teller
  const own = createPace(clock, changed)
  const patience = { clock, pace: options.frames ? sharedPace(own, options.frames) : own }
  const rows = createLeadRows(changed)

  const names = createNameReader(patience, api, () => {
    const { people } = names.names()
    rows.update((row) => {
      const ticket = withNames(row.ticket, people)
      return ticket === row.ticket ? row : { ...row, ticket }
    })
  })

  /** Who is looked for is said by name, also where none of their tickets is there. */
  const nameFilters = (): void => {
    const people = [...filters.agents, ...filters.who].filter((id) => id !== NOBODY)
    names.readPeople(people, 'background')
  }

  const take = (tickets: readonly LeadTicket[]): boolean => {
    const { people } = names.names()
    let hasRoom = true
    for (const ticket of tickets) {
      const known = rows.of(ticket.id)
      if (known && known.ticket.updatedAt >= ticket.updatedAt) continue
      if (known || rows.count() < MOST_TICKETS) {
        rows.put(judgedRow(withNames(ticket, people), undefined, context()))
      } else hasRoom = false
    }
    names.readPeople(
      tickets.map(({ assignee }) => assignee?.id),
      'background',
    )
    inView.read(view)
    return hasRoom
  }
  const list = createListReader(patience, api, take, () => {
    if (list.progress().isComplete) {
      asOf = startedAt
      if (isRefresh) void dropUnmarked()
      isRefresh = false
    }
    changed()
  })
  /** Fewer are counted than are listed: some lost their mark, which no search for it tells. */
  const dropUnmarked = async (): Promise<void> => {
    await counting
    if (about !== undefined && about >= rows.count()) return
    // Nothing can be taken from a closed one any more.
    const open = rows.all().filter(({ ticket }) => ticket.status !== 'closed')
    const unmarked = await readUnmarked(patience, api, idsOf(open))
    if (unmarked.length === 0) return
    lost = unmarked.length
    rows.drop(unmarked)
  }

  const lane = (urgency: Urgency) =>
    createAuditLane({
      patience,
      api: api,
      rows,
      urgency,
      judge: ({ ticket }, updates) => judgedRow(ticket, updates, context()),
      ended: (reason) => {
        problem = reason
        inView.stop()
        onRequest.stop()
        changed()
      },
    })
  const inView = lane('view')
  const onRequest = lane('background')

  const count = async (): Promise<void> => {
    try {
      about = await patiently(patience, 'background', () => true, api.count)
      changed()
    } catch (error) {
      hostError(error) // Nothing but the progress bar would need it.
    }
  }
  const read = (span: TicketSpan): void => {
    startedAt = clock.now()
    asOf ??= startedAt
    counting = count()
    list.begin(span)
  }
  /** What failed is tried again where it is wanted. */
  const forgive = (): void => {
    problem = undefined
    rows.update((row) => (row.audits === 'failed' ? { ...row, audits: 'unread' } : row))
    inView.resume()
    inView.read(view)
    onRequest.resume()
  }
  const goOn = (): void => {
    forgive()
    list.resume()
  }
  const unreadIn = (scope: AuditScope): number[] => {
    const isOpen = ({ audits }: LeadRow) => audits === 'unread' || audits === 'failed'
    const found = candidates()
    if (scope === 'due') {
      return idsOf(found.filter((row) => isOpen(row) && row.due === 'needs-audits'))
    }
    const wanted = mayHold(found).filter(isOpen)
    if (scope === 'filtered') return idsOf(wanted)
    const walked = found.filter(({ verdict, audits }) => {
      const isUnread = audits === 'unread' || audits === 'failed' || audits === 'unneeded'
      return isUnread && verdict.walks.length > 0
    })
    return [...new Set(idsOf([...wanted, ...walked]))]
  }

  return {
    state: teller.state,
    subscribe: teller.subscribe,
    start: () => {
      if (startedAt !== undefined) return
      read({})
      names.readLists()
      nameFilters()
    },
    stop: () => {
      list.stop()
      onRequest.stop()
      // Calls that wait for their turn come to nothing later; that it stopped is true now.
      teller.tell()
    },
    resume: goOn,
    setFilters: (next) => {
      filters = next
      narrowed = narrowing(filters, zone)
      nameFilters()
      teller.tell()
    },
    show: (ticketIds) => {
      view = ticketIds
      const customers = view.map((id) => rows.of(id)?.ticket.requester.id)
      names.readPeople(customers, 'view')
      inView.read(view)
    },
    estimateAll: (scope) => {
      const calls = unreadIn(scope).length
      return { calls, minutes: Math.ceil(calls / CALLS_A_MINUTE.background) }
    },
    readAll: (scope) => {
      const ids = unreadIn(scope)
      forgive()
      for (const id of ids) {
        const row = rows.of(id)
        // Nothing can be found on it: its history is read for the times alone.
        if (row?.audits === 'unneeded') rows.put({ ...row, audits: 'unread' })
      }
      onRequest.read(ids)
    },
    refresh: () => {
      if (!list.progress().isComplete || startedAt === undefined) return goOn()
      const now = context()
      rows.update((row) => agedRow(row, now))
      forgive()
      isRefresh = true
      lost = undefined
      read({ updatedFrom: startedAt - SEARCH_LAG_MS })
    },
  }
}
