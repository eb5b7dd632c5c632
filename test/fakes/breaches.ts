import { toChannel } from '../../src/adapters/to-channel'
import { toAuditPage } from '../../src/adapters/zendesk-rest/to-updates'
import { readContactRecord } from '../../src/domain/contact/contact-record'
import { attemptsIn } from '../../src/domain/tags'
import type { Update } from '../../src/domain/ticket/history'
import { carriedAttempt, ZONE } from '../fixtures/updates'
import { USER, userOf } from '../host/zendesk/directory'
import { handle } from '../host/zendesk/rest/handle'
import type { Sidebar } from './open-sidebar'
import type { TicketStory } from './ticket-story'

/** What the app promises never to leave behind. */
export type Breach =
  | 'counted without being sent'
  | 'sent without being counted'
  | 'two of one number'
  | 'cancelled after a reply'

/** Which of the four promises are broken, by the saved ticket alone. */
export function breachesOf(story: TicketStory): Breach[] {
  const { account, ticketId } = story
  const answer = handle(account, USER.ana, {
    method: 'GET',
    url: `/api/v2/tickets/${ticketId}/audits.json?include=users`,
  })
  const updates = [...toAuditPage(answer.body).updates, ...messagesOf(story)].sort(
    (a, b) => a.at - b.at,
  )
  const tagged = attemptsIn(story.tags())
  const record = readContactRecord(updates, carriedAttempt, ZONE)
  const made = record.reply ? [] : record.made.map(({ n }) => n)
  const cancelled = updates.findIndex(({ tagsAdded }) =>
    tagsAdded.includes('cancelado_sem_retorno'),
  )
  const before = readContactRecord(updates.slice(0, cancelled), carriedAttempt, ZONE)
  const isBroken: Readonly<Record<Breach, boolean>> = {
    'counted without being sent': tagged.some((n) => !record.made.some((one) => one.n === n)),
    'sent without being counted': made.some((n) => !tagged.includes(n)),
    'two of one number': record.made.some(({ again }) => again.length > 0),
    'cancelled after a reply': cancelled >= 0 && before.reply !== undefined,
  }
  return (Object.keys(isBroken) as Breach[]).filter((breach) => isBroken[breach])
}

/** What was said in chat and messaging: it stands in no audit. */
function messagesOf({ account, ticketId }: TicketStory): Update[] {
  const { messages = [] } = account.ticket(ticketId) ?? {}
  return messages.map(({ authorId, at, text, channel }) => {
    const { name = '', role } = userOf(account.directory, authorId) ?? {}
    return {
      auditId: 0,
      at: Date.parse(at),
      author: { id: authorId, name, role: role === 'admin' ? 'agent' : (role ?? 'system') },
      channel: toChannel(channel),
      comment: { isPublic: true, text, hasFile: false },
      tagsAdded: [],
      tagsRemoved: [],
    }
  })
}

/** Whether an agent who opens the ticket is told of it. */
export function isShown(breach: Breach, sidebar: Sidebar): boolean {
  const { step, notices, history } = sidebar.view()
  if (breach === 'two of one number') {
    return notices.some(({ kind }) => kind === 'sent-twice') || step.kind === 'ended'
  }
  if (breach === 'cancelled after a reply') {
    return history.kind === 'known' && history.entries.some(({ what }) => what === 'reply')
  }
  return (
    ['disagreement', 'replied', 'ended'].includes(step.kind) ||
    notices.some(({ kind }) => kind.startsWith('tag-'))
  )
}
