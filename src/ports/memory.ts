import { CONTACT_ID, type PlaybookId } from '../domain/playbook/playbook-id'

/**
 * What this browser remembers for one account, ticket and user. Forms are gone after seven days; what
 * is still to be seen of a submit stays until it is, for three months at most. Never the record of anything done: that is the ticket. A browser that refuses storage remembers nothing.
 */
export interface Memory {
  readonly read: (key: MemoryKey) => unknown
  readonly write: (key: MemoryKey, value: unknown) => void
  readonly forget: (key: MemoryKey) => void
}

/** A half-filled note, by the id of its manual. */
export type NoteFormKey = 'note-form' | `${PlaybookId}-note-form`

/** Browsers have kept the first manual's under its older name. */
export const noteFormKey = (id: PlaybookId): NoteFormKey =>
  id === CONTACT_ID ? 'note-form' : `${id}-note-form`

export type MemoryKey =
  | 'habits'
  | NoteFormKey
  | 'contact-form'
  | 'exception-form'
  | 'submit'
  | 'inserted'
  | 'refused'
  | 'rights'
  | 'wording'
  | 'due-shared'
  | 'due-told'
  | 'due-watch'
  | `${PlaybookId}-form`
