import type { Name } from '../domain/text/name'
import { NOTE_BEGINNINGS } from 'virtual:note-beginnings'

/** The words of the button that opens a note's form, by the id of its manual; of most nobody worded it. */
export const noteBeginningOf = (id: string): Name | undefined => NOTE_BEGINNINGS[id]
