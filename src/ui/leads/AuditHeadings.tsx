import { Icon } from '../garden/Icon'
import { useNavSay } from '../nav/nav-say'
import type { NavKey } from '../nav/nav-words'
import * as table from './AuditTable.module.css'
import { type Order, type OrderBy, turned } from './row-order'

const COLUMNS: readonly (readonly [name: NavKey, order?: OrderBy])[] = [
  ['leads_column_ticket', 'ticket'],
  ['leads_column_customer'],
  ['leads_column_agent'],
  ['leads_column_attempts'],
  ['leads_column_note'],
  ['leads_column_findings', 'findings'],
  ['leads_column_last', 'last'],
]

interface AuditHeadingsProps {
  readonly order: Order | undefined
  readonly onOrder: (order: Order) => void
}

/** The column names; three of them sort. */
export function AuditHeadings({ order, onOrder }: AuditHeadingsProps) {
  const { nav } = useNavSay()
  return (
    <thead>
      <tr className={`${table.line} ${table.names}`} aria-rowindex={1}>
        {COLUMNS.map(([name, by]) =>
          by ? (
            <th key={name} scope="col" aria-sort={sortOf(order, by)}>
              <button type="button" onClick={() => onOrder(turned(order, by))}>
                {nav(name)}
                {order?.by === by && <Icon name={order.isDescending ? 'down' : 'up'} />}
              </button>
            </th>
          ) : (
            <th key={name} scope="col">
              {nav(name)}
            </th>
          ),
        )}
      </tr>
    </thead>
  )
}

function sortOf(order: Order | undefined, by: OrderBy): 'ascending' | 'descending' | 'none' {
  if (order?.by !== by) return 'none'
  return order.isDescending ? 'descending' : 'ascending'
}
