import type { ReactNode } from 'react'

import * as look from './Accordion.module.css'
import { Icon } from './Icon'

interface AccordionProps {
  readonly title: string
  readonly children: ReactNode
}

/** A part that opens on demand, with Garden's chevron; `title` is a heading of the third level. */
export const Accordion = ({ title, children }: AccordionProps) => (
  <details className={look.part}>
    <summary>
      <h3>{title}</h3>
      <Icon name="down" />
    </summary>
    <div className={look.body}>{children}</div>
  </details>
)
