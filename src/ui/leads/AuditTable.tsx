import {
  defaultRangeExtractor,
  measureElement,
  type Range,
  useWindowVirtualizer,
} from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'

import type { LeadRow } from '../../actions/leads/lead-rows'
import { useNavSay } from '../nav/nav-say'
import { AuditHeadings } from './AuditHeadings'
import { AuditRow } from './AuditRow'
import * as look from './AuditTable.module.css'
import type { Order } from './row-order'
import { useRowKeys } from './use-row-keys'
import { useShown } from './use-shown'

interface AuditTableProps {
  readonly rows: readonly LeadRow[]
  readonly order: Order | undefined
  readonly onOrder: (order: Order) => void
}

/** A folded row before it is measured. */
const ROW_PX = 45
/** Drawn beyond what is seen, on both sides. */
const BEYOND = 5

/**
 * The tickets as a table of which only what is seen is drawn. Each is a row group of its own: the row
 * and, unfolded, a second one with the evidence.
 */
export function AuditTable({ rows, order, onOrder }: AuditTableProps) {
  const { nav } = useNavSay()
  const table = useRef<HTMLTableElement>(null)
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set())
  const [top, setTop] = useState(0)
  const { focused, onKeyDown, onFocus, onBlur } = useRowKeys(rows.length, (index) =>
    virtualizer.scrollToIndex(index, { align: 'auto' }),
  )
  // What stands above grows and shrinks with what is known; the overscan bears the rest.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again with every new list.
  useLayoutEffect(() => {
    setTop((table.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  }, [rows])
  // Whoever stands on a row keeps it, however far the page is scrolled.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range)
      if (focused === undefined || focused >= range.count || seen.includes(focused)) return seen
      return [...seen, focused].sort((a, b) => a - b)
    },
    [focused],
  )
  // The same function for the same rows: with another one every height is worked out anew.
  const getItemKey = useCallback((index: number) => rows[index]?.ticket.id ?? index, [rows])
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    // Zendesk hides the page behind others: rows without a height would all be drawn.
    measureElement: (...row) => measureElement(...row) || ROW_PX,
    getItemKey,
    overscan: BEYOND,
    scrollMargin: top,
    rangeExtractor,
  })
  const items = virtualizer.getVirtualItems()
  useShown(items.map(({ index }) => rows[index]?.ticket.id ?? 0))

  const toggle = useCallback((id: number) => {
    setOpen((before) => {
      const others = new Set(before)
      if (!others.delete(id)) others.add(id)
      return others
    })
  }, [])

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: arrows lead from row to row, whatever in them has the focus.
    <table
      ref={table}
      className={look.table}
      aria-label={nav('leads_tab_audit')}
      aria-rowcount={rows.length + 1}
      style={{ height: virtualizer.getTotalSize() + HEAD_PX }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <AuditHeadings order={order} onOrder={onOrder} />
      {items.map(({ index, start, key }) => {
        const row = rows[index]
        return (
          row && (
            <AuditRow
              key={key}
              ref={virtualizer.measureElement}
              row={row}
              index={index}
              offset={start - top + HEAD_PX}
              isOpen={open.has(row.ticket.id)}
              onToggle={toggle}
            />
          )
        )
      })}
    </table>
  )
}

/** The height of the column names, which stay in sight. */
const HEAD_PX = 40
