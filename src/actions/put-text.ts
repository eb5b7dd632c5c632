import { toPlain } from '../domain/messages/formats'
import { withMessageAbove, withMessageBelow } from '../domain/messages/insert-message'
import { withoutMessage } from '../domain/messages/without-message'
import { holderOf } from '../domain/reading/draft-holder'
import type { DraftHolder } from '../domain/reading/notice'
import type { Body, Draft } from '../domain/ticket/ticket'
import { editDraft } from './edit-draft'
import { saying } from './failure'
import { loadConversation } from './read-ticket'
import type { SessionCore } from './session-core'
import { writeDraft } from './write-draft'

/**
 * Puts a message into the draft as a public reply, in the form its channel can carry: after the
 * agent's own words and above quoted mail, nothing replaced. `isThere` tells whether it is recognised
 * as what was inserted; what is not is taken out again and said (Inserting). `maySend`: it may go where
 * Send delivers, which only the composer tells once it is public (C9).
 */
export async function putMessage(
  core: SessionCore,
  text: string,
  maySend: boolean,
  isThere: () => boolean,
): Promise<boolean> {
  if (isTaken(core)) return false
  const done = await saying(core, 'insert', async () => {
    if (!core.model().draft.isPublic) await core.host.askForNote(false)
    const draft = await core.host.readDraft()
    core.change({ draft })
    if (isTaken(core) || !(await mayDeliver(core, maySend)) || isSaving(core)) return false
    if (!(await insert(core, draft, text))) return false
    return isThere() || takeOut(core, text)
  })
  return done === true
}

/** The draft is read once more before it is replaced: only an appended text needs no second look. */
function insert(core: SessionCore, draft: Draft, message: string): Promise<boolean> {
  if (draft.channel.sendsAtOnce || withMessageAbove(draft, message) === undefined) {
    return writeDraft(core, () => core.host.append(message, draft))
  }
  let isInserted = false
  return editDraft(core, (body) => {
    // Typed after the message was written: then it is in there.
    if (isInserted && carriesPlain(body, message)) return body.content
    isInserted = true
    const now = { ...draft, body }
    return withMessageAbove(now, message) ?? withMessageBelow(now, message)
  })
}

const carriesPlain = (body: Body, text: string): boolean =>
  withoutMessage(body, toPlain(text)) !== body.content

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
    const write = () => core.host.append(text, draft)
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
  const by = holderOf(core.reading(), core.model().draft)
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

/** Where Send delivers, the look at the conversation before the insertion is the only one (C9). */
async function mayDeliver(core: SessionCore, maySend: boolean): Promise<boolean> {
  if (!core.model().draft.channel.sendsAtOnce) return true
  if (!maySend || !(await loadConversation(core)))
    core.say({ kind: 'not-inserted', why: 'unchecked' })
  else if (core.reading().delivery.kind === 'closed') core.say({ kind: 'undeliverable' })
  else return true
  return false
}
