import type { NoteView } from '../../domain/sidebar/view'
import { StepShape } from '../frame/StepShape'
import { NoteVerdicts } from '../note/NoteVerdicts'
import type { FirstSay } from '../text/first-say'

interface FirstScreenProps {
  readonly notes: readonly NoteView[]
  /** Attempts are counted here: what comes next is known only with the history. */
  readonly isCounted: boolean
  readonly say: FirstSay
}

/**
 * What is known before the whole screen: the note's verdict, and the shape of what comes. Nothing
 * here can be pressed, so nothing moves away from under a click when the screen takes its place.
 */
export function FirstScreen({ notes, isCounted, say }: FirstScreenProps) {
  const { text } = say
  return (
    <main className="waiting" aria-busy="true">
      <h1 className="visually-hidden">{text('next_step')}</h1>
      {isCounted && <StepShape words={text('reading_history')} />}
      {notes.map((note) => (
        <NoteVerdicts key={note.template.id} note={note} say={say} />
      ))}
    </main>
  )
}
