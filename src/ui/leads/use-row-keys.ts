import { type FocusEvent, type KeyboardEvent, useEffect, useState } from 'react'

import * as table from './AuditTable.module.css'

interface RowKeys {
  /** The row that has the focus, or is to have it once it is drawn. */
  readonly focused: number | undefined
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
}

/** Arrows, Home and End lead from ticket to ticket; `reveal` brings one of the lines into sight. */
export function useRowKeys(
  count: number,
  isTicket: (index: number) => boolean,
  reveal: (index: number) => void,
): RowKeys {
  const [focused, setFocused] = useState<number>()
  const [wanted, setWanted] = useState<number>()

  useEffect(() => {
    if (wanted === undefined) return
    // Drawn by then: the row that has the focus is always among those that are.
    toggleOf(wanted)?.focus({ preventScroll: true })
    setWanted(undefined)
  }, [wanted])

  return {
    focused,
    onKeyDown: (event) => {
      const at = indexOf(event.target)
      if (at === undefined) return
      const step = STEPS[event.key]
      if (step === undefined) return
      let to = { Home: 0, End: count - 1 }[event.key] ?? at + step
      while (to >= 0 && to < count && !isTicket(to)) to += step
      if (to < 0 || to >= count) return
      event.preventDefault()
      reveal(to)
      setFocused(to)
      setWanted(to)
    },
    onFocus: ({ target }) => setFocused(indexOf(target)),
    onBlur: ({ currentTarget, relatedTarget }) => {
      if (!currentTarget.contains(relatedTarget)) setFocused(undefined)
    },
  }
}

/** Which way to go on where a line is no ticket. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, Home: 1, End: -1 }

function indexOf(target: EventTarget): number | undefined {
  const row = (target as Element).closest<HTMLElement>(`.${table.row}`)
  return row ? Number(row.dataset['index']) : undefined
}

const toggleOf = (index: number): HTMLElement | null =>
  document.querySelector(`.${table.row}[data-index="${index}"] .${table.toggle}`)
