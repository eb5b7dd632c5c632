import type { WorkingTime } from '../calendar/working-time'
import type { Exception } from '../contact/exception'
import type { AutomaticReader } from '../conversation/automatic-answer'
import type { InsertedMessage } from '../messages/carried'
import type { MessageId, NamedMessage } from '../messages/message-text'
import type { MacroRules, Wording } from '../messages/wording'
import type { NoteTemplate, SectionId } from '../note/template'
import type { InsertedStep } from '../playbook/carried-step'
import type { Habits, LoadedPlaybook } from '../playbook/loaded-playbook'
import type { Offer } from '../playbook/offers'
import type { Playbook } from '../playbook/playbook'
import type { PlaybookHead } from '../playbook/playbook-head'
import type { Given } from '../playbook/values'
import type { AttemptNumber } from '../tags'
import type { History, Update } from '../ticket/history'
import type { Agent, Draft, Instant, Person, StatusNames, Ticket } from '../ticket/ticket'
import type { Notice } from './notice'

/** Everything the sidebar knows at one moment; all that is shown and decided follows from it. */
export interface Model {
  readonly ticket: Ticket
  readonly agent: Agent
  readonly draft: Draft
  /** The ticket as Zendesk last told us it is saved. */
  readonly saved: Saved
  readonly history: History
  /** Chat and messaging entries; e-mails are in the history. Undefined while nobody read them. */
  readonly conversation: readonly Update[] | undefined
  readonly now: Instant
  readonly rules: Rules
  /** What the agent and the app did in this draft; gone when it is saved. */
  readonly work: Work
  readonly notices: readonly Notice[]
  readonly isBusy: boolean
  /** Playbooks other than the attempts that are begun on this ticket, or were begun just now. */
  readonly playbooks: readonly LoadedPlaybook[]
  readonly habits: Habits
  readonly wording: AccountWording
  /** Tells automatic answers; undefined until one of the ticket's words may be one. */
  readonly automatic?: AutomaticReader
  /** Undefined while nobody asked what the account calls its statuses. */
  readonly statusNames?: StatusNames
}

/** The account's own words for the messages, as far as its macros were read. */
export interface AccountWording {
  /** While it is not `read`, the manual's words are in force. */
  readonly state: 'unread' | 'reading' | 'read' | 'unreadable'
  /** When the macros were read, or asked for in vain. */
  readonly at: Instant
  /** As read last, however long ago: what was sent then is recognised by it (C2). */
  readonly found: Wording
}

export interface Saved {
  readonly tags: readonly string[]
  readonly status: Draft['status']
  readonly groupId: number | null
  readonly assigneeId: number | null
  /** Absent until it was read over REST: then the form's requester is in force. */
  readonly requesterId?: number | null
  /** It came by a chat or messaging channel, as far as it was read (C9). */
  readonly hasTalk?: boolean
  /** `updated_at`, letter for letter; absent until it was read over REST. */
  readonly stamp?: string
}

/** The admin's settings and the manual's texts, as far as rules depend on them. */
export interface Rules {
  readonly gate: 'bloquear' | 'avisar' | 'desligado'
  readonly time: WorkingTime
  readonly ticketAs: 'numero' | 'link'
  /** Every mandatory note, in the order of its manuals. */
  readonly notes: readonly NoteTemplate[]
  readonly sectionFields: ReadonlyMap<SectionId, number>
  readonly commercialGroup: number | null
  /** Every manual but the attempts, in the order in which they are offered. */
  readonly heads: readonly PlaybookHead[]
  readonly offers: readonly Offer[]
  /** What manuals show, write and move tickets to. */
  readonly given: Given
  /** The first manual: its steps, and its texts word for word. */
  readonly contact: Playbook
  readonly texts: readonly NamedMessage<MessageId>[]
  readonly macros: MacroRules
}

export interface Work {
  readonly isStarted: boolean
  readonly isCancelling: boolean
  readonly inserted?: Inserted
  /** The tags that the app put on the form: without a read only these are known to be unsaved. */
  readonly staged?: readonly string[]
  readonly exceptions: readonly Exception[]
  /** The cancellation was stopped once because nobody could look for a reply (C8). */
  readonly wasStoppedUnchecked: boolean
  /** Nothing was inserted because a colleague had sent it (C8). */
  readonly refusal?: { readonly n: AttemptNumber; readonly by: Person; readonly at: Instant }
  /** A tag this role may not set (C14). */
  readonly refusedTag?: AttemptNumber
}

/** The text that the app put into the draft last: a message of the first manual, or a playbook's step. */
export type Inserted =
  | ({ readonly kind: 'message' } & InsertedMessage)
  | ({ readonly kind: 'step' } & InsertedStep)

export const UNREAD_WORDING: AccountWording = { state: 'unread', at: 0, found: new Map() }

export const NO_WORK: Work = {
  isStarted: false,
  isCancelling: false,
  exceptions: [],
  wasStoppedUnchecked: false,
}
