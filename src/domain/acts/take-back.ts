import { MESSAGE_OF } from '../contact/carried-message'
import { toPlain } from '../messages/formats'
import { unchangedText } from '../messages/unchanged-text'
import { messageInForce } from '../reading/message-in-force'
import type { Model, Work } from '../reading/model'
import type { Reading } from '../reading/read-model'
import { changeBetween } from '../tag-change'
import { ATTEMPT_NUMBERS, ATTEMPT_TAGS, attemptTag, isPlaybookTag, TAG } from '../tags'
import type { Draft } from '../ticket/ticket'
import type { Staging } from './act'

/**
 * Our words in this draft: those that the app inserted; else, as they are in force, those that a macro
 * put there; else those of a playbook's step that was inserted before this page was loaded.
 */
export const ourWords = (model: Model, reading: Reading): string | undefined =>
  model.work.inserted?.text ?? messageWords(model, reading) ?? stepWords(reading)

function messageWords(model: Model, { carried }: Reading): string | undefined {
  if (carried === undefined) return undefined
  const rendered = messageInForce(carried, model)
  return rendered.kind === 'ready' ? toPlain(rendered.text) : undefined
}

function stepWords({ carriedStep, ownWords }: Reading): string | undefined {
  if (!carriedStep) return undefined
  const { reading, message } = carriedStep
  const template = reading.playbook.texts.find(({ id }) => id === message)?.text ?? ''
  return unchangedText(toPlain(template), ownWords)
}

/**
 * The edit that undoes on the form what was staged there. It goes by tags: a page that was loaded again
 * knows no more. `isRead`: the saved ticket was read for it; unread, a colleague may have saved what is on
 * the form, and only what the app put there itself is taken back.
 */
export function takenBack({ work, saved }: Model, draft: Draft, isRead: boolean): Staging {
  const { add, remove } = changeBetween(saved.tags, draft.tags)
  const own = isRead ? add : add.filter((tag) => isStagedByUs(tag, work))
  const isPlaybooks = own.some(isPlaybookTag)
  const isEnding = work.isCancelling || draft.tags.includes(TAG.cancelled) || isPlaybooks
  const { groupId } = saved
  return {
    add: remove.filter(isPlaybookTag),
    remove: own.filter((tag) => STAGED.includes(tag) || isPlaybookTag(tag)),
    ...(isEnding && draft.status === 'solved' && { status: openStatus(saved.status) }),
    ...(isPlaybooks && groupId !== null && groupId !== draft.groupId && { groupId }),
  }
}

/** Put on the form by this page, or with the message that it inserted before it was loaded again. */
function isStagedByUs(tag: string, { staged = [], inserted }: Work): boolean {
  const message = inserted?.kind === 'message' ? inserted.message : ''
  return staged.includes(tag) || TAG_OF.get(message) === tag
}

const TAG_OF: ReadonlyMap<string, string> = new Map([
  ...ATTEMPT_NUMBERS.map((n) => [MESSAGE_OF[n], attemptTag(n)] as const),
  [MESSAGE_OF.farewell, TAG.cancelled],
])

/** What inserting stages of the attempts; a playbook's tags are told by their names. */
const STAGED: readonly string[] = [...ATTEMPT_TAGS, TAG.cancelled, TAG.roteiro]

/** A ticket cannot be set back to new. */
const openStatus = (status: Draft['status']): Draft['status'] =>
  status === 'new' ? 'open' : status
