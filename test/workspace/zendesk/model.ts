import type { InstalledRequirement, Rule, View } from './rules/rule'

/** What the fake account keeps: plain JSON, so that the page, the server and a test share it as is. */

export type Status = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed'

/** What a person may do; several roles of the workspace are the same REST role with other rights. */
export interface Rights {
  readonly canReplyPublicly: boolean
  readonly canEditTags: boolean
  readonly canEditTicket: boolean
  readonly isAdmin: boolean
  /** A role of the account's own whose people reach the tickets of their own groups alone. */
  readonly seesOnlyOwnGroups?: true
}

export interface User {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly phone: string | null
  /** Zendesk's own three; bots and triggers write as `system`. */
  readonly role: 'end-user' | 'agent' | 'admin' | 'system'
  /** A custom role such as light agent; ZAF then gives this number for `role`. */
  readonly customRoleId: number | null
  readonly rights: Rights
  readonly locale: string
  /** Rails name, as REST gives it. */
  readonly timeZone: string
  readonly ianaTimeZone: string
  readonly groupIds: readonly number[]
  readonly organizationId?: number | null
  /** What an app or an import filled in, by the key of the account's own user field. */
  readonly fields?: Readonly<Record<string, CustomValue>>
  readonly tags?: readonly string[]
  readonly externalId?: string | null
  readonly notes?: string | null
  readonly details?: string | null
  readonly isSuspended?: boolean
  /** Gone from every list and side-load; tickets and audits still name the id. */
  readonly isDeleted?: true
}

export interface Group {
  readonly id: number
  readonly name: string
}

export interface Brand {
  readonly id: number
  readonly name: string
  readonly subdomain: string
  readonly hasHelpCenter: boolean
}

/** What a company's customers belong to. */
export interface Organization {
  readonly id: number
  readonly name: string
  readonly domainNames: readonly string[]
  readonly tags: readonly string[]
  readonly externalId: string | null
  readonly notes: string | null
  readonly details: string | null
  /** By the key of the account's own organization field. */
  readonly fields: Readonly<Record<string, CustomValue>>
}

/** The types that Zendesk has for fields of one's own. */
export const FIELD_TYPES = [
  ...(['text', 'textarea', 'checkbox', 'tagger', 'multiselect', 'integer', 'decimal'] as const),
  ...(['date', 'regexp', 'partialcreditcard', 'lookup'] as const),
] as const

export interface FieldOption {
  readonly id: number
  readonly name: string
  /** The tag that choosing it sets. */
  readonly value: string
}

export interface TicketField {
  readonly id: number
  readonly title: string
  readonly type: (typeof FIELD_TYPES)[number]
  /** Of `tagger` and `multiselect`. */
  readonly options?: readonly FieldOption[]
  readonly isRequired?: boolean
}

/** A field of the account's own on users or organizations. */
export interface PersonField {
  readonly id: number
  readonly key: string
  readonly title: string
  readonly type: string
  readonly options?: readonly FieldOption[]
}

export interface TicketForm {
  readonly id: number
  readonly name: string
  readonly isDefault: boolean
  readonly fieldIds: readonly number[]
}

export interface Macro {
  readonly id: number
  readonly title: string
  readonly active: boolean
  /** As Zendesk writes them: `comment_value_html`, `comment_mode_is_public`, `current_tags`, `status`. */
  readonly actions: readonly { readonly field: string; readonly value: string }[]
  readonly updatedAt: string
}

/** A status of the account's own. `ticket.status` is its category, whatever it is called. */
export interface CustomStatus {
  readonly id: number
  readonly category: Exclude<Status, 'closed'>
  /** What agents read. */
  readonly label: string
  readonly isDefault: boolean
  readonly isActive: boolean
}

/** One endpoint's answer, always the same. */
export interface WrittenAnswer {
  readonly method: string
  /** With `/api/`, without a query; `*` is anything between two slashes. */
  readonly path: string
  readonly status: number
  readonly body?: unknown
}

/** An installed app, as REST knows it. */
export interface InstalledName {
  readonly id: number
  readonly name: string
  readonly version: string
  /** What was written by REST since it was installed. */
  readonly settings?: Readonly<Record<string, unknown>>
}

/** Everything of the account that no ticket changes. */
export interface Directory {
  readonly subdomain: string
  readonly planName: string
  /** Rails and IANA names of the account's zone. */
  readonly timeZone: string
  readonly ianaTimeZone: string
  readonly users: readonly User[]
  readonly groups: readonly Group[]
  readonly brands: readonly Brand[]
  readonly fields: readonly TicketField[]
  /** Without any the account has one, with every field. */
  readonly forms?: readonly TicketForm[]
  readonly organizations?: readonly Organization[]
  readonly userFields?: readonly PersonField[]
  readonly organizationFields?: readonly PersonField[]
  /** Without any the account has Zendesk's own five. */
  readonly customStatuses?: readonly CustomStatus[]
  readonly macros: readonly Macro[]
  readonly views: readonly View[]
  readonly triggers: readonly Rule[]
  readonly automations: readonly Rule[]
  /** Endpoints that somebody wrote down; they answer before those that are imitated. */
  readonly answers?: readonly WrittenAnswer[]
  /** Those that are installed; without any, one without a name. */
  readonly apps?: readonly InstalledName[]
  /** What came with the installed app. */
  readonly requirements: readonly InstalledRequirement[]
}

export interface Attachment {
  readonly id: number
  readonly fileName: string
  readonly contentType: string
  readonly contentUrl: string
}

export interface Via {
  readonly channel: string
  readonly source: {
    readonly from: Readonly<Record<string, unknown>>
    readonly to: Readonly<Record<string, unknown>>
    readonly rel: string | null
  }
}

/** One event of an audit, in Zendesk's own spelling. Types we never write may be added by tests. */
export type AuditEvent = CommentEvent | FieldEvent | OtherEvent

export interface CommentEvent {
  readonly id: number
  readonly type: 'Comment'
  readonly author_id: number
  readonly body: string
  readonly html_body: string
  readonly plain_body: string
  readonly public: boolean
  readonly attachments: readonly WireAttachment[]
  readonly audit_id: number
}

export interface WireAttachment {
  readonly id: number
  readonly file_name: string
  readonly content_type: string
  readonly content_url: string
  readonly size: number
  readonly inline: boolean
  readonly thumbnails: readonly unknown[]
}

export interface FieldEvent {
  readonly id: number
  readonly type: 'Create' | 'Change'
  readonly field_name: string
  readonly value: FieldValue
  readonly previous_value?: FieldValue
  /** Only on what a trigger or automation changed within somebody else's update. */
  readonly via?: Via
}

/** Tags are arrays; ids are strings, as in Zendesk's audits. */
export type FieldValue = string | readonly string[] | boolean | null

export interface OtherEvent {
  readonly id: number
  readonly type:
    | 'Notification'
    | 'ChatStartedEvent'
    | 'ChatEndedEvent'
    | 'AgentMacroReference'
    | 'External'
  readonly [key: string]: unknown
}

export interface Audit {
  readonly id: number
  readonly ticket_id: number
  readonly created_at: string
  readonly author_id: number
  readonly via: Via
  readonly metadata: {
    readonly system: Readonly<Record<string, unknown>>
    readonly custom: Readonly<Record<string, unknown>>
    /** What Zendesk remarks on the comment (4: automatically generated); absent when there is nothing. */
    readonly flags?: readonly number[]
    readonly flags_options?: Readonly<Record<string, unknown>>
  }
  readonly events: readonly AuditEvent[]
}

/** One message of a chat or messaging conversation: no audit of its own, no Comment. */
export interface ChatMessage {
  readonly id: string
  readonly authorId: number
  /** ISO with milliseconds. */
  readonly at: string
  readonly text: string
  /** The conversation it belongs to: a channel's next one begins when the last has ended. */
  readonly chatId: string
  /** `chat`, `native_messaging`, `whatsapp`, … */
  readonly channel: string
}

export interface ChannelState {
  readonly name: string
  readonly sessionBased: boolean
  readonly sessionActive: boolean
}

export type CustomValue = string | boolean | number | readonly string[] | null

/** The saved ticket: what REST returns, whatever is in any draft. Replaced as a whole on save. */
export interface SavedTicket {
  readonly id: number
  readonly subject: string
  readonly description: string
  readonly status: Status
  /** One of the account's own statuses, of that category; null in an account without any. */
  readonly customStatusId: number | null
  readonly type: string | null
  readonly priority: string | null
  readonly tags: readonly string[]
  readonly requesterId: number | null
  readonly assigneeId: number | null
  readonly groupId: number | null
  readonly brandId: number
  readonly formId: number
  readonly externalId: string | null
  /** By field id as text. */
  readonly fields: Readonly<Record<string, CustomValue>>
  readonly via: Via
  /** The conversation's channel: `web`, `email`, `chat`, `native_messaging`, `whatsapp`, any other. */
  readonly channel: ChannelState
  readonly audits: readonly Audit[]
  readonly messages: readonly ChatMessage[]
  /** ISO at whole seconds; `updatedAt` rises with every saved update, never twice the same. */
  readonly createdAt: string
  readonly updatedAt: string
  readonly followUpOf: number | null
}
