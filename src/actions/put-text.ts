import { toHtml, toInlineHtml, toPlain, toWhatsApp } from '../domain/messages/formats'
import { placeAboveQuotation } from '../domain/messages/quotation-below'
import { withoutMessage } from '../domain/messages/without-message'
import { holderOf } from '../domain/sidebar/draft-holder'
import type { DraftHolder } from '../domain/sidebar/view'
import { escapeHtml } from '../domain/text/plain-text'
import type { Body, Draft } from '../domain/ticket/ticket'
import { editDraft } from './edit-draft'
import { saying } from './failure'
import { loadConversation } from './read-ticket'
import type { SessionCore } from './session-core'
import { writeDraft } from './write-draft'

/**
 * Puts a message into the draft as a public reply, in the form its channel can carry: after the
 * agent's own words and above quoted mail, nothing replaced. `isThere` tells whether it is recognised
 * as what was inserted; what is not is taken out again and said (Inserting).
 */
export async function putMessage(
  core: SessionCore,
  text: string,
  isThere: () => boolean,
): Promise<boolean> {
  if (isTaken(core)) return false
  const done = await saying(core, 'insert', async () => {
    if (!core.model().draft.isPublic) await core.host.askForNote(false)
    const draft = await core.host.readDraft()
    core.change({ draft })
    if (isTaken(core) || !(await mayDeliver(core)) || isSaving(core)) return false
    if (!(await insert(core, draft, text))) return false
    return isThere() || takeOut(core, text)
  })
  return done === true
}

/** The draft is read once more by whoever replaces it: only an appended text needs no second look. */
function insert(core: SessionCore, draft: Draft, text: string): Promise<boolean> {
  const { body, channel } = draft
  if (channel.sendsAtOnce || !placeAboveQuotation(body)) {
    return writeDraft(core, () => core.host.appendToDraft(separated(draft, formatted(draft, text))))
  }
  let isInserted = false
  return editDraft(core, (current) => {
    // Typed after the message was written: then it is in there.
    if (isInserted && carriesPlain(current, text)) return current.content
    isInserted = true
    return withMessageAbove({ ...draft, body: current }, text)
  })
}

const carriesPlain = (body: Body, text: string): boolean =>
  withoutMessage(body, toPlain(text)) !== body.content

/** The draft's content with the message above the quoted mail, or at its end without any. */
function withMessageAbove(draft: Draft, text: string): string {
  const { kind, content } = draft.body
  const place = placeAboveQuotation(draft.body)
  if (!place) return content + separated(draft, formatted(draft, text))
  const above = content.slice(0, place.at)
  const below = content.slice(place.at)
  if (kind === 'text') {
    const words = place.hasWordsAbove ? `${above.trimEnd()}\n\n` : above
    return `${words}${formatted(draft, text)}\n\n${below}`
  }
  const [message, blank] = place.isBetweenBlocks
    ? [toHtml(text), '<p><br></p>']
    : [toInlineHtml(text), '<br><br>']
  return `${above}${place.hasWordsAbove ? blank : ''}${message}${blank}${below}`
}

/**
 * Puts plain words at the end of an internal note. `waiting`: the composer did not become one, and
 * nothing was inserted. `isThere` as for a message.
 */
export async function putNote(
  core: SessionCore,
  text: string,
  isThere: () => boolean = () => true,
): Promise<boolean | 'waiting'> {
  if (isTaken(core)) return false
  const done = await saying(core, 'insert', async () => {
    if (core.model().draft.isPublic && (await core.host.askForNote(true)).isPublic) {
      core.say({ kind: 'waiting-for-note' })
      return 'waiting' as const
    }
    const draft = await core.host.readDraft()
    core.change({ draft })
    if (isTaken(core) || isSaving(core)) return false
    const write = () => core.host.appendToDraft(asParagraph(draft.body, text))
    return (await writeDraft(core, write)) && (isThere() || takeOut(core, text))
  })
  return done ?? false
}

/** What is not recognised as inserted is taken out again and said (Inserting). */
async function takeOut(core: SessionCore, text: string): Promise<false> {
  await editDraft(core, (body) => withoutMessage(body, toPlain(text)))
  core.say({ kind: 'not-inserted' })
  return false
}

/** Something of ours is in the draft: nothing else is inserted beside it, and that is said. */
export function isTaken(core: SessionCore, but?: DraftHolder): boolean {
  const by = holderOf(core.reading())
  if (by === undefined || by === but) return false
  core.say({ kind: 'draft-taken', by })
  return true
}

/** A submit is under way: what is inserted now would be saved without being counted. */
export function isSaving(core: SessionCore): boolean {
  if (!core.isSaving()) return false
  core.say({ kind: 'not-inserted' })
  return true
}

/** Plain words as a paragraph of their own in whichever composer is open. */
function asParagraph({ kind, content }: Body, text: string): string {
  if (kind === 'html') return `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`
  return isBlank(content) ? text : `\n\n${text}`
}

/** Where Send delivers, the look at the conversation before the insertion is the only one (C9). */
async function mayDeliver(core: SessionCore): Promise<boolean> {
  if (!core.model().draft.channel.sendsAtOnce) return true
  if (!(await loadConversation(core))) core.say({ kind: 'not-inserted', why: 'unchecked' })
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
