import { areEscalations } from '../../domain/note/note-verdict'
import { type NoteTemplate, type SectionId, sectionOf } from '../../domain/note/template'
import type { NoteView } from '../../domain/sidebar/view'
import { nameIn } from '../../domain/text/name'
import type { Hands } from '../frame/hands'
import { Button } from '../garden/Button'
import type { Say } from '../text/say'
import { NoteVerdicts } from './NoteVerdicts'

interface NoteCardProps {
  readonly note: NoteView
  readonly say: Say
  /** Absent while nothing hears a press. */
  readonly hands?: Pick<Hands, 'open' | 'approach'>
}

/** The note's verdict, and the way to its form. */
export function NoteCard({ note, say, hands }: NoteCardProps) {
  return (
    <NoteVerdicts note={note} say={say} outcome={outcomeOf(note, say)}>
      <Button
        onApproach={hands?.approach}
        onPress={() => hands?.open({ kind: 'note', template: note.template })}
      >
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
