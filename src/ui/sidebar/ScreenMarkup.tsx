import type { ReactNode } from 'react'

import * as layout from '../garden/layout.module.css'

interface ScreenMarkupProps {
  /** It is a part of a page that has its own main part. */
  readonly isPart?: boolean | undefined
  /** Nothing but two lines. */
  readonly isQuiet: boolean
  readonly head: ReactNode
  /** A panel is in the place of the cards. */
  readonly isCovered?: boolean
  readonly panel?: ReactNode
  /** What keeps the agent from going on. */
  readonly notices?: ReactNode
  /** The polite live region. */
  readonly said: ReactNode
  /** The cards. */
  readonly children: ReactNode
}

/** The whole screen of a ticket. */
export function ScreenMarkup({ isPart, isQuiet, ...parts }: ScreenMarkupProps) {
  const Part = isPart ? 'div' : 'main'
  return (
    <Part className={isQuiet ? `${layout.screen} ${layout.quiet}` : layout.screen}>
      {parts.notices}
      {parts.head}
      <div hidden={parts.isCovered}>{parts.children}</div>
      {parts.panel}
      {parts.said}
    </Part>
  )
}
