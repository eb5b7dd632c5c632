import type { Update } from '../../domain/ticket/history'
import type { HostReason } from '../../ports/host-error'
import type { LeadApi } from '../../ports/lead-api'
import { hostError } from '../failure'
import type { AuditsState, LeadRow, LeadRows } from './lead-rows'
import type { Urgency } from './pace'
import { type Patience, patiently } from './patiently'

export interface LaneOptions {
  readonly patience: Patience
  readonly api: LeadApi
  readonly rows: LeadRows
  readonly urgency: Urgency
  /** The ticket with what its audits tell. */
  readonly judge: (row: LeadRow, updates: readonly Update[]) => LeadRow
  /** Nothing can be read at all: the login ended. */
  readonly ended: (reason: HostReason) => void
}

/** Reads the audits of one ticket after the other, a few at a time. */
export interface AuditLane {
  /** Those of these tickets that are unread, in this order; what was waited for before is dropped. */
  readonly read: (ticketIds: readonly number[]) => void
  /** What is on its way still comes; `resume` goes on with the rest. */
  readonly stop: () => void
  readonly resume: () => void
  /** Tickets still to come, also while it is stopped. */
  readonly left: () => number
  readonly isRunning: () => boolean
}

const AT_ONCE = 4

export function createAuditLane(options: LaneOptions): AuditLane {
  const { rows } = options
  let queue: readonly number[] = []
  let next = 0
  let wanted: ReadonlySet<number> = new Set()
  let isStopped = false
  let running = 0

  const readRow = async (row: LeadRow): Promise<void> => {
    const { id } = row.ticket
    running += 1
    rows.put({ ...row, audits: 'reading' })
    const read = await readAudits(options, id, () => !isStopped && wanted.has(id))
    // The list may have brought a newer ticket meanwhile: the audits hold for that one too.
    const current = rows.of(id) ?? row
    running -= 1
    if (typeof read === 'string') rows.put({ ...current, audits: read })
    else rows.put(options.judge(current, read))
    readOn()
  }

  const readOn = (): void => {
    while (!isStopped && running < AT_ONCE && next < queue.length) {
      const row = rows.of(queue[next] ?? 0)
      next += 1
      if (row?.audits === 'unread') void readRow(row)
    }
  }

  return {
    read: (ticketIds) => {
      queue = ticketIds
      wanted = new Set(ticketIds)
      next = 0
      readOn()
    },
    stop: () => {
      isStopped = true
    },
    resume: () => {
      isStopped = false
      readOn()
    },
    left: () => queue.length - next + running,
    isRunning: () => !isStopped && running > 0,
  }
}

/** All of a ticket's audits, or what becomes of a ticket without. */
async function readAudits(
  { patience, api, urgency, ended }: LaneOptions,
  ticketId: number,
  isWanted: () => boolean,
): Promise<readonly Update[] | AuditsState> {
  const updates: Update[] = []
  try {
    for (let page = 1; ; page += 1) {
      const call = () => api.audits(ticketId, page)
      const found = await patiently(patience, urgency, isWanted, call)
      if (!found) return 'unread'
      updates.push(...found.updates)
      if (found.isLast) return updates
    }
  } catch (error) {
    const { reason } = hostError(error)
    if (reason === 'forbidden') return reason
    if (reason !== 'expired') return 'failed'
    ended(reason)
    return 'unread'
  }
}
