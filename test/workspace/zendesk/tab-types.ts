import type { Attachment, ChannelState, CustomValue, SavedTicket, Status } from './model'
import type { FieldLook } from './tab-extras'

export type CommentType = 'publicReply' | 'internalNote'

/** What the composer holds. `text` is HTML when `useRichText`, else plain text. */
export interface DraftComment {
  readonly text: string
  readonly type: CommentType
  readonly useRichText: boolean
  readonly attachments: readonly Attachment[]
  /** The channel the composer will send to (`ticket.editor.targetChannel`). */
  readonly channel: ChannelState
  /** Where it would go if it became a public reply again. */
  readonly publicChannel: string
}

/** The form as the agent sees it: saved values with the unsaved edits over them. */
export interface Form {
  readonly subject: string
  readonly status: Status
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
  readonly fields: Readonly<Record<string, CustomValue>>
}

/** One open ticket in one window, for the page to draw. A new object after every change. */
export interface TabView {
  readonly key: string
  /** Undefined while the ticket is being created. */
  readonly saved: SavedTicket | undefined
  readonly form: Form
  readonly comment: DraftComment
  readonly isDirty: boolean
  readonly isSubmitting: boolean
  readonly isSaveEnabled: boolean
  readonly isClosed: boolean
  readonly canReplyPublicly: boolean
  readonly canEditTags: boolean
  /** How apps made fields of the form look, by the framework's names. */
  readonly looks: Readonly<Record<string, FieldLook>>
}

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: PathError }

export interface PathError {
  readonly name: string
  readonly message: string
  readonly path: string
}

/** One frame (or in-memory app) that subscribed to `ticket.save`. */
export interface SaveHook {
  readonly name: string
  readonly askSave: () => Promise<SaveAnswer>
  /** Acts only when all others have answered: an app that waits before it edits the draft. */
  readonly isLast?: true
}

/** `message` is whatever the app sent: text, false, an object, or nothing. */
export type SaveAnswer =
  | { readonly allow: true }
  | { readonly allow: false; readonly message?: unknown }

export type SubmitOutcome =
  | { readonly kind: 'saved'; readonly ticket: SavedTicket }
  /** Stopped by apps: their texts, in the order of the hooks; '' for a stop without text. */
  | { readonly kind: 'blocked'; readonly messages: readonly string[] }
  /** Zendesk itself refused (422 and the like), or the account did not answer. */
  | { readonly kind: 'refused'; readonly message: string }
  /** Saving is switched off, or a submit is already on its way. */
  | { readonly kind: 'ignored' }

/** A draft to begin with, for scenarios. */
export interface DraftSeed {
  readonly text?: string
  readonly type?: CommentType
  readonly attachments?: readonly Attachment[]
  readonly channel?: string
  readonly tags?: { readonly add: readonly string[]; readonly remove: readonly string[] }
  readonly status?: Status
}

/** One open ticket in one agent's window: the draft over the saved ticket. */
export interface TicketTab {
  readonly key: string
  readonly view: () => TabView
  /** Called after every change of the view. */
  readonly subscribe: (listener: () => void) => () => void
  /** Zendesk's events of this ticket: `ticket.status.changed`, `*.changed`, `ticket.submit.start` … */
  readonly onEvent: (listener: (name: string, message?: unknown) => void) => () => void
  /** Paths of the ticket, the draft, and the window's own (`currentUser` …). */
  readonly get: (path: string) => Answer
  readonly set: (path: string, value: unknown) => Answer
  readonly invoke: (action: string, args: readonly unknown[]) => Promise<Answer>
  readonly addHook: (hook: SaveHook) => () => void
  /** What the agent types; its `comment.text.changed` follows after a pause in typing. */
  readonly type: (text: string) => void
  /** The composer's channel: `email`, `web`, `internal`, `chat`, `native_messaging`, `whatsapp`. */
  readonly chooseChannel: (name: string) => void
  readonly attach: (fileName: string) => void
  readonly detach: (attachmentId: number) => void
  /**
   * `status`: "submit as", a category or the id of one of the account's own; it goes into the draft
   * first, so that hooks see it.
   */
  readonly submit: (status?: Status | number) => Promise<SubmitOutcome>
  /** Chat and messaging: Send. No hook runs; the text is delivered and the composer cleared. */
  readonly send: () => Promise<SubmitOutcome>
  readonly close: () => void
}
