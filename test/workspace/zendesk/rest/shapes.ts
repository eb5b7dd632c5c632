import { isMessaging } from '../channels'
import { chatOf, historyOf } from '../chat-events'
import type { Audit, AuditEvent, Directory, Macro, SavedTicket, User } from '../model'
import { systemStatusId } from '../statuses'

export const restUser = (user: User) => ({
  id: user.id,
  name: user.name,
  email: user.email,
  phone: user.phone,
  role: user.role === 'system' ? 'agent' : user.role,
  custom_role_id: user.customRoleId,
  only_private_comments: !user.rights.canReplyPublicly && user.role !== 'end-user',
  locale: user.locale,
  time_zone: user.timeZone,
  iana_time_zone: user.ianaTimeZone,
  default_group_id: user.groupIds[0] ?? null,
  active: true,
  tags: [],
})

export const restTicket = (ticket: SavedTicket) => ({
  id: ticket.id,
  url: `https://exemplo.zendesk.com/api/v2/tickets/${ticket.id}.json`,
  subject: ticket.subject,
  raw_subject: ticket.subject,
  description: ticket.description,
  status: ticket.status,
  custom_status_id: ticket.customStatusId ?? systemStatusId(ticket.status),
  type: ticket.type,
  priority: ticket.priority,
  tags: ticket.tags,
  requester_id: ticket.requesterId,
  submitter_id: ticket.requesterId,
  assignee_id: ticket.assigneeId,
  group_id: ticket.groupId,
  brand_id: ticket.brandId,
  ticket_form_id: ticket.formId,
  external_id: ticket.externalId,
  custom_fields: Object.entries(ticket.fields).map(([id, value]) => ({ id: Number(id), value })),
  fields: Object.entries(ticket.fields).map(([id, value]) => ({ id: Number(id), value })),
  via: ticket.via,
  from_messaging_channel: isMessaging(ticket.channel.name) && ticket.channel.name !== 'chat',
  followup_ids: [],
  via_followup_source_id: ticket.followUpOf,
  created_at: ticket.createdAt,
  updated_at: ticket.updatedAt,
})

/** The audit as it is served: the start of a chat that lasts carries the messages that came since. */
export const restAudit = (ticket: SavedTicket, directory: Directory) => (audit: Audit) => ({
  ...audit,
  events: audit.events.map((event) => served(event, ticket, directory)),
})

function served(event: AuditEvent, ticket: SavedTicket, directory: Directory): AuditEvent {
  if (event.type !== 'ChatStartedEvent') return event
  const value = chatOf(event)
  const history = value.history ?? historyOf(ticket, value.chat_id, directory)
  return { ...event, value: { ...value, history } }
}

export const restComments = (ticket: SavedTicket) =>
  ticket.audits.flatMap((audit) =>
    audit.events.flatMap((event) =>
      event.type === 'Comment'
        ? [{ ...event, via: audit.via, metadata: audit.metadata, created_at: audit.created_at }]
        : [],
    ),
  )

export const restMacro = ({ id, title, active, actions, updatedAt }: Macro) => ({
  id,
  title,
  raw_title: title,
  active,
  description: null,
  position: 1,
  actions,
  restriction: null,
  created_at: updatedAt,
  updated_at: updatedAt,
})
