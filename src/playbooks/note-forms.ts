import type { NoteForm } from '../domain/note/template'
import { NOTE_FORMS } from 'virtual:note-forms'

const NO_FORM: NoteForm = { labels: {}, prompts: {} }

/** What only the form of a note says, by the id of its manual in force. */
export const noteFormOf = (id: string): NoteForm => NOTE_FORMS[id] ?? NO_FORM
