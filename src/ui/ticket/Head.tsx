import { forwardRef } from 'react'

import type { SidebarView } from '../../domain/sidebar/view'
import { describeStep } from '../contact/describe-step'
import { STEP_MARK } from '../contact/step-tone'
import { Icon } from '../garden/Icon'
import { useSay } from '../text/say'
import { MoreMenu } from './MoreMenu'

interface HeadProps {
  readonly view: SidebarView
  /** Nothing but two lines below: the menu stands beside them. */
  readonly isQuiet: boolean
}

/** The step's name, and ⋯. The name can take the focus when nothing else is left to. */
export const Head = forwardRef<HTMLHeadingElement, HeadProps>(function Head(
  { view, isQuiet },
  ref,
) {
  const say = useSay()
  const { step } = view
  const { icon, tone } = STEP_MARK[step.kind]
  const isNameless = step.kind === 'idle' || step.kind === 'loading'
  return (
    <header className="head">
      {!isQuiet && (
        <p className="overline">{say.text(step.kind === 'idle' ? 'not_begun' : 'next_step')}</p>
      )}
      <MoreMenu view={view} />
      <h1 ref={ref} tabIndex={-1} className={isNameless ? 'visually-hidden' : `step-${tone}`}>
        <Icon name={icon} />
        {describeStep(step, view, say).heading}
      </h1>
      {step.kind === 'loading' && <span className="bar bar-name" />}
    </header>
  )
})
