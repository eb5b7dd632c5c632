import { forwardRef } from 'react'

import type { PlaybookId } from '../../domain/playbook/playbook-id'
import { canPutAway } from '../../domain/sidebar/tasks'
import type { SidebarView } from '../../domain/sidebar/view'
import { describeStep } from '../contact/describe-step'
import { lookOf } from '../contact/step-tone'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import { Icon } from '../garden/Icon'
import { type SidebarSay, useSidebarSay } from '../text/sidebar-say'
import { HeadMarkup } from './HeadMarkup'
import { MoreMenu } from './MoreMenu'
import type { Tasks } from './use-tasks'

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
  const say = useSidebarSay()
  const { next } = view
  const { leading } = tasks
  const head = headOf(view, tasks, say)
  const overline = overlineOf(view, leading, say)
  const isLoading = next.kind === 'loading' || (leading !== undefined && tasks.ui === undefined)
  const isNameless = isLoading || (next.kind === 'idle' && !leading)
  return (
    <HeadMarkup
      {...head}
      heading={ref}
      isNameless={isNameless}
      overline={overline}
      isQuiet={isQuiet}
    >
      <MoreMenu view={view} tasks={tasks} />
      {canPutAway(view, leading) && <PutAway id={leading?.id} />}
    </HeadMarkup>
  )
})

function overlineOf({ next }: SidebarView, leading: Tasks['leading'], say: SidebarSay): string {
  if (leading) return say.playbook(leading.id)
  return next.kind === 'idle' ? '' : say.text('next_step')
}

/** Closes what was only begun, or is over. */
function PutAway({ id }: { readonly id: PlaybookId | undefined }) {
  const { text } = useSidebarSay()
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
export function headOf(view: SidebarView, { leading, ui }: Tasks, say: SidebarSay) {
  const { next } = view
  if (!leading) return { ...lookOf(next), name: describeStep(next, view, say).heading }
  if (typeof ui !== 'object') return { ...lookOf(next), name: say.text('next_step') }
  const head = ui.headOf(leading, say)
  return leading.state.kind === 'in-draft' ? { ...head, ...lookOf(next) } : head
}
