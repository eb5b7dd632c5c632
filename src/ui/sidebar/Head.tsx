import { forwardRef } from 'react'

import type { SidebarView } from '../../domain/sidebar/view'
import { describeStep } from '../contact/describe-step'
import { STEP_MARK, type StepTone } from '../contact/step-tone'
import * as toneLook from '../frame/tone.module.css'
import { Icon } from '../garden/Icon'
import { type Say, useSay } from '../text/say'
import * as look from './Head.module.css'
import { MoreMenu } from './MoreMenu'
import type { Playbooks } from './use-playbooks'

const TONE: Readonly<Record<StepTone, string | undefined>> = {
  plain: undefined,
  draft: toneLook.draft,
  warning: toneLook.warning,
  danger: toneLook.danger,
}

interface HeadProps {
  readonly view: SidebarView
  readonly playbooks: Playbooks
  /** Nothing but two lines below: the menu stands beside them. */
  readonly isQuiet: boolean
}

/** The step's name, and ⋯. The name can take the focus when nothing else is left to. */
export const Head = forwardRef<HTMLHeadingElement, HeadProps>(function Head(
  { view, playbooks, isQuiet },
  ref,
) {
  const say = useSay()
  const { step } = view
  const { leading } = playbooks
  const { icon, tone, name } = headOf(view, playbooks, say)
  const isLoading = step.kind === 'loading' || (leading !== undefined && playbooks.ui === undefined)
  const isNameless = isLoading || (step.kind === 'idle' && !leading)
  return (
    <header className={isQuiet ? `${look.head} ${look.quiet}` : look.head}>
      {!isQuiet && <p className={look.overline}>{overlineOf(view, leading, say)}</p>}
      <MoreMenu view={view} playbooks={playbooks} />
      <h1 ref={ref} tabIndex={-1} className={isNameless ? 'visually-hidden' : TONE[tone]}>
        <Icon name={icon} />
        {name}
      </h1>
      {isLoading && <span className="bar bar-name" />}
    </header>
  )
})

function overlineOf({ step }: SidebarView, leading: Playbooks['leading'], say: Say): string {
  if (leading) return say.playbook(leading.id)
  return say.text(step.kind === 'idle' ? 'not_begun' : 'next_step')
}

/** What the screen is about: the attempts' step, or a playbook's where they have nothing to say. */
export function headOf(view: SidebarView, { leading, ui }: Playbooks, say: Say) {
  if (leading && typeof ui === 'object') return ui.headOf(leading, say)
  const { heading } = describeStep(view.step, view, say)
  return { ...STEP_MARK[view.step.kind], name: leading ? say.text('next_step') : heading }
}
