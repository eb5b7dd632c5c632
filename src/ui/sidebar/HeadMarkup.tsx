import type { ReactNode, Ref } from 'react'

import type { StepTone } from '../contact/step-tone'
import * as toneLook from '../frame/tone.module.css'
import { Icon, type IconName } from '../garden/Icon'
import * as look from './Head.module.css'

const TONE: Readonly<Record<StepTone, string | undefined>> = {
  plain: undefined,
  draft: toneLook.draft,
  warning: toneLook.warning,
  danger: toneLook.danger,
}

interface HeadMarkupProps {
  readonly icon: IconName
  readonly tone: StepTone
  readonly name: string
  /** Read aloud, and not seen: nothing is under way, or it is not known yet. */
  readonly isNameless: boolean
  readonly overline?: string
  /** Nothing but two lines below: the menu is beside them. */
  readonly isQuiet: boolean
  readonly heading?: Ref<HTMLHeadingElement>
  /** ⋯, and what else can be done here. */
  readonly children: ReactNode
}

/** The step's name, and the tools beside it. */
export const HeadMarkup = ({
  icon,
  tone,
  name,
  isNameless,
  overline,
  isQuiet,
  heading = null,
  children,
}: HeadMarkupProps) => (
  <header className={isQuiet ? `${look.head} ${look.quiet}` : look.head}>
    {!isQuiet && overline && <p className={look.overline}>{overline}</p>}
    <div className={look.tools}>{children}</div>
    <h1 ref={heading} tabIndex={-1} className={isNameless ? 'visually-hidden' : TONE[tone]}>
      <Icon name={icon} />
      {name}
    </h1>
  </header>
)
