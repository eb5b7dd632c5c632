import type { Name } from '../domain/text/name'
import { NOTE_OCCASIONS } from 'virtual:note-occasions'

/** When a note is needed, in the middle of a sentence, by the id of its manual; where its author says it. */
export const noteOccasionOf = (id: string): Name | undefined => NOTE_OCCASIONS[id]
