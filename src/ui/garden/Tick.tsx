import type { ReactNode } from 'react'

import * as look from './Tick.module.css'

interface TickProps {
  readonly isTicked: boolean
  readonly onTick: (isTicked: boolean) => void
  readonly children: ReactNode
}

/** A check box with its words, in Garden's look. */
export const Tick = ({ isTicked, onTick, children }: TickProps) => (
  <label className={look.tick}>
    <input type="checkbox" checked={isTicked} onChange={(event) => onTick(event.target.checked)} />
    {children}
  </label>
)
