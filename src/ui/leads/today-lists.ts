import type { LeadRow } from '../../actions/leads/lead-rows'
import { oldestFirst } from '../../domain/audit/oldest-first'
import { type DueItem, queueOf } from '../../domain/audit/today'
import type { PlaybookHead } from '../../domain/playbook/playbook-head'

/** A ticket on which something has to be done, and since when. */
export interface DueRow {
  readonly row: LeadRow
  readonly item: DueItem
  /** Only its tags say so: its history was not read, and may tell otherwise. */
  readonly isByTags: boolean
}

export interface TodayLists {
  readonly attempts: readonly DueRow[]
  readonly cancellations: readonly DueRow[]
  readonly waits: readonly DueRow[]
  readonly appointments: readonly DueRow[]
  /** By the queue's tag: everybody who is in it, even those who are in another list as well. */
  readonly queues: ReadonlyMap<string, readonly DueRow[]>
  /** Tickets of which only their audits can tell whether something is due. */
  readonly undecided: readonly LeadRow[]
}

/** What is due today: by agent, the one with the longest due first; of each agent the longest due first. */
export function todayLists(rows: readonly LeadRow[], heads: readonly PlaybookHead[]): TodayLists {
  const due = rows.flatMap((row): DueRow[] =>
    row.due && row.due !== 'needs-audits' ? [{ row, item: row.due, isByTags: isByTags(row) }] : [],
  )
  const ofKind = (kind: DueItem['kind']) =>
    byAgent(sorted(due.filter(({ item }) => item.kind === kind))).flat()
  const queued = rows.flatMap((row): QueuedRow[] => {
    const queue = queueOf(row.ticket, heads)
    if (queue === undefined) return []
    const item = { kind: 'queue', queue, since: row.ticket.updatedAt } as const
    return [{ row, item, isByTags: false }]
  })
  const inQueue = (tag: string) => sorted(queued.filter(({ item }) => item.queue === tag))
  const tags = heads.flatMap(({ queues }) => queues?.list.map(({ tag }) => tag) ?? [])
  return {
    attempts: ofKind('attempt'),
    cancellations: ofKind('cancellation'),
    waits: ofKind('wait'),
    appointments: ofKind('appointment'),
    queues: new Map(tags.map((tag) => [tag, inQueue(tag)])),
    undecided: rows.filter(({ due: item }) => item === 'needs-audits'),
  }
}

/** Manuals whose queues are shown: one that is left out only as long as somebody waits there. */
export const queuesShown = (
  heads: readonly PlaybookHead[],
  { queues }: Pick<TodayLists, 'queues'>,
): readonly PlaybookHead[] =>
  heads.filter(
    (head) =>
      head.queues !== undefined &&
      !(head.isOff && head.queues.list.every(({ tag }) => !queues.get(tag)?.length)),
  )

/** Tags alone put a ticket into a queue, and the page says no more than that. */
const isByTags = ({ due, audits }: LeadRow): boolean =>
  typeof due === 'object' && due.kind !== 'queue' && audits !== 'read'

interface QueuedRow extends DueRow {
  readonly item: Extract<DueItem, { kind: 'queue' }>
}

const sorted = (rows: readonly DueRow[]): readonly DueRow[] =>
  [...rows].sort((a, b) => oldestFirst(a.item, b.item))

/** The same rows, those of one agent together; the agent of the first row comes first. */
export function byAgent(rows: readonly DueRow[]): readonly (readonly DueRow[])[] {
  const groups = new Map<number | null, DueRow[]>()
  for (const due of rows) {
    const id = due.row.ticket.assignee?.id ?? null
    groups.set(id, [...(groups.get(id) ?? []), due])
  }
  return [...groups.values()]
}
