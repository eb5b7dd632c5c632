import { Suspense } from 'react'

import type { SidebarView } from '../../domain/sidebar/view'
import { StepCard } from '../contact/StepCard'
import { useHands } from '../frame/hands'
import { Bars } from '../frame/Skeleton'
import { NoteCard } from '../note/NoteCard'
import { useSay } from '../text/use-say'
import { FaultySettings } from './FaultySettings'
import { hasBeside } from './has-cards'
import { BesidePart } from './lazy-cards'
import { QuietLines } from './QuietLines'
import { TasksSlot } from './TasksSlot'
import type { Tasks } from './use-tasks'

interface CardsProps {
  readonly view: SidebarView
  readonly tasks: Tasks
}

/** Everything below the step's name: what matters first comes first. */
export function Cards({ view, tasks }: CardsProps) {
  const say = useSay()
  const hands = useHands()
  const { next, notes } = view
  // What is in the draft comes first, whichever manual it belongs to.
  const isAtStep = !tasks.leading || tasks.leading.state.kind === 'in-draft'
  return (
    <>
      {next.kind === 'loading' && <Bars label={say.text('loading')} />}
      {next.kind !== 'loading' && isAtStep && <StepCard view={view} />}
      <TasksSlot view={view} tasks={tasks} />
      {hasBeside(view) && (
        <Suspense fallback={null}>
          <BesidePart part="BelowStep" view={view} />
        </Suspense>
      )}
      {notes.map((note) => (
        <NoteCard key={note.template.id} note={note} say={say} hands={hands} />
      ))}
      <QuietLines view={view} say={say} hands={hands} />
      {view.faultySettings > 0 && <FaultySettings count={view.faultySettings} say={say} />}
    </>
  )
}
