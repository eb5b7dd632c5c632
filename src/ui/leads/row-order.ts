import type { LeadRow } from '../../actions/leads/lead-rows'

export type OrderBy =
  | 'ticket'
  | 'customer'
  | 'agent'
  | 'attempts'
  | 'note'
  | 'findings'
  | 'found'
  | 'last'

export interface Order {
  readonly by: OrderBy
  readonly isDescending: boolean
}

const NOTES = { none: 0, complete: 1, incomplete: 2 } as const

type Value = number | string

const VALUE: Readonly<Record<OrderBy, (row: LeadRow) => Value>> = {
  ticket: ({ ticket }) => ticket.id,
  customer: ({ ticket }) => ticket.requester.name,
  agent: ({ ticket }) => ticket.assignee?.name ?? '',
  attempts: ({ verdict }) => verdict.attempts,
  note: ({ verdict }) => NOTES[verdict.note],
  findings: ({ verdict }) => verdict.findings.filter(({ isExcepted }) => !isExcepted).length,
  found: (row) => foundAt(row) ?? 0,
  last: ({ ticket }) => ticket.updatedAt,
}

/** When the newest of its findings happened. */
export function foundAt({ verdict }: LeadRow): number | undefined {
  let newest: number | undefined
  for (const { at } of verdict.findings) newest = Math.max(newest ?? at, at)
  return newest
}

/** The rows in this order, the newest first among equals; without one in the order they came. */
export function ordered(
  rows: readonly LeadRow[],
  order: Order | undefined,
  language: string,
): readonly LeadRow[] {
  if (!order) return rows
  const value = VALUE[order.by]
  const sign = order.isDescending ? -1 : 1
  const { compare } = new Intl.Collator(language)
  const inOrder: (a: Value, b: Value) => number = RISING.includes(order.by)
    ? (a, b) => compare(String(a), String(b))
    : (a, b) => Number(a) - Number(b)
  // Worked out once for each row, not for each comparison: there are thousands.
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort(
      (a, b) => sign * inOrder(a.value, b.value) || b.row.ticket.updatedAt - a.row.ticket.updatedAt,
    )
    .map(({ row }) => row)
}

/** Names are read from A to Z, numbers from the largest on. */
const RISING: readonly OrderBy[] = ['customer', 'agent']

/** What a click on a column's name makes of the order: as one reads it, then the other way round. */
export const turned = (order: Order | undefined, by: OrderBy): Order => ({
  by,
  isDescending: order?.by === by ? !order.isDescending : !RISING.includes(by),
})
