import { toHtml, toPlain, toWhatsApp } from '../domain/messages/formats'
import { escapeHtml } from '../domain/text/plain-text'
import type { Body, Draft } from '../domain/ticket/ticket'
import { saying } from './failure'
import { loadConversation } from './read-ticket'
import type { SessionCore } from './session-core'
import { writeDraft } from './write-draft'

/** Puts a message at the end of the draft as a public reply, in the form its channel can carry. */
export async function putMessage(core: SessionCore, text: string): Promise<boolean> {
  const done = await saying(core, 'insert', async () => {
    if (!core.model().draft.isPublic) await core.host.askForNote(false)
    const draft = await core.host.readDraft()
    core.change({ draft })
    if (!(await mayDeliver(core))) return false
    return writeDraft(core, () => core.host.appendToDraft(separated(draft, formatted(draft, text))))
  })
  return done === true
}

/**
 * Puts plain words at the end of an internal note. `public`: the composer did not become one, and
 * nothing was inserted.
 */
export async function putNote(
  core: SessionCore,
  text: string,
): Promise<'done' | 'public' | 'failed'> {
  const done = await saying(core, 'insert', async () => {
    if (core.model().draft.isPublic && (await core.host.askForNote(true)).isPublic) {
      core.say({ kind: 'waiting-for-note' })
      return 'public' as const
    }
    const draft = await core.host.readDraft()
    core.change({ draft })
    const isWritten = await writeDraft(core, () =>
      core.host.appendToDraft(asParagraph(draft.body, text)),
    )
    return isWritten ? ('done' as const) : ('failed' as const)
  })
  return done ?? 'failed'
}

/** Send asks nobody: what could not be looked at is not inserted (C9). */
export const sayNotChecked = (core: SessionCore): void =>
  core.say({ kind: 'not-inserted', why: 'unchecked' })

/** Plain words as a paragraph of their own in whichever composer is open. */
function asParagraph({ kind, content }: Body, text: string): string {
  if (kind === 'html') return `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`
  return isBlank(content) ? text : `\n\n${text}`
}

/** Where Send delivers, the look at the conversation before the insertion is the only one (C9). */
async function mayDeliver(core: SessionCore): Promise<boolean> {
  if (!core.model().draft.channel.sendsAtOnce) return true
  if (!(await loadConversation(core))) sayNotChecked(core)
  else if (core.reading().delivery.kind === 'closed') core.say({ kind: 'undeliverable' })
  else return true
  return false
}

/** Rich text for e-mail and web; without a rich editor no asterisks, but WhatsApp's own (C9). */
function formatted({ body, channel }: Draft, text: string): string {
  if (channel.kind === 'whatsapp') return toWhatsApp(text)
  return body.kind === 'html' && !channel.sendsAtOnce ? toHtml(text) : toPlain(text)
}

/** After a blank line if something stands there already; nothing is replaced. */
function separated({ body }: Draft, content: string): string {
  if (isBlank(body.content)) return content
  return body.kind === 'html' ? `<p><br></p>${content}` : `\n\n${content}`
}

const isBlank = (content: string): boolean =>
  content.replace(/<[^>]{0,200}>|&nbsp;|\u200b|\ufeff/g, '').trim() === ''
