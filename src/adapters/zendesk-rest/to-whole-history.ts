import * as z from 'zod/mini'

import type { Update } from '../../domain/ticket/history'
import type { Person, Role } from '../../domain/ticket/ticket'
import { toChannel } from '../to-channel'
import { type Audit, readAudits, toUpdate } from './to-updates'

const message = z.object({
  type: z.literal('ChatMessage'),
  timestamp: z.number(),
  actor_id: z.catch(z.nullish(z.number()), undefined),
  actor_type: z.catch(z.optional(z.string()), undefined),
  actor_name: z.catch(z.optional(z.string()), undefined),
  message: z.string(),
})
const talk = z.object({ history: z.array(z.unknown()) })

const ROLES: ReadonlyMap<string, Role> = new Map([
  ['agent', 'agent'],
  ['end-user', 'end-user'],
])

/**
 * One page of audits with what was said in chats among them: of a ticket that nobody has on screen
 * it stands nowhere else. `audits` is how many the page holds; chat messages are not counted.
 */
export function toWholeHistory(answer: unknown): {
  readonly updates: Update[]
  readonly audits: number
  readonly count: number
} {
  const { audits, people, count } = readAudits(answer)
  const updates = audits.flatMap((audit) => [toUpdate(audit, people), ...saidIn(audit, people)])
  return { updates, audits: audits.length, count }
}

/** The messages of a chat stand in the event of its start; files and what we do not know are left out. */
function saidIn(audit: Audit, people: ReadonlyMap<number, Person>): Update[] {
  const channel = toChannel(String(audit.via?.channel ?? ''))
  return audit.events
    .filter(({ type }) => type === 'ChatStartedEvent')
    .flatMap((started) => talk.safeParse(started['value']).data?.history ?? [])
    .flatMap((entry) => {
      const said = message.safeParse(entry).data
      if (!said) return []
      const { timestamp, actor_id: id = null, actor_type = '', actor_name: name = '' } = said
      const known = id === null ? undefined : people.get(id)
      const author = known ?? { id, name, role: ROLES.get(actor_type) ?? 'system' }
      const comment = { isPublic: true, text: said.message, hasFile: false }
      const base = { auditId: null, at: timestamp, channel, tagsAdded: [], tagsRemoved: [] }
      return [{ ...base, author, comment }]
    })
}
