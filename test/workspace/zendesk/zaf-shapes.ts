import { userOf } from './directory'
import type { Attachment, Audit, CommentEvent, Directory, SavedTicket, User } from './model'
import { shownStatus, statusesOf } from './statuses'

/** The saved ticket in the shapes the app framework gives, which are not those of REST. */

/** A number for a custom role, as ZAF does; REST's word for the others. */
export const roleOf = ({ role, customRoleId }: User): string | number => customRoleId ?? role

export const zafUser = (user: User, directory: Directory) => ({
  id: user.id,
  name: user.name,
  email: user.email,
  role: roleOf(user),
  locale: user.locale,
  groups: directory.groups.filter(({ id }) => user.groupIds.includes(id)),
  organizations: organizationsOf(user, directory),
  tags: user.tags ?? [],
  identities: [
    { id: user.id * 10, type: 'email', value: user.email, primary: true, verified: true },
    ...(user.phone === null
      ? []
      : [{ id: user.id * 10 + 1, type: 'phone_number', value: user.phone, primary: true }]),
  ],
  timeZone: zafZone(user.timeZone, user.ianaTimeZone),
  avatarUrl: '',
  alias: '',
  details: user.details ?? '',
  notes: user.notes ?? '',
  signature: '',
  externalId: user.externalId ?? null,
  user_fields: user.fields ?? {},
})

const organizationsOf = ({ organizationId }: User, directory: Directory) => {
  const found = zafOrganization(directory, organizationId ?? null)
  return found ? [found] : []
}

/** `ticket.organization`: that of the requester. */
export const zafOrganization = ({ organizations = [] }: Directory, wanted: number | null) => {
  const found = organizations.find(({ id }) => id === wanted)
  return found
    ? {
        ...{ id: found.id, name: found.name, domains: found.domainNames.join(' ') },
        ...{ externalId: found.externalId, tags: found.tags, group: null },
        ...{ details: found.details ?? '', notes: found.notes ?? '' },
        ...{ sharedComments: false, sharedTickets: false, organizationFields: found.fields },
      }
    : null
}

export const zafZone = (name: string, ianaName: string) => ({
  name,
  translatedName: name,
  ianaName,
  offset: -180,
  formattedOffset: 'GMT-03:00',
})

export const zafBrand = ({ brands }: Directory, brandId: number) => {
  const brand = brands.find(({ id }) => id === brandId)
  return brand
    ? {
        id: brand.id,
        name: brand.name,
        subdomain: brand.subdomain,
        url: `https://${brand.subdomain}.zendesk.com`,
        isDefault: true,
        isActive: true,
        hasHelpCenter: brand.hasHelpCenter,
        logo: null,
      }
    : null
}

/** `ticket.customStatus`; its shape is not documented. */
export const zafStatus = (
  directory: Directory,
  locale: string,
  form: Pick<SavedTicket, 'status' | 'customStatusId'>,
) => {
  const { id } = shownStatus(directory, form)
  return { id, name: statusesOf(directory, locale).find((one) => one.id === id)?.label ?? '' }
}

export const zafAttachment = ({ fileName, contentType, contentUrl }: Attachment) => ({
  contentType,
  contentUrl,
  fileName,
  filename: fileName,
  thumbnailUrl: '',
})

interface Found {
  readonly audit: Audit
  readonly event: CommentEvent
}

const commentsOf = ({ audits }: SavedTicket): Found[] =>
  audits.flatMap((audit) =>
    audit.events.flatMap((event) => (event.type === 'Comment' ? [{ audit, event }] : [])),
  )

/** `ticket.comments`: no chat, no messaging. */
export const zafComments = (ticket: SavedTicket, directory: Directory) =>
  commentsOf(ticket).map(({ audit, event }) => {
    const author = userOf(directory, event.author_id)
    return {
      id: event.id,
      value: event.html_body,
      author: author ? zafUser(author, directory) : null,
      via: { channel: audit.via.channel, source: audit.via.source },
      imageAttachments: [],
      nonImageAttachments: event.attachments.map((file) => ({
        contentType: file.content_type,
        contentUrl: file.content_url,
        fileName: file.file_name,
        thumbnailUrl: '',
      })),
    }
  })

/** `ticket.conversation`: comments, chat and messaging together, oldest first. */
export const zafConversation = (ticket: SavedTicket, directory: Directory) =>
  [
    ...commentsOf(ticket).map(({ audit, event }) => ({
      author: conversationAuthor(directory, event.author_id),
      attachments: event.attachments.map((file) => ({
        contentType: file.content_type,
        contentUrl: file.content_url,
        filename: file.file_name,
      })),
      channel: { name: event.public ? audit.via.channel : 'internal' },
      timestamp: audit.created_at,
      message: { content: event.html_body, contentType: 'text/html' },
    })),
    ...ticket.messages.map((message) => ({
      author: conversationAuthor(directory, message.authorId),
      attachments: [],
      channel: { name: message.channel },
      timestamp: message.at,
      message: { content: message.text, contentType: 'text/plain' },
    })),
  ].sort((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp))

function conversationAuthor(directory: Directory, id: number) {
  const user = userOf(directory, id)
  if (!user) return { id: null, avatar: '', name: '', role: 'system' }
  return { id: user.id, avatar: '', name: user.name, role: user.role }
}
