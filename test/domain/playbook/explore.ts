import { dayAfter, dayOf } from '../../../src/domain/calendar/working-time'
import { instantOf } from '../../../src/domain/calendar/zone'
import { type Act, changeFor } from '../../../src/domain/playbook/change-for'
import type { Mark, Marks } from '../../../src/domain/playbook/marks'
import type { Playbook } from '../../../src/domain/playbook/playbook'
import { type Position, positionIn } from '../../../src/domain/playbook/position'
import { applyChange, type TagChange } from '../../../src/domain/tag-change'
import type { Instant } from '../../../src/domain/ticket/ticket'
import { ANA, at, MARTA, TIME } from '../../fixtures/updates'

/** A ticket in a playbook: what is on it, since when, who answered, and what time it is. */
export interface Ticket {
  readonly tags: readonly string[]
  readonly marks: ReadonlyMap<string, Mark>
  readonly replies: readonly Instant[]
  readonly now: Instant
}

/** What can happen to a ticket next. */
type Happening =
  | { readonly kind: 'act'; readonly act: Act; readonly change: TagChange }
  | { readonly kind: 'time' | 'reply' }

export interface Visit {
  readonly ticket: Ticket
  readonly position: Position
  readonly moves: readonly { readonly event: Happening; readonly to: string }[]
}

const MINUTE_MS = 60_000

/** A Wednesday morning before a holiday; the tag of another team is there from the start. */
export const UNTOUCHED: Ticket = {
  tags: ['vip'],
  marks: new Map(),
  replies: [],
  now: at('18 09:00'),
}

export const marksOf = ({ tags, marks, replies }: Ticket): Marks => ({
  tags,
  of: (tag) => marks.get(tag),
  replyAfter: (moment) => {
    const reply = replies.find((candidate) => candidate > moment)
    return reply === undefined ? undefined : { at: reply, by: MARTA, text: 'Oi' }
  },
})

export const positionOf = (playbook: Playbook, ticket: Ticket): Position =>
  positionIn(playbook, marksOf(ticket), ticket.now, TIME)

/** The ticket after an act was saved, a minute later. */
export function afterAct(ticket: Ticket, { add, remove }: TagChange): Ticket {
  const marks = new Map(ticket.marks)
  for (const tag of remove) marks.delete(tag)
  const announced = dayAfter(dayOf(ticket.now, TIME), TIME)
  for (const tag of add) marks.set(tag, { at: ticket.now, by: ANA, announced })
  const tags = applyChange(ticket.tags, { add, remove })
  return { ...ticket, tags, marks, now: ticket.now + MINUTE_MS }
}

/** Everything that can happen at a position: every act, the hour that is waited for, a reply. */
function nextOf(
  playbook: Playbook,
  ticket: Ticket,
  position: Position,
): readonly { readonly event: Happening; readonly ticket: Ticket }[] {
  const acted = actsAt(playbook, ticket, position).map((act) => {
    const change = changeFor(playbook, act, ticket.tags)
    return { event: { kind: 'act', act, change } as const, ticket: afterAct(ticket, change) }
  })
  const later = laterAt(position).map((now) => ({
    event: { kind: 'time' } as const,
    ticket: { ...ticket, now },
  }))
  const now = ticket.now + MINUTE_MS
  const answered =
    position.kind === 'waiting' && position.step.onReply !== undefined
      ? [{ event: { kind: 'reply' } as const, ticket: { ...ticket, replies: [ticket.now], now } }]
      : []
  return [...acted, ...later, ...answered]
}

function actsAt(playbook: Playbook, ticket: Ticket, position: Position): readonly Act[] {
  if (position.kind === 'over') return []
  const { step } = position
  const ways = (step.ways ?? []).map((way) => ({ step, way }))
  const asides = playbook.asides.map((way) => ({ way }))
  if (position.kind !== 'at' || step.kind === 'question') return [...ways, ...asides]
  if (step.kind !== 'form') return [{ step }, ...ways, ...asides]
  const day = dayAfter(dayOf(ticket.now, TIME), TIME)
  const value = step.asks === 'day' ? { day } : { day, minutes: 14 * 60 }
  return [{ step, value }, ...ways, ...asides]
}

const laterAt = (position: Position): readonly Instant[] =>
  position.kind === 'waiting'
    ? [position.until]
    : position.kind === 'closed'
      ? [instantOf(position.opens, TIME.startOfDay, TIME.zone)]
      : []

const MOST_STATES = 50_000

/**
 * Every state a ticket can come to in a playbook, by a name of its own. Days and high counts make no
 * state different: only so is their number finite.
 */
export function explore(playbook: Playbook): ReadonlyMap<string, Visit> {
  const visits = new Map<string, Visit>()
  const seen = (ticket: Ticket) => {
    const position = positionOf(playbook, ticket)
    return { ticket, position, name: nameOf(ticket, position) }
  }
  const waiting = [seen(UNTOUCHED)]
  for (let state = waiting.pop(); state; state = waiting.pop()) {
    const { ticket, position, name } = state
    if (visits.has(name)) continue
    if (visits.size > MOST_STATES) throw new Error(`${playbook.id} has too many states`)
    const next = nextOf(playbook, ticket, position).map((move) => ({
      ...move,
      to: seen(move.ticket),
    }))
    visits.set(name, {
      ticket,
      position,
      moves: next.map(({ event, to }) => ({ event, to: to.name })),
    })
    waiting.push(...next.map(({ to }) => to))
  }
  return visits
}

const nameOf = ({ tags }: Ticket, position: Position): string =>
  [
    position.kind,
    position.step.id,
    position.reply ? 'replied' : '',
    ...tags.map((tag) => tag.replace(/_\d{8}(_\d{4})?$/, '_day').replace(/_\d+$/, capped)).sort(),
  ].join(' ')

const capped = (number: string): string => (number === '_1' ? '_1' : '_more')
