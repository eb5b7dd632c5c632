import type { CommentEvent, SavedTicket } from '../model'
import { type Exchange, ok, type Reply, ticketOf } from './exchange'
import { maySee } from './lead-lists'
import { pageOf } from './paging'

/** What Zendesk counts of a ticket. Business hours are counted as calendar hours. */

const MINUTE_MS = 60_000

const nothing = { calendar: null, business: null }
const minutes = (from: string, to: string | undefined) => {
  if (to === undefined) return nothing
  const calendar = Math.round((Date.parse(to) - Date.parse(from)) / MINUTE_MS)
  return { calendar, business: calendar }
}

function metricOf({ account }: Exchange, ticket: SavedTicket): object {
  const staff = new Set(
    account.directory.users.filter(({ role }) => role !== 'end-user').map(({ id }) => id),
  )
  const comments = ticket.audits.flatMap(({ events, created_at }) =>
    events
      .filter((event): event is CommentEvent => event.type === 'Comment')
      .map((event) => ({ at: created_at, isReply: event.public && staff.has(event.author_id) })),
  )
  const changed = (field: string, value?: string) =>
    ticket.audits.filter(({ events }) =>
      events.some(
        (event) =>
          (event.type === 'Change' || event.type === 'Create') &&
          event.field_name === field &&
          event.value !== null &&
          (value === undefined || event.value === value),
      ),
    )
  const replies = comments.filter(({ isReply }) => isReply)
  const solved = changed('status', 'solved')
  const assigned = changed('assignee_id')
  return {
    ...{ id: ticket.id * 10, ticket_id: ticket.id, reopens: 0, replies: replies.length },
    ...{ created_at: ticket.createdAt, updated_at: ticket.updatedAt },
    group_stations: Math.max(1, changed('group_id').length),
    assignee_stations: assigned.length,
    assignee_updated_at: assigned.at(-1)?.created_at ?? null,
    requester_updated_at: comments.findLast(({ isReply }) => !isReply)?.at ?? null,
    status_updated_at: changed('status').at(-1)?.created_at ?? ticket.createdAt,
    initially_assigned_at: assigned[0]?.created_at ?? null,
    assigned_at: assigned.at(-1)?.created_at ?? null,
    solved_at: solved.at(-1)?.created_at ?? null,
    latest_comment_added_at: comments.at(-1)?.at ?? null,
    reply_time_in_minutes: minutes(ticket.createdAt, replies[0]?.at),
    first_resolution_time_in_minutes: minutes(ticket.createdAt, solved[0]?.created_at),
    full_resolution_time_in_minutes: minutes(ticket.createdAt, solved.at(-1)?.created_at),
    ...{ agent_wait_time_in_minutes: nothing, requester_wait_time_in_minutes: nothing },
    on_hold_time_in_minutes: { calendar: 0, business: 0 },
  }
}

export const ticketMetric = (exchange: Exchange, id: string | undefined): Reply =>
  ok({ ticket_metric: metricOf(exchange, ticketOf(exchange, id)) })

export function ticketMetrics(exchange: Exchange): Reply {
  const { account, user } = exchange
  const seen = account.tickets().filter((ticket) => maySee(user, ticket))
  return ok(
    pageOf(
      exchange,
      'ticket_metrics',
      seen.map((ticket) => metricOf(exchange, ticket)),
    ),
  )
}

export function ticketRelated(exchange: Exchange, id: string | undefined): Reply {
  const { followUpOf } = ticketOf(exchange, id)
  return ok({
    ticket_related: {
      ...{ topic_id: null, jira_issue_ids: [], from_archive: false, incidents: 0 },
      followup_source_ids: followUpOf === null ? [] : [String(followUpOf)],
    },
  })
}
