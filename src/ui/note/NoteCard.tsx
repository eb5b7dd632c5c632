import { areEscalations } from '../../domain/note/note-verdict'
import { type NoteTemplate, type SectionId, sectionOf } from '../../domain/note/template'
import type { NoteView } from '../../domain/sidebar/view'
import { nameIn } from '../../domain/text/name'
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

/** When and by whom it was saved, and what its template asks for since then. */
function outcomeOf({ escalated, later, template }: NoteView, say: Say): string | undefined {
  const { text, dates } = say
  const said = [
    escalated &&
      text(areEscalations([template]) ? 'note_escalated' : 'note_sent', {
        when: dates.onMoment(escalated.at),
        who: escalated.by.name,
      }),
    later &&
      text('note_later', { sections: say.list(later.map((id) => shortName(id, template, say))) }),
  ]
  return said.filter(Boolean).join(' ') || undefined
}

const shortName = (id: SectionId, template: NoteTemplate, { language }: Say): string =>
  nameIn(sectionOf(template, id)?.short ?? id, language)
