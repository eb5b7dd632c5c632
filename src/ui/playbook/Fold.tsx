import type { ReactNode } from 'react'

import { Icon } from '../garden/Icon'
import * as quietLook from '../garden/QuietLine.module.css'
import * as look from './Fold.module.css'

interface FoldProps {
  readonly title: string
  readonly isOpen?: boolean
  readonly children: ReactNode
}

/** What is there on demand: the browser's own disclosure. */
export const Fold = ({ title, isOpen = false, children }: FoldProps) => (
  <details className={look.fold} open={isOpen}>
    <summary className={quietLook.line}>
      {title}
      <Icon name="right" />
    </summary>
    {children}
  </details>
)
