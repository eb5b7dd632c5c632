import { Suspense } from 'react'

import type { SidebarView } from '../../domain/sidebar/view'
import { StepCard } from '../contact/StepCard'
import { NoteCard } from '../escalation/NoteCard'
import { useSay } from '../text/say'
import { BelowStep } from './lazy-cards'
import { QuietLines } from './QuietLines'
import { Bars } from './Skeleton'

/** Everything below the step's name: what matters first stands first. */
export function Cards({ view }: { readonly view: SidebarView }) {
  const { text } = useSay()
  const { step, note } = view
  return (
    <>
      {step.kind === 'loading' ? <Bars label={text('loading')} /> : <StepCard view={view} />}
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
export const hasCards = (view: SidebarView): boolean => view.note.kind === 'read' || hasBeside(view)
