import type { Day } from '../calendar/day'
import type { WorkingTime } from '../calendar/working-time'
import type { Reply } from '../conversation/reply'
import type { Rendered } from '../messages/render-message'
import type {
  ChecklistItem,
  Effects,
  ManualWords,
  MessageStep,
  Playbook,
  Way,
} from '../playbook/playbook'
import type { PlaybookId } from '../playbook/playbook-id'
import type { Sending } from '../playbook/sendings'
import type { Name } from '../text/name'
import type { Channel, Instant, Person } from '../ticket/ticket'

/** A playbook as the sidebar shows it; it says which state, never in which words of the interface. */
export interface PlaybookView {
  readonly id: PlaybookId
  /** The manual, which names its steps and answers; absent while it is not here. */
  readonly playbook?: Playbook
  readonly state: PlaybookState
  /** The current step; absent while nothing is known. */
  readonly step?: string
  /** Of a step that comes again and again, how often it will have been done with this. */
  readonly n: number
  /** Answers and ways on that are open now, asides last. */
  readonly ways: readonly WayView[]
  readonly manual?: ManualWords
  /** Those of the step first, then those of the whole manual. */
  readonly reminders: readonly ManualWords[]
  /** What may be stated in a text once it is ticked; empty where no text depends on it. */
  readonly facts: readonly { readonly id: string; readonly isTicked: boolean }[]
  /** Oldest first. */
  readonly done: readonly DoneView[]
  /** The last answer can be taken back: it was saved without a comment. */
  readonly canGoBack: boolean
  /** The customer's reply that brought the ticket to this step. */
  readonly reply?: Reply
  /** Who saved the words of this step without its mark (C14). */
  readonly unmarked?: Sending
}

export interface WayView {
  /** With the step it belongs to; an aside belongs to none. */
  readonly step?: string
  readonly id: string
  readonly way: Way
}

export interface DoneView {
  readonly step: string
  readonly way?: Pick<WayView, 'step' | 'id'>
  readonly n: number
  readonly at?: Instant
  readonly by?: Person
  /** Colleagues who saved the same words, crossing with it (C8). */
  readonly again: readonly Sending[]
}

export type PlaybookState =
  | { readonly kind: 'loading' }
  /** Its data did not come, or the history it depends on did not. */
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'message'
      /** The proposed one first. */
      readonly choices: readonly TextChoice[]
      readonly by: MessageStep['by']
      readonly place?: MessageStep['place']
      readonly shortcut?: string
      /** Decides how it will look when it arrives. */
      readonly channel: Channel
      /** It was promised by then. */
      readonly sendBy?: Instant
      readonly canInsert: boolean
    }
  | { readonly kind: 'note'; readonly choice: TextChoice; readonly effects?: EffectsView }
  | { readonly kind: 'question'; readonly isCall: boolean; readonly points: readonly string[] }
  | { readonly kind: 'checklist'; readonly items: readonly ItemView[] }
  | {
      readonly kind: 'form'
      readonly asks: 'moment' | 'day'
      readonly items: readonly ItemView[]
      /** What a value is refused by before it is saved. */
      readonly time: WorkingTime
    }
  | {
      readonly kind: 'waiting'
      readonly until: Instant
      readonly since?: Instant
      /** Minutes, where an agent may choose others. */
      readonly adjustable?: number
    }
  | { readonly kind: 'time-unknown' }
  | { readonly kind: 'closed'; readonly opens: Day }
  | {
      readonly kind: 'outcome'
      readonly effects: EffectsView
      /** The ticket's form holds them already. */
      readonly isStaged: boolean
    }
  | { readonly kind: 'over' }
  /** Its message or note is in the draft: the head of the screen says so, and how it goes on. */
  | { readonly kind: 'in-draft' }

export interface TextChoice {
  readonly id: string
  /** Filled in with what is known; `incomplete` names the slots the agent is asked for. */
  readonly rendered: Rendered
  /** The same with those slots left where they are, for the agent's words to be put in. */
  readonly open: string
}

export interface ItemView extends Omit<ChecklistItem, 'copies' | 'opens' | 'shows'> {
  /** A line to copy. */
  readonly copies?: string
  /** An address to open, and what the button says. */
  readonly opens?: { readonly address: string; readonly name: Name | undefined }
  /** What the manual's value says; empty while nobody filled it in. */
  readonly shows?: string
}

export interface EffectsView {
  readonly status?: Effects['status']
  readonly group?: Name
  /** Nobody filled in its number: the agent chooses it in the ticket. */
  readonly isGroupUnknown: boolean
}

/** The playbooks beside the attempts, and what else could be begun. */
export interface PlaybooksView {
  readonly running: readonly PlaybookView[]
  /** Another playbook's message, or an attempt, is in the draft. */
  readonly isDraftTaken: boolean
  /** Those that fit this ticket by the settings; quiet lines. */
  readonly offered: readonly PlaybookId[]
  /** All that can be begun, for the menu. */
  readonly others: readonly PlaybookId[]
  /** Addresses given before, by slot, to begin the agent's fields with. */
  readonly links: Readonly<Record<string, string>>
}
