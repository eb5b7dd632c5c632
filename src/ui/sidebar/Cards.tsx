import { Suspense } from 'react'

import type { SidebarView } from '../../domain/sidebar/view'
import { StepCard } from '../contact/StepCard'
import { Bars } from '../frame/Skeleton'
import * as layout from '../garden/layout.module.css'
import * as prose from '../garden/prose.module.css'
import { NoteCard } from '../note/NoteCard'
import { useSay } from '../text/say'
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
  const { text } = useSay()
  const { next, notes } = view
  // What is in the draft comes first, whichever manual it belongs to.
  const isAtStep = !tasks.leading || tasks.leading.state.kind === 'in-draft'
  return (
    <>
      {next.kind === 'loading' && <Bars label={text('loading')} />}
      {next.kind !== 'loading' && isAtStep && <StepCard view={view} />}
      <TasksSlot view={view} tasks={tasks} />
      {hasBeside(view) && (
        <Suspense fallback={null}>
          <BesidePart part="BelowStep" view={view} />
        </Suspense>
      )}
      {notes.map((note) => (
        <NoteCard key={note.template.id} note={note} />
      ))}
      <QuietLines view={view} />
      {view.faultySettings > 0 && <FaultySettings count={view.faultySettings} />}
    </>
  )
}

/** For people who cannot fix them: quiet, and after everything an agent works with. */
function FaultySettings({ count }: { readonly count: number }) {
  const { text } = useSay()
  return (
    <div className={layout.lines}>
      <p className={prose.source}>
        {text(count === 1 ? 'faulty_settings_one' : 'faulty_settings', { count })}
      </p>
    </div>
  )
}

/** Whether anything is beside the step and the note. */
export const hasBeside = ({ cost, writing, notices, remindsOfAttachment }: SidebarView): boolean =>
  cost.kind !== 'none' || writing.length > 0 || notices.length > 0 || remindsOfAttachment

/** Whether there is anything to show other than the step and the quiet lines. */
export const hasCards = (view: SidebarView): boolean =>
  view.notes.length > 0 || hasBeside(view) || view.playbooks.running.length > 0
