import type { Day } from '../domain/calendar/day'
import type { TagValue } from '../domain/calendar/tag-value'
import type { Exception } from '../domain/contact/exception'
import type { OutsideContact } from '../domain/conversation/outside-contact'
import type { NoteAnswers } from '../domain/note/note-answers'
import type { NoteTemplate } from '../domain/note/template'
import type { PlaybookId } from '../domain/playbook/playbook-id'
import type { Notice } from '../domain/reading/notice'
import type { SidebarView } from '../domain/sidebar/view'
import type { StyleProblem } from '../domain/style/style-problem'
import type { AttemptNumber } from '../domain/tags'
import type { HostReason } from '../ports/host-error'
import type { Memory } from '../ports/memory'
import type { ColorScheme } from '../ports/ticket-host'

/** Words for a text's blanks that only the agent knows, by slot. */
export type GivenWords = Readonly<Record<string, string>>

export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly reason: HostReason }
  | {
      readonly kind: 'ready'
      readonly view: SidebarView
      readonly locale: string
      readonly agentName: string
      readonly colorScheme: ColorScheme
    }

/** Everything an agent can do in the sidebar. Each ends in a new state, never in a rejection. */
export interface TicketSession {
  readonly state: () => SessionState
  /** Called after every change of the state. */
  readonly subscribe: (listener: () => void) => () => void
  readonly retry: () => Promise<void>
  /** "Iniciar tentativas de contato", "Iniciar novas tentativas". */
  readonly begin: () => void
  /** Takes that back, while nothing was inserted. */
  readonly stopBeginning: () => void
  /** With an exception when the attempt is not due yet (C3, C11). */
  readonly insertAttempt: (n: AttemptNumber, exception?: Exception) => Promise<void>
  readonly insertCost: () => Promise<void>
  /** Farewell, status and tag, as one (C6). Also completes a cancellation that lacks a part. */
  readonly prepareCancellation: (exception?: Exception) => Promise<void>
  /** Takes out our words, tags and status of the draft, nobody else's. */
  readonly undo: () => Promise<void>
  readonly updateDate: () => Promise<void>
  /** Fills the blanks of a macro that was applied by hand (W1). */
  readonly fillDraft: () => Promise<void>
  readonly applyRewrite: (problem: StyleProblem) => Promise<void>
  readonly useHistory: () => Promise<void>
  /** Of an attempt that is counted by its tag alone. */
  readonly takeTagOut: (n: AttemptNumber) => Promise<void>
  readonly notAReply: () => Promise<void>
  readonly wasAReply: () => Promise<void>
  /** The customer is away: the attempts rest until this business day (C7, C12). */
  readonly pauseUntil: (day: Day) => Promise<void>
  /** True once note and tag are staged; false while the composer is public. */
  readonly recordContact: (contact: OutsideContact) => Promise<boolean>
  /** True once the note is in the draft; false while the composer is public (E5). */
  readonly insertNote: (template: NoteTemplate, answers: NoteAnswers) => Promise<boolean>
  /** "Enviar mesmo assim": the rule is set aside for this draft; the agent submits again (C11). */
  readonly setAside: (exception: Exception) => Promise<void>
  /** Begins a playbook, also one that is over; it counts as begun on the ticket from its first saved step on. */
  readonly startPlaybook: (id: PlaybookId) => Promise<void>
  /** Puts away a playbook that was begun here and left no mark yet. */
  readonly leavePlaybook: (id: PlaybookId) => void
  /** Saves an answer, or takes another way on; without a step it is an aside. */
  readonly takeWay: (id: PlaybookId, way: string, step?: string) => Promise<void>
  /** Saves a checklist that is done, a spoken message that was said, or what a form asked for. */
  readonly finishStep: (id: PlaybookId, value?: TagValue) => Promise<void>
  /** "Enviei": a text that was sent elsewhere, with the words the agent gave for its blanks. */
  readonly markSent: (id: PlaybookId, text: string, given: GivenWords) => Promise<void>
  /** Puts a message or a note into the draft; the submit saves the step. */
  readonly insertStep: (id: PlaybookId, text: string, given: GivenWords) => Promise<void>
  /** Stages what an outcome does: status, group; the submit saves it. */
  readonly prepareOutcome: (id: PlaybookId) => Promise<void>
  readonly tickFact: (id: PlaybookId, fact: string, isTicked: boolean) => Promise<void>
  readonly chooseWait: (id: PlaybookId, minutes: number) => Promise<void>
  /** Takes the last saved answer of a playbook back; what is in the draft is `undo`. */
  readonly goBack: (id: PlaybookId) => Promise<void>
  readonly confirmCost: () => Promise<void>
  readonly forwardToCommercial: () => Promise<void>
  /** "Conferir agora", after a save without verification. */
  readonly checkNow: () => Promise<void>
  readonly saveExceptionNote: () => Promise<void>
  readonly loadOlder: () => Promise<void>
  /** What the agent typed into a form, kept in this browser until it is in the draft. */
  readonly forms: Memory
  /** Puts away this notice; one that follows from the ticket itself stays. */
  readonly dismiss: (notice: Notice) => void
}
