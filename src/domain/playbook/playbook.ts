import type { NamedMessage } from '../messages/message-text'
import type { Language, Name } from '../text/name'
import type { Instant } from '../ticket/ticket'
import type { PlaybookId } from './playbook-id'

/**
 * A manual as data: steps of few kinds, each followed by another one or by what the agent answers.
 * What was done is in the ticket's tags; one function tells from both where the ticket is.
 */
export interface Playbook {
  readonly id: PlaybookId
  /** In which customers are written to, and the manual's own words are. */
  readonly language: Language
  /** Its tags that do not begin with its id. */
  readonly ownTags: readonly string[]
  /** The first is where it begins. */
  readonly steps: readonly PlaybookStep[]
  /** Ways that are open from every step. */
  readonly asides: readonly Way[]
  /** What the manual wants kept in mind all along. */
  readonly reminders: readonly ManualWords[]
  readonly texts: readonly PlaybookText[]
  /** What a text may state only after an agent ticked it. */
  readonly facts: readonly Fact[]
  /** What its texts ask from the agent, by blank. */
  readonly asks: readonly Ask[]
  /** What a team fills in, named by steps and texts. */
  readonly values: readonly PlaybookValue[]
  /** Of one that was published. */
  readonly replaced?: Replaced
}

/** What a published manual still knows of the version it took the place of. */
export interface Replaced {
  /** When it came into force, and why, in its author's words. */
  readonly at: Instant
  readonly sentence: string
  /** Names of steps that only versions before had; a ticket may be at one of them. */
  readonly gone: readonly {
    readonly id: string
    readonly name: Name
    /** When it went, where that was not with this version; why, unless a publication was taken back. */
    readonly at?: Instant
    readonly sentence?: string
  }[]
}

/** A message, or a note. */
export interface PlaybookText extends NamedMessage {
  /** Facts it states: it is offered only once all of them are ticked. */
  readonly states?: readonly string[]
}

export interface Fact {
  readonly id: string
  readonly name: Name
}

export interface Ask {
  readonly blank: string
  readonly name: Name
}

/** A group, a link, a telephone number or other words: the account's, not the manual's. */
export interface PlaybookValue {
  readonly id: string
  readonly kind: 'group' | 'link' | 'text'
  /** What an effect calls a group, and the button that opens a link. */
  readonly name?: Name
  /** The app's setting that says it, by its name in the manifest. */
  readonly setting?: string
  /** As the document fills it in; a setting goes before it. */
  readonly value?: string | number
}

/** A passage of the manual, word for word, and the heading it is under. */
export interface ManualWords {
  readonly section: string
  readonly words: string
}

interface StepBase {
  /** Letters, digits and `_`; permanent, for it is in tags. */
  readonly id: string
  /** In place of `roteiro_<playbook>_<step>`. */
  readonly tag?: string
  /** What an agent reads; the attempts are named by the interface. */
  readonly name?: Name
  /** What the manual says of this step. */
  readonly manual?: ManualWords
  /** Reminders of the manual that belong right here. */
  readonly reminders?: readonly ManualWords[]
  /** Other ways on, at any time. */
  readonly ways?: readonly Way[]
}

/** Something is said to the customer. */
export interface MessageStep extends StepBase {
  readonly kind: 'message'
  readonly next: string
  /** Ids of texts. Of several, those that are true take turns. */
  readonly texts: readonly string[]
  /** `draft`: inserted and saved by the submit; `copy`: sent elsewhere; `spoken`: on the telephone. */
  readonly by: readonly ('draft' | 'copy' | 'spoken')[]
  /** Where a copied text goes: a group chat, a private one, or a program by its name. */
  readonly place?: string
  /** Under which that program has it. */
  readonly shortcut?: string
  /** Said again and again; its tag carries the number and replaces the one before. */
  readonly repeats?: true
  /** Sent elsewhere it also leaves an internal line with the text. */
  readonly logs?: true
  /** Minutes after the message before it, by which this one was promised. */
  readonly within?: number
  /** Business days only; the last attempt not after the end of the working day (C3, C6). */
  readonly hours?: 'business-day' | 'working-day'
}

/** An internal note; its text may ask the agent for words of their own. */
export interface NoteStep extends StepBase {
  readonly kind: 'note'
  readonly next: string
  readonly text: string
  /** Staged with the note. */
  readonly effects?: Effects
}

/** The agent says how it is; a call is a question about how it ended. */
export interface QuestionStep extends StepBase {
  readonly kind: 'question'
  readonly isCall?: true
  /** What the manual wants said or asked, before the answer is given. */
  readonly points?: readonly string[]
  readonly ways: readonly Way[]
}

export interface ChecklistStep extends StepBase {
  readonly kind: 'checklist'
  readonly next: string
  readonly items: readonly ChecklistItem[]
}

export interface ChecklistItem {
  readonly id: string
  /** The manual's words. */
  readonly words: string
  /** The text to copy for this item. */
  readonly copies?: string
  /** The value that is the address to open. */
  readonly opens?: string
  /** The value that says where to look. */
  readonly shows?: string
}

/** A day, or a day and an hour, asked from the agent; kept in the tag. */
export interface FormStep extends StepBase {
  readonly kind: 'form'
  readonly next: string
  /** `moment`: in the future and in working hours; `day`: a business day in the future. */
  readonly asks: 'moment' | 'day'
  readonly items?: readonly ChecklistItem[]
  /** Contact attempts rest until then (C12). */
  readonly pauses?: true
}

export interface WaitStep extends StepBase {
  readonly kind: 'wait'
  readonly next: string
  readonly until: Until
  /** Where a reply of the customer leads; without it a reply changes nothing. */
  readonly onReply?: string
}

/** All but `value` begin with the step before. */
export type Until =
  /** `isAdjustable`: the agent may choose others; they are in the wait's tag. */
  | { readonly kind: 'minutes'; readonly minutes: number; readonly isAdjustable?: true }
  /** The end of the working day, by the rule of C6; not before the day announced in that step. */
  | { readonly kind: 'end-of-day'; readonly announcedIn?: string }
  | { readonly kind: 'business-day' }
  /** What a form asked for; a mere day begins with the working day. */
  | { readonly kind: 'value'; readonly of: string }

export interface OutcomeStep extends StepBase {
  readonly kind: 'outcome'
  /** Staged on the form and saved by the submit; without any, the playbook simply is over. */
  readonly effects?: Effects
}

export interface Effects {
  readonly status?: 'solved'
  /** The value that is the group's number. */
  readonly group?: string
}

/** Steps carry their kind; what is open beside them are ways. */
export type PlaybookStep =
  | MessageStep
  | NoteStep
  | QuestionStep
  | ChecklistStep
  | FormStep
  | WaitStep
  | OutcomeStep

/** A choice of the agent and where it leads. Its tag is the answer. */
export interface Way {
  readonly id: string
  readonly name?: Name
  readonly next: string
  /** In place of `roteiro_<playbook>_<step>_<way>`. */
  readonly tag?: string
  /** Steps that begin again: their marks go, and with them this way's own. */
  readonly again?: readonly string[]
  /** Counts how often, in a tag of this name: `roteiro_<playbook>_<counts>_2`. */
  readonly counts?: string
  /** A tag that stays behind; of those that begin alike a ticket has only one. */
  readonly leaves?: { readonly family: string; readonly tag: string }
  /** A fact that is true with it. */
  readonly fact?: string
  /** Offered outside working hours only. */
  readonly when?: { readonly outsideHours?: true }
}
