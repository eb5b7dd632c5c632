import type { NoteBeginning } from '../domain/note/template'
import { NOTE_BEGINNINGS } from 'virtual:note-beginnings'

/** How a note is begun, by the id of its manual. */
export const noteBeginningOf = (id: string): NoteBeginning => NOTE_BEGINNINGS[id] ?? {}
