import { Suspense } from 'react'

import type { SidebarView } from '../../domain/sidebar/view'
import { StepCard } from '../contact/StepCard'
import { Bars } from '../frame/Skeleton'
import { NoteCard } from '../note/NoteCard'
import { useSay } from '../text/say'
import { BelowStep } from './lazy-cards'
import { QuietLines } from './QuietLines'
import { TasksSlot } from './TasksSlot'
import type { Tasks } from './use-tasks'

interface CardsProps {
  readonly view: SidebarView
  readonly tasks: Tasks
}

/** Everything below the step's name: what matters first stands first. */
export function Cards({ view, tasks }: CardsProps) {
  const { text } = useSay()
  const { step, note } = view
  // What is in the draft comes first, whichever manual it belongs to.
  const isAtStep = !tasks.leading || tasks.leading.state.kind === 'in-draft'
  return (
    <>
      {step.kind === 'loading' && <Bars label={text('loading')} />}
      {step.kind !== 'loading' && isAtStep && <StepCard view={view} />}
      <TasksSlot view={view} tasks={tasks} />
      {hasBeside(view) && (
        <Suspense fallback={null}>
          <BelowStep view={view} />
        </Suspense>
      )}
      {note.kind === 'read' && <NoteCard note={note} />}
      <QuietLines view={view} />
    </>
  )
}

/** Whether anything stands beside the step and the note. */
const hasBeside = ({ cost, writing, notices, remindsOfAttachment }: SidebarView): boolean =>
  cost.kind !== 'none' || writing.length > 0 || notices.length > 0 || remindsOfAttachment

/** Whether there is anything to show besides the step and the quiet lines. */
export const hasCards = (view: SidebarView): boolean =>
  view.note.kind === 'read' || hasBeside(view) || view.playbooks.running.length > 0
