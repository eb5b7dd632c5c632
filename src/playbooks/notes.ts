import type { NoteTemplate } from '../domain/note/template'
import { NOTES as ALL } from 'virtual:notes'

/** Every mandatory note, in the order of its manuals; published ones take their places at the start. */
export const NOTES: readonly NoteTemplate[] = ALL
