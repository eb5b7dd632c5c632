import type { NoteView } from '../../domain/sidebar/view'
import { Button } from '../garden/Button'
import { useSay } from '../text/say'
import { useHands } from '../ticket/hands'
import { preloadPanels } from '../ticket/lazy-panels'
import { NoteVerdicts } from './NoteVerdicts'

/** The note's verdict, and the way to its form. */
export function NoteCard({ note }: { readonly note: Extract<NoteView, { kind: 'read' }> }) {
  const say = useSay()
  const { open } = useHands()
  return (
    <NoteVerdicts note={note} say={say}>
      <Button onApproach={preloadPanels} onPress={() => open({ kind: 'note' })}>
        {say.text(note.isComplete ? 'review' : 'complete')}
      </Button>
    </NoteVerdicts>
  )
}
