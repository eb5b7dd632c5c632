import type { Account } from '../zendesk/account'
import type { Change } from '../zendesk/change'
import { channelState, isMessaging } from '../zendesk/channels'
import { addMessage } from '../zendesk/chat'
import { createTicket } from '../zendesk/create-ticket'
import type { CustomValue, Directory, SavedTicket, User } from '../zendesk/model'
import { saveUpdate } from '../zendesk/update'
import { VIA } from '../zendesk/via'
import type { AccountFile } from './account-file'
import { named } from './named'

type WrittenTicket = AccountFile['tickets'][number]
type Message = WrittenTicket['conversation'][number]

const UNIT_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** Tells each ticket's conversation from its first message on; the numbers of the tickets. */
export function fillTickets(
  account: Account,
  tickets: readonly WrittenTicket[],
): readonly number[] {
  return tickets.map((ticket) => fillTicket(account, ticket).id)
}

function fillTicket(account: Account, ticket: WrittenTicket): SavedTicket {
  const { directory } = account
  const requester = personOf(directory, ticket.requester)
  const [first, ...later] = ticket.conversation
  if (!first) throw new Error(`The ticket "${ticket.subject}" has no message.`)
  const total = ticket.conversation.length
  const created = createTicket(
    account,
    requester.id,
    {
      comment: commentOf(first),
      subject: ticket.subject,
      via: VIA.channel(ticket.channel),
      at: momentOf(account, first, total),
    },
    { channel: channelState(ticket.channel, undefined) },
  )
  later.forEach((message, index) => {
    const author = message.from === undefined ? requester : personOf(directory, message.from)
    const at = momentOf(account, message, total - 1 - index)
    if (isMessaging(ticket.channel) && message.public) {
      const text = message.text ?? message.html ?? ''
      addMessage(account, created.id, author.id, { text, at })
    } else {
      saveUpdate(account, created.id, author.id, { comment: commentOf(message), at })
    }
  })
  const by = directory.users.find(({ rights }) => rights.isAdmin)?.id ?? requester.id
  return saveUpdate(account, created.id, by, stateOf(directory, ticket))
}

const commentOf = ({ text, html, public: isPublic }: Message): NonNullable<Change['comment']> => ({
  ...(html === undefined ? { text: text ?? '' } : { html }),
  isPublic,
})

/** As the message says; without a word each is ten minutes after the one before it. */
function momentOf({ now }: Account, { ago }: Message, left: number): number {
  const [, count, unit] = /^(\d+)([mhd])$/.exec(ago ?? `${left * 10}m`) ?? []
  return now() - Number(count) * UNIT_MS[(unit ?? 'm') as keyof typeof UNIT_MS]
}

function stateOf(directory: Directory, ticket: WrittenTicket): Change {
  const { assignee, group, brand, form, external_id, status, priority, type, tags } = ticket
  const nameOf = ({ name }: { readonly name: string }) => name
  return {
    ...(assignee !== undefined && { assigneeId: personOf(directory, assignee).id }),
    ...(group !== undefined && { groupId: named(directory.groups, group, 'group', nameOf).id }),
    ...(brand !== undefined && { brandId: named(directory.brands, brand, 'brand', nameOf).id }),
    ...(form !== undefined && {
      formId: named(directory.forms ?? [], form, 'form', nameOf).id,
    }),
    ...(status !== undefined && { status }),
    ...(priority !== undefined && { priority }),
    ...(type !== undefined && { type }),
    ...(external_id !== undefined && { externalId: external_id }),
    ...(tags.length > 0 && { tags: { add: tags, remove: [] } }),
    fields: fieldsOf(directory, ticket.fields),
  }
}

function fieldsOf(
  { fields }: Directory,
  values: WrittenTicket['fields'],
): Readonly<Record<string, CustomValue>> {
  const entries = Object.entries(values).map(([name, value]) => {
    const byNumber = fields.find(({ id }) => String(id) === name)
    const { id } = byNumber ?? named(fields, name, 'ticket field', ({ title }) => title)
    return [String(id), value]
  })
  return Object.fromEntries(entries) as Readonly<Record<string, CustomValue>>
}

/** By name or e-mail. */
function personOf({ users }: Directory, wanted: string): User {
  const people = users.filter(({ role }) => role !== 'system')
  return (
    people.find(({ email }) => email === wanted) ??
    named(people, wanted, 'user', ({ name }) => name)
  )
}
