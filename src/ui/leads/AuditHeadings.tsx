import { Icon } from '../garden/Icon'
import { useNavSay } from '../nav/nav-say'
import type { NavKey } from '../nav/nav-words'
import * as table from './AuditTable.module.css'
import { type Order, type OrderBy, turned } from './row-order'

const COLUMNS: readonly (readonly [name: NavKey, order: OrderBy])[] = [
  ['leads_column_ticket', 'ticket'],
  ['leads_column_customer', 'customer'],
  ['leads_column_agent', 'agent'],
  ['leads_column_attempts', 'attempts'],
  ['leads_column_note', 'note'],
  ['leads_column_findings', 'findings'],
  ['leads_column_when', 'found'],
  ['leads_column_last', 'last'],
]

interface AuditHeadingsProps {
  readonly order: Order | undefined
  readonly onOrder: (order: Order) => void
}

/** The column names; each sorts, and says so. */
export function AuditHeadings({ order, onOrder }: AuditHeadingsProps) {
  const { nav } = useNavSay()
  return (
    <thead>
      <tr className={`${table.line} ${table.names}`} aria-rowindex={1}>
        {COLUMNS.map(([name, by]) => (
          <th key={name} scope="col" aria-sort={sortOf(order, by)}>
            <button type="button" onClick={() => onOrder(turned(order, by))}>
              {nav(name)}
              <span className={table.sort}>
                <Icon name="up" />
                <Icon name="down" />
              </span>
            </button>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function sortOf(order: Order | undefined, by: OrderBy): 'ascending' | 'descending' | 'none' {
  if (order?.by !== by) return 'none'
  return order.isDescending ? 'descending' : 'ascending'
}
