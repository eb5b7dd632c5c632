import { type OutsideContact, outsideContactNote } from '../domain/contact/outside-contact'
import { attemptTag, TAG } from '../domain/tags'
import { escapeHtml } from '../domain/text/plain-text'
import { saying } from './failure'
import { isBlank, stageTags } from './insert-message'
import { stopWaiting } from './insert-note'
import { LOOK_MS, readAfresh } from './read-ticket'
import type { SessionCore } from './session-core'
import { writeDraft } from './write-draft'

/** "Registrar contato externo" (C10): note and tag are staged together; one submit saves both. */
export async function recordContact(core: SessionCore, contact: OutsideContact): Promise<boolean> {
  core.unsay('waiting-for-note', 'failed', 'stopped')
  await readAfresh(core, LOOK_MS)
  const done = await saying(core, 'insert', async () => {
    const { isPublic } = core.model().draft.isPublic
      ? await core.host.askForNote(true)
      : { isPublic: false }
    if (isPublic) {
      core.work({ waiting: { kind: 'record', contact } })
      core.say({ kind: 'waiting-for-note' })
      return false
    }
    stopWaiting(core)
    const draft = await core.host.readDraft()
    core.change({ draft })
    const note = outsideContactNote(contact, core.model().rules.time.zone)
    return writeDraft(core, () => core.host.appendToDraft(asContent(draft.body, note)))
  })
  if (done !== true) return false
  await stageTags(core, [attemptTag(contact.n), TAG.roteiro])
  core.memory.forget('contact-form')
  return true
}

/** Plain words as a paragraph of their own in whichever composer is open. */
export function asContent(
  body: { readonly kind: 'html' | 'text'; readonly content: string },
  text: string,
): string {
  if (body.kind === 'html') return `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`
  return isBlank(body.content) ? text : `\n\n${text}`
}
