import { isMessaging } from '../channels'
import { chatOf, historyOf } from '../chat-events'
import { userOf } from '../directory'
import type {
  Audit,
  AuditEvent,
  CustomValue,
  Directory,
  Macro,
  Organization,
  PersonField,
  SavedTicket,
  User,
} from '../model'
import { systemStatusId } from '../statuses'

/** Nobody keeps when people and organizations of the account came to it: long before every ticket. */
const LONG_AGO = '2019-03-11T13:00:00Z'

const addressOf = ({ subdomain }: Directory, path: string): string =>
  `https://${subdomain}.zendesk.com/api/v2/${path}.json`

/** Every field of the account's own; without a value it is null. */
const ownFields = (
  fields: readonly PersonField[] = [],
  values: Readonly<Record<string, CustomValue>> = {},
) => ({ ...Object.fromEntries(fields.map(({ key }) => [key, null])), ...values })

export const restUser = (directory: Directory) => (user: User) => ({
  id: user.id,
  url: addressOf(directory, `users/${user.id}`),
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
  organization_id: user.organizationId ?? null,
  active: true,
  verified: true,
  suspended: user.isSuspended ?? false,
  shared: false,
  shared_agent: false,
  moderator: user.role === 'admin',
  restricted_agent: user.rights.seesOnlyOwnGroups ?? false,
  ticket_restriction: restrictionOf(user),
  chat_only: false,
  two_factor_auth_enabled: null,
  alias: null,
  signature: null,
  notes: user.notes ?? null,
  details: user.details ?? null,
  external_id: user.externalId ?? null,
  photo: null,
  tags: user.tags ?? [],
  user_fields: ownFields(directory.userFields, user.fields),
  last_login_at: null,
  created_at: LONG_AGO,
  updated_at: LONG_AGO,
})

const restrictionOf = ({ role, rights }: User): string | null => {
  if (role === 'end-user') return 'requested'
  return rights.seesOnlyOwnGroups ? 'groups' : null
}

export const restOrganization = (directory: Directory) => (organization: Organization) => ({
  id: organization.id,
  url: addressOf(directory, `organizations/${organization.id}`),
  name: organization.name,
  domain_names: organization.domainNames,
  tags: organization.tags,
  external_id: organization.externalId,
  notes: organization.notes,
  details: organization.details,
  group_id: null,
  shared_tickets: false,
  shared_comments: false,
  organization_fields: ownFields(directory.organizationFields, organization.fields),
  created_at: LONG_AGO,
  updated_at: LONG_AGO,
})

export const restTicket = (directory: Directory) => (ticket: SavedTicket) => ({
  id: ticket.id,
  url: addressOf(directory, `tickets/${ticket.id}`),
  subject: ticket.subject,
  raw_subject: ticket.subject,
  description: ticket.description,
  status: ticket.status,
  custom_status_id: ticket.customStatusId ?? systemStatusId(ticket.status),
  organization_id: userOf(directory, ticket.requesterId)?.organizationId ?? null,
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
  recipient: null,
  problem_id: null,
  has_incidents: false,
  due_at: null,
  is_public: ticket.audits.some(hasPublicComment),
  allow_channelback: false,
  allow_attachments: true,
  collaborator_ids: [],
  follower_ids: [],
  email_cc_ids: [],
  sharing_agreement_ids: [],
  satisfaction_rating: { score: 'unoffered' },
  custom_fields: Object.entries(ticket.fields).map(([id, value]) => ({ id: Number(id), value })),
  fields: Object.entries(ticket.fields).map(([id, value]) => ({ id: Number(id), value })),
  via: ticket.via,
  from_messaging_channel: isMessaging(ticket.channel.name) && ticket.channel.name !== 'chat',
  followup_ids: [],
  via_followup_source_id: ticket.followUpOf,
  created_at: ticket.createdAt,
  updated_at: ticket.updatedAt,
})

const hasPublicComment = ({ events }: Audit): boolean =>
  events.some((event) => event.type === 'Comment' && event.public)

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
