import type { NoteView } from '../../domain/sidebar/view'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import { useSay } from '../text/say'
import { NoteVerdicts } from './NoteVerdicts'

/** The note's verdict, and the way to its form. */
export function NoteCard({ note }: { readonly note: Extract<NoteView, { kind: 'read' }> }) {
  const say = useSay()
  const { open, approach } = useHands()
  return (
    <NoteVerdicts note={note} say={say}>
      <Button onApproach={approach} onPress={() => open({ kind: 'note' })}>
        {say.text(note.isComplete ? 'review' : 'complete')}
      </Button>
    </NoteVerdicts>
  )
}
