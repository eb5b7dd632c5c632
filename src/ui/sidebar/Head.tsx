import { forwardRef } from 'react'

import type { PlaybookId } from '../../domain/playbook/playbook-id'
import { canPutAway } from '../../domain/sidebar/tasks'
import type { SidebarView } from '../../domain/sidebar/view'
import { describeStep } from '../contact/describe-step'
import { lookOf, type StepTone } from '../contact/step-tone'
import { useHands } from '../frame/hands'
import * as toneLook from '../frame/tone.module.css'
import { Button } from '../garden/Button'
import { Icon } from '../garden/Icon'
import { type Say, useSay } from '../text/say'
import * as look from './Head.module.css'
import { MoreMenu } from './MoreMenu'
import type { Tasks } from './use-tasks'

const TONE: Readonly<Record<StepTone, string | undefined>> = {
  plain: undefined,
  draft: toneLook.draft,
  warning: toneLook.warning,
  danger: toneLook.danger,
}

interface HeadProps {
  readonly view: SidebarView
  readonly tasks: Tasks
  /** Nothing but two lines below: the menu is beside them. */
  readonly isQuiet: boolean
}

/** The step's name, and ⋯. The name can take the focus when nothing else is left to. */
export const Head = forwardRef<HTMLHeadingElement, HeadProps>(function Head(
  { view, tasks, isQuiet },
  ref,
) {
  const say = useSay()
  const { next } = view
  const { leading } = tasks
  const { icon, tone, name } = headOf(view, tasks, say)
  const overline = overlineOf(view, leading, say)
  const isLoading = next.kind === 'loading' || (leading !== undefined && tasks.ui === undefined)
  const isNameless = isLoading || (next.kind === 'idle' && !leading)
  return (
    <header className={isQuiet ? `${look.head} ${look.quiet}` : look.head}>
      {!isQuiet && overline && <p className={look.overline}>{overline}</p>}
      <div className={look.tools}>
        <MoreMenu view={view} tasks={tasks} />
        {canPutAway(view, leading) && <PutAway id={leading?.id} />}
      </div>
      <h1 ref={ref} tabIndex={-1} className={isNameless ? 'visually-hidden' : TONE[tone]}>
        <Icon name={icon} />
        {name}
      </h1>
    </header>
  )
})

function overlineOf({ next }: SidebarView, leading: Tasks['leading'], say: Say): string {
  if (leading) return say.playbook(leading.id)
  return next.kind === 'idle' ? '' : say.text('next_step')
}

/** Closes what was only begun, or is over. */
function PutAway({ id }: { readonly id: PlaybookId | undefined }) {
  const { text } = useSay()
  const { session } = useHands()
  return (
    <Button
      label={text('put_away')}
      onPress={() => (id ? session.leavePlaybook(id) : session.stopBeginning())}
    >
      <Icon name="close" />
    </Button>
  )
}

/** What the screen is about: the attempts' step, or that of the playbook that is open. */
export function headOf(view: SidebarView, { leading, ui }: Tasks, say: Say) {
  const { next } = view
  if (!leading) return { ...lookOf(next), name: describeStep(next, view, say).heading }
  if (typeof ui !== 'object') return { ...lookOf(next), name: say.text('next_step') }
  const head = ui.headOf(leading, say)
  return leading.state.kind === 'in-draft' ? { ...head, ...lookOf(next) } : head
}
