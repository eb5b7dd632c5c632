import { type OutsideContact, outsideContactNote } from '../domain/contact/outside-contact'
import { attemptTag, TAG } from '../domain/tags'
import { stageTags } from './insert-message'
import { stopWaiting } from './insert-note'
import { putNote } from './put-text'
import { LOOK_MS, readAfresh } from './read-ticket'
import type { SessionCore } from './session-core'

/** "Registrar contato externo" (C10): note and tag are staged together; one submit saves both. */
export async function recordContact(core: SessionCore, contact: OutsideContact): Promise<boolean> {
  core.unsay('waiting-for-note', 'failed', 'stopped')
  await readAfresh(core, LOOK_MS)
  const note = outsideContactNote(contact, core.model().rules.time.zone)
  const put = await putNote(core, note)
  if (put === 'public') core.work({ waiting: { kind: 'record', contact } })
  else stopWaiting(core)
  if (put !== 'done') return false
  await stageTags(core, [attemptTag(contact.n), TAG.roteiro])
  core.memory.forget('contact-form')
  return true
}
