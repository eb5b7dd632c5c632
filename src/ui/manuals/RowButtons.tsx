import { useRef } from 'react'

import { Button } from '../garden/Button'
import { Icon } from '../garden/Icon'
import { useManualSay } from './manuals-context'
import * as look from './RowButtons.module.css'

interface RowButtonsProps {
  /** What the row is called, for who hears the buttons. */
  readonly name: string
  /** Where its order says nothing, a row is only taken away. */
  readonly move?: {
    readonly isFirst: boolean
    readonly isLast: boolean
    readonly onMove: (by: -1 | 1) => void
  }
  readonly onRemove: () => void
}

/** Up, down and away, for one of several rows of a list; the focus goes with the row that moves. */
export function RowButtons({ name, move, onRemove }: RowButtonsProps) {
  const { manual } = useManualSay()
  const own = useRef<HTMLSpanElement>(null)
  const up = (by: -1 | 1) => () => {
    const focus = rowFocus(own.current)
    move?.onMove(by)
    focus(by, by === -1 ? 0 : 1)
  }
  const remove = () => {
    const focus = rowFocus(own.current)
    onRemove()
    focus(0, -1)
  }
  return (
    <span ref={own} className={look.buttons}>
      {move && (
        <>
          <Button label={manual('move_up', { name })} isOff={move.isFirst} onPress={up(-1)}>
            <Icon name="up" />
          </Button>
          <Button label={manual('move_down', { name })} isOff={move.isLast} onPress={up(1)}>
            <Icon name="down" />
          </Button>
        </>
      )}
      <Button label={manual('remove_named', { name })} onPress={remove}>
        <Icon name="close" />
      </Button>
    </span>
  )
}

/**
 * Remembers a row, and puts the focus, after the next drawing, on a button of the row so far from it: it is
 * where the row has gone, or the one in its place. Where there is none, on a field of it, or on what adds one.
 */
function rowFocus(buttons: HTMLElement | null): (by: number, button: number) => void {
  const row = buttons?.closest('li')
  const list = row?.parentElement
  if (!row || !list) return () => undefined
  const at = [...list.children].indexOf(row)
  return (by, button) =>
    requestAnimationFrame(() => {
      const to = list.children[Math.min(at + by, list.children.length - 1)]
      const own = [...(to?.querySelectorAll<HTMLElement>(`.${look.buttons} button`) ?? [])]
      const target =
        own.filter((one) => one.closest('li') === to).at(button) ??
        to?.querySelector<HTMLElement>('input, textarea, select') ??
        adds(list) ??
        document.getElementById('part-heading')
      target?.focus()
    })
}

/** The first button behind a list. */
function adds(list: Element): HTMLElement | undefined {
  for (let next = list.nextElementSibling; next; next = next.nextElementSibling) {
    const button = next.matches('button') ? next : next.querySelector('button')
    if (button instanceof HTMLElement) return button
  }
  return undefined
}
