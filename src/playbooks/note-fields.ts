import { NOTE_FIELDS as ALL } from 'virtual:note-fields'

/** Custom fields that sections of the mandatory notes name, by number: read with the ticket. */
export const NOTE_FIELDS: readonly number[] = ALL
