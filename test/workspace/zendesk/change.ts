import type { Attachment, CustomValue, Status, Via } from './model'

/** The comment of one update. `html` when it was written in a rich composer, else `text`. */
export interface NewComment {
  readonly html?: string
  readonly text?: string
  readonly isPublic: boolean
  readonly attachments?: readonly Attachment[]
  /** Who is shown as the author, if not the one who saves (a bot, a record by REST). */
  readonly authorId?: number
  /** Zendesk's comment flags, such as 4: automatically generated. */
  readonly flags?: readonly number[]
}

/** A form or `PUT …/tags` sends edits, which merge with what others saved; `set` replaces. */
export type TagEdit =
  | { readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly set: readonly string[] }

/** One saved update, before Zendesk writes it. What is left out stays as saved. */
export interface Change {
  readonly comment?: NewComment
  /** A category: the ticket gets its default status. */
  readonly status?: Status
  /** One of the account's own statuses; the category follows. */
  readonly customStatusId?: number | null
  readonly subject?: string
  readonly type?: string | null
  readonly priority?: string | null
  readonly tags?: TagEdit
  readonly requesterId?: number | null
  readonly assigneeId?: number | null
  readonly groupId?: number | null
  readonly brandId?: number
  readonly formId?: number
  readonly externalId?: string | null
  readonly fields?: Readonly<Record<string, CustomValue>>
  readonly via?: Via
  /** The macro it came from: the audit names it, as it does for agents in the page and `macro_id` by REST. */
  readonly macroId?: number
  /** When it was saved, if not now; a later stamp is taken if the ticket's last update is newer. */
  readonly at?: number
}

/** Why Zendesk refused a save: the HTTP status and the body REST would give. */
export class SaveRefused extends Error {
  override readonly name = 'SaveRefused'
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    super(String(body['description'] ?? body['error'] ?? status))
    this.status = status
    this.body = body
  }
}
