import type { NoteView } from '../../domain/sidebar/view'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import { type Say, useSay } from '../text/say'
import { NoteVerdicts } from './NoteVerdicts'

/** The note's verdict, and the way to its form. */
export function NoteCard({ note }: { readonly note: NoteView }) {
  const say = useSay()
  const { open, approach } = useHands()
  return (
    <NoteVerdicts note={note} say={say} outcome={outcomeOf(note, say)}>
      <Button onApproach={approach} onPress={() => open({ kind: 'note', template: note.template })}>
        {say.text(note.isComplete ? 'review' : 'complete')}
      </Button>
    </NoteVerdicts>
  )
}

function outcomeOf({ escalated }: NoteView, { text, dates }: Say): string | undefined {
  if (!escalated) return undefined
  return text('note_escalated', { when: dates.onMoment(escalated.at), who: escalated.by.name })
}
