/** A moment: milliseconds since 1970-01-01T00:00Z, in no time zone. */
export type Instant = number

export type Status = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed'

/** What the account calls its statuses: by category, the name of its default. */
export type StatusNames = Readonly<Partial<Record<Status, string>>>

/**
 * What somebody is today. `agent` covers admins and light agents; `system` is a bot, trigger,
 * automation or integration; of `unknown` Zendesk says nothing, as of users who were deleted.
 */
export type Role = 'agent' | 'end-user' | 'system' | 'unknown'

export interface Person {
  readonly id: number | null
  readonly name: string
  readonly role: Role
}

/** Where a message goes to or came from. `other` is any name Zendesk adds without notice. */
export type ChannelKind =
  | 'email'
  | 'web'
  | 'internal'
  | 'chat'
  | 'messaging'
  | 'whatsapp'
  | 'voice'
  | 'api'
  | 'other'

export interface Channel {
  readonly kind: ChannelKind
  /** Zendesk's own name, such as `native_messaging`. */
  readonly name: string
  /** The composer's Send delivers at once; a submit, and so the save hook, carries no message (C9). */
  readonly sendsAtOnce: boolean
}

/** What somebody wrote, as foreign text: never markup to render. */
export interface Body {
  readonly kind: 'html' | 'text'
  readonly content: string
}

/** The comment being written and the unsaved form beside it. Nothing in it is saved yet. */
export interface Draft {
  readonly body: Body
  readonly isPublic: boolean
  readonly channel: Channel
  readonly attachments: readonly string[]
  /** The form's tags, staged edits included. */
  readonly tags: readonly string[]
  readonly status: Status
  readonly assigneeId: number | null
  readonly groupId: number | null
}

/** Where Send delivers what is being written; a submit then carries no message (C9). */
export const isSentAtOnce = ({ isPublic, channel }: Pick<Draft, 'isPublic' | 'channel'>): boolean =>
  isPublic && channel.sendsAtOnce

/** The ticket on screen; parts an agent edits are in `Draft`. */
export interface Ticket {
  /** Absent on a ticket that is being created. */
  readonly id?: number
  readonly requester?: Person & { readonly phone?: string }
  readonly description: string
  readonly brandId: number | null
  /** The address where the brand's customers see their requests, if it has a help centre. */
  readonly helpCenterUrl?: string
  readonly formId: number | null
  /** The channel of its conversation; the composer may be on another one (C9). */
  readonly channel?: Channel
  /** Values of the custom fields named in the settings, by field id. */
  readonly fields: ReadonlyMap<number, string>
}

/** The person who has the ticket open. */
export interface Agent extends Person {
  readonly id: number
  readonly locale: string
  readonly zone: string
  readonly groupIds: readonly number[]
  /** Zendesk's own role name, such as `agent` or `admin`; a custom role is its number as text. */
  readonly roleName: string
  /** False for light agents: they see history and verdict only (C14). */
  readonly mayReplyPublicly: boolean
}
