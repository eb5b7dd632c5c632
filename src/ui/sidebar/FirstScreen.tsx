import type { NoteView } from '../../domain/sidebar/view'
import { Bars } from '../frame/Skeleton'
import * as layout from '../garden/layout.module.css'
import { NoteVerdicts } from '../note/NoteVerdicts'
import type { FirstSay } from '../text/first-say'
import * as head from './Head.module.css'

interface FirstScreenProps {
  readonly note: NoteView
  readonly say: FirstSay
}

/**
 * What one answer of Zendesk tells: the note's verdict, and the shape of what comes. The whole
 * sidebar, on its way already, takes its place.
 */
export function FirstScreen({ note, say }: FirstScreenProps) {
  const { text } = say
  return (
    <main className={layout.screen} aria-busy="true">
      <header className={head.head}>
        <p className={head.overline}>{text('next_step')}</p>
        <h1 className="visually-hidden">{text('next_step')}</h1>
      </header>
      <Bars label={text('loading')} />
      {note.kind === 'read' && <NoteVerdicts note={note} say={say} />}
    </main>
  )
}
