import type { LeadRow } from '../../actions/leads/lead-rows'

export const ORDERS = ['ticket', 'findings', 'last'] as const
export type OrderBy = (typeof ORDERS)[number]

export interface Order {
  readonly by: OrderBy
  readonly isDescending: boolean
}

const VALUE: Readonly<Record<OrderBy, (row: LeadRow) => number>> = {
  ticket: ({ ticket }) => ticket.id,
  findings: ({ verdict }) => verdict.findings.filter(({ isExcepted }) => !isExcepted).length,
  last: ({ ticket }) => ticket.updatedAt,
}

/** The rows in this order, the newest first among equals; without one in the order they came. */
export function ordered(rows: readonly LeadRow[], order: Order | undefined): readonly LeadRow[] {
  if (!order) return rows
  const value = VALUE[order.by]
  const sign = order.isDescending ? -1 : 1
  // Worked out once for each row, not for each comparison: there are thousands.
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((a, b) => sign * (a.value - b.value) || b.row.ticket.updatedAt - a.row.ticket.updatedAt)
    .map(({ row }) => row)
}

/** What a click on a column's name makes of the order: largest first, then the other way round. */
export const turned = (order: Order | undefined, by: OrderBy): Order => ({
  by,
  isDescending: order?.by !== by || !order.isDescending,
})
