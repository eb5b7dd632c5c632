import { outsideContactNote } from '../conversation/outside-contact'
import { roomStop } from '../reading/tag-room-left'
import { attemptTag, TAG } from '../tags'
import type { RecordContact } from './act'
import type { ActRule } from './act-rule'

/** "Registrar contato externo" (C10): note and tag are staged together; one submit saves both. */
export const recordContactRule: ActRule<RecordContact> = {
  side: () => 'internal',
  isIn: ({ contact }, { recorded }) => recorded === contact.n,
  text: ({ contact }, { rules }) => ({
    kind: 'ready',
    text: outsideContactNote(contact, rules.time.zone),
  }),
  // When it was made is judged by its note, once it is in the draft.
  stop: ({ contact }, model) => roomStop(model, [attemptTag(contact.n)]),
  change: ({ contact }) => ({ add: [attemptTag(contact.n), TAG.roteiro], remove: [] }),
  awaits: () => undefined,
}
