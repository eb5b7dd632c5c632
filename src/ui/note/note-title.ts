import type { NoteTemplate } from '../../domain/note/template'
import type { NoteView } from '../../domain/sidebar/view'
import { nameIn } from '../../domain/text/name'
import type { FirstSay } from '../text/first-say'

/** What is above a note: `Nota Devolução`. */
export const noteTitle = ({ title }: NoteTemplate, { text, language }: FirstSay): string =>
  text('note_title', { note: nameIn(title, language) })

/** How many of its sections are answered: `2 de 4`. */
export const noteCount = ({ verdicts }: NoteView, { text }: FirstSay): string =>
  text('note_count', {
    done: verdicts.filter(({ verdict }) => verdict === 'ok').length,
    all: verdicts.length,
  })

/** Both in a line: `Nota Devolução: 2 de 4`. */
export const noteLine = (note: NoteView, say: FirstSay): string =>
  `${noteTitle(note.template, say)}: ${noteCount(note, say)}`
