import type { RestDay } from '../calendar/business-days'
import type { Day } from '../calendar/day'
import type { ContactPhase } from '../contact/contact-phase'
import type { CostState } from '../contact/cost'
import type { Rendered } from '../messages/render-message'
import type { MacroFault } from '../messages/wording'
import type { SectionVerdict } from '../note/check-note'
import type { FoundNote } from '../note/found-note'
import type { NoteTemplate, SectionId } from '../note/template'
import type { DraftHolder, Notice } from '../reading/notice'
import type { StyleProblem } from '../style/style-problem'
import type { AttemptNumber } from '../tags'
import type { Channel, Instant, Person, StatusNames } from '../ticket/ticket'
import type { NextStep } from './next-step'
import type { PlaybooksView } from './playbook-view'

/** What the sidebar shows, as data: it says which state, never in which words. */
export interface SidebarView {
  readonly next: NextStep
  /** Where contacting the customer is by what is saved, whatever is in the draft. */
  readonly contact: ContactPhase
  /** The text that the step's button inserts, filled in; absent where nothing is to be inserted. */
  readonly preview?: Preview
  /** One for each template that is anywhere. */
  readonly notes: readonly NoteView[]
  /** The templates that are nowhere on the ticket, and may be begun. */
  readonly absentNotes: readonly NoteTemplate[]
  /** Notices beside the state, newest last; each has a way on. */
  readonly notices: readonly Notice[]
  /** Settings that cannot be read, where this agent cannot fix them; an admin has a notice for each. */
  readonly faultySettings: number
  /** Writing rules broken by the public draft (W1–W3). */
  readonly writing: readonly StyleProblem[]
  /** A word of an attachment and no file (E6). */
  readonly remindsOfAttachment: boolean
  readonly cost: CostState
  readonly playbooks: PlaybooksView
  /** Dots of the track: 1ª, 2ª, 3ª and cancellation; empty while nobody began. */
  readonly track: readonly TrackStop[]
  readonly history: HistoryView
  /** What this agent and this ticket allow at all. */
  readonly can: {
    readonly reply: boolean
    /** Serviço cobrado, while nothing else of ours is in the draft (S1). */
    readonly charge: boolean
    /** False once a tag was refused (C14), on ended and on new tickets. */
    readonly attempt: boolean
    readonly recordContact: boolean
    readonly start: boolean
  }
  /** The attempts were begun on this screen and left nothing yet: they can be put away again. */
  readonly isBegunHere: boolean
  /** What of ours is in the draft: nothing else is inserted beside it. */
  readonly holder?: DraftHolder
  /** The next tag of ours would not fit on the ticket: nothing is inserted until some are removed. */
  readonly isFull: boolean
  /** WhatsApp delivers until this moment, which is near (C9). */
  readonly deliversUntil?: Instant
  /** An action under way; its button waits and a second click does nothing (C8). */
  readonly busy: boolean
  /** What the account calls its statuses, as far as it is known: they are said by these names. */
  readonly statusNames?: StatusNames
  /** The account's zone, IANA: every moment is said in it. */
  readonly zone: string
  readonly today: Day
  /** Days without work that explain a wait: between the last attempt and the next, and today (C13). */
  readonly restDays: readonly RestDay[]
  /** The requester's phone as Zendesk has it, for a chat in WhatsApp (C9). */
  readonly customerPhone?: string
  /** Absent on a ticket that is being created. */
  readonly ticketId?: number
}

export interface Preview {
  readonly message: AttemptNumber | 'farewell' | 'cost'
  readonly rendered: Rendered
  /** Decides how it will look when it arrives: rich text, plain, or WhatsApp's asterisks. */
  readonly channel: Channel
  readonly wording: WordingView
}

/** Whose words a message has: the manual's unless a macro of the account words it. */
export type WordingView =
  /** The account's macros are being read. */
  | { readonly kind: 'loading' }
  | { readonly kind: 'absent'; readonly title: string }
  /** `isManual`: its words are the manual's, so there is nothing to say. */
  | { readonly kind: 'macro'; readonly title: string; readonly isManual: boolean }
  | { readonly kind: 'broken'; readonly title: string; readonly fault: MacroFault }
  | { readonly kind: 'unreadable' }

export interface NoteView {
  readonly template: NoteTemplate
  readonly source: FoundNote['source']
  readonly verdicts: readonly SectionVerdict[]
  /** Sections that its template asks for since it was saved; they have no verdict. */
  readonly later?: readonly SectionId[]
  readonly isComplete: boolean
  readonly isPublic: boolean
  /** When a complete note was saved, and by whom, on a ticket that has its mark. */
  readonly escalated?: { readonly at: Instant; readonly by: Person }
}

export interface TrackStop {
  readonly stop: AttemptNumber | 'cancellation'
  readonly state: 'done' | 'now' | 'later'
  /** The day it happened or is expected; absent while it cannot be known. */
  readonly day?: Day
  /** Minutes after midnight; only for the cancellation. */
  readonly minutes?: number
}

export type HistoryView =
  | { readonly kind: 'none' | 'loading' | 'unknown' }
  | {
      readonly kind: 'known'
      readonly entries: readonly HistoryEntry[]
      readonly hasOlder: boolean
    }

/** Newest first. */
export interface HistoryEntry {
  readonly at: Instant
  readonly by: Person
  readonly channel: Channel
  readonly what:
    | 'attempt'
    | 'again'
    | 'recorded'
    | 'reply'
    | 'automatic'
    | 'farewell'
    | 'note'
    | 'exception'
  readonly n?: AttemptNumber
  readonly text: string
  /** Of a note. */
  readonly template?: NoteTemplate
  /** Of our tags, those this update added. */
  readonly tags: readonly string[]
}
