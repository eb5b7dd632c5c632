import type { Account } from './account'
import type { Change } from './change'
import { userOf } from './directory'
import { createEvents } from './field-events'
import { firstPlaces } from './forms'
import { htmlToText } from './html-text'
import type { ChannelState, SavedTicket } from './model'
import { REFUSED } from './refusals'
import { allowedChange } from './rights'
import { withTriggers } from './rules/triggers'
import { stampOf } from './stamp'
import { auditOf, commentEvents, withFields } from './update'
import { VIA } from './via'

export interface NewTicketOptions {
  readonly tab?: string | null
  readonly channel?: ChannelState
  /** The closed ticket this one follows: its tags and fields come along, as the Create audit says. */
  readonly followUpOf?: number
}

const WEB: ChannelState = { name: 'web', sessionBased: false, sessionActive: false }

/**
 * Creates a ticket with its first comment: one audit of `Create` events. The requester is the person who
 * creates it unless the change names one (`null`: none). Throws SaveRefused without a comment.
 */
export function createTicket(
  account: Account,
  by: number,
  wanted: Change,
  { tab = null, channel = WEB, followUpOf }: NewTicketOptions = {},
): SavedTicket {
  const author = userOf(account.directory, by)
  if (!author) throw REFUSED.notFound()
  const requesterId = wanted.requesterId === undefined ? by : wanted.requesterId
  const change = allowedChange(wanted, author, requesterId)
  const { comment } = change
  const description = comment ? htmlToText(comment.html ?? '') || (comment.text ?? '').trim() : ''
  if (!comment || description === '') throw REFUSED.noDescription()

  const closed = followUpOf === undefined ? undefined : account.ticket(followUpOf)
  const stamp = stampOf(change.at ?? account.now())
  const blank: SavedTicket = {
    id: account.newTicketId(),
    subject: '',
    description,
    status: 'new',
    customStatusId: null,
    type: null,
    priority: null,
    tags: closed?.tags ?? [],
    requesterId: by,
    assigneeId: null,
    ...firstPlaces(account.directory),
    externalId: null,
    fields:
      closed?.fields ??
      Object.fromEntries(account.directory.fields.map(({ id }) => [String(id), null])),
    via: closed ? VIA.followUp(closed.id, closed.subject) : (change.via ?? VIA.web),
    channel,
    audits: [],
    messages: [],
    createdAt: stamp,
    updatedAt: stamp,
    followUpOf: followUpOf ?? null,
  }
  const filled = withFields(
    account.directory,
    { ...blank, requesterId },
    { ...change, subject: wanted.subject ?? description.slice(0, 80) },
    author,
  )
  const auditId = account.newId()
  const events = [
    ...commentEvents(account, change, author, auditId),
    ...createEvents(filled, account.newId),
  ]
  const audit = auditOf(auditId, filled.id, { at: stamp, by, via: filled.via, events })
  const saved = withTriggers(account, { ...filled, audits: [audit] }, 'Create', author)
  account.put(saved, { kind: 'saved', by, tab })
  return saved
}
