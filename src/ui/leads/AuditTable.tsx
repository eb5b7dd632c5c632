import {
  defaultRangeExtractor,
  measureElement,
  type Range,
  useWindowVirtualizer,
} from '@tanstack/react-virtual'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'

import { useNavSay } from '../nav/nav-say'
import { AgentHeading } from './AgentHeading'
import { AuditHeadings } from './AuditHeadings'
import { AuditRow } from './AuditRow'
import * as look from './AuditTable.module.css'
import type { Order } from './row-order'
import type { TableLine } from './table-lines'
import { useRowKeys } from './use-row-keys'
import { useShown } from './use-shown'

interface AuditTableProps {
  readonly lines: readonly TableLine[]
  readonly order: Order | undefined
  readonly onOrder: (order: Order) => void
  /** The tickets in view, once they rest. */
  readonly onShow: (ticketIds: readonly number[]) => void
}

/** A folded row before it is measured. */
const ROW_PX = 45
/** Drawn beyond what is seen, on both sides. */
const BEYOND = 5

/**
 * The tickets as a table of which only what is seen is drawn. Each is a row group of its own: the row
 * and, unfolded, a second one with the evidence.
 */
export function AuditTable({ lines, order, onOrder, onShow }: AuditTableProps) {
  const { nav } = useNavSay()
  const table = useRef<HTMLTableElement>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [top, setTop] = useState(0)
  const [head, setHead] = useState(HEAD_PX)
  const { focused, onKeyDown, onFocus, onBlur } = useRowKeys(
    lines.length,
    (index) => lines[index]?.kind === 'ticket',
    (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  )
  // What is above grows and shrinks with what is known; the overscan bears the rest.
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again with every new list.
  useLayoutEffect(() => {
    setTop((table.current?.getBoundingClientRect().top ?? 0) + window.scrollY)
  }, [lines])
  // On a narrow page the names wrap.
  useLayoutEffect(() => {
    const names = table.current?.tHead
    if (!names) return
    const observer = new ResizeObserver(() => setHead(names.offsetHeight || HEAD_PX))
    observer.observe(names)
    return () => observer.disconnect()
  }, [])
  // The row with the focus stays, however far the page is scrolled.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const seen = defaultRangeExtractor(range)
      if (focused === undefined || focused >= range.count || seen.includes(focused)) return seen
      return [...seen, focused].sort((a, b) => a - b)
    },
    [focused],
  )
  // The same function for the same rows: with another one every height is worked out again.
  const getItemKey = useCallback((index: number) => lines[index]?.key ?? index, [lines])
  const virtualizer = useWindowVirtualizer({
    count: lines.length,
    estimateSize: () => ROW_PX,
    // Zendesk hides the page behind others: rows without a height would all be drawn.
    measureElement: (...row) => measureElement(...row) || ROW_PX,
    getItemKey,
    overscan: BEYOND,
    scrollMargin: top,
    scrollPaddingStart: head,
    scrollPaddingEnd: FOOT_PX,
    rangeExtractor,
  })
  const items = virtualizer.getVirtualItems()
  const shown = items.flatMap(({ index }) => {
    const line = lines[index]
    return line?.kind === 'ticket' ? [line.row.ticket.id] : []
  })
  useShown(shown, onShow)

  const toggle = useCallback((key: string) => {
    setOpen((before) => {
      const others = new Set(before)
      if (!others.delete(key)) others.add(key)
      return others
    })
  }, [])

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: arrows lead from row to row, whatever in them has the focus.
    <table
      ref={table}
      className={look.table}
      aria-label={nav('leads_tab_audit')}
      aria-rowcount={lines.length + 1}
      style={{ height: virtualizer.getTotalSize() + head }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      <AuditHeadings order={order} onOrder={onOrder} />
      {items.map(({ index, start }) => {
        const line = lines[index]
        if (!line) return null
        const place = { ref: virtualizer.measureElement, index, offset: start - top + head }
        return line.kind === 'agent' ? (
          <AgentHeading key={line.key} {...place} line={line} />
        ) : (
          <AuditRow
            key={line.key}
            {...place}
            row={line.row}
            lineKey={line.key}
            isOpen={open.has(line.key)}
            onToggle={toggle}
          />
        )
      })}
    </table>
  )
}

/** The height of the column names in one line; they stay in sight. */
const HEAD_PX = 40
/** The page's last line, which stays in sight as well. */
const FOOT_PX = 44
