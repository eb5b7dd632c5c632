import type { Exception } from '../domain/contact/exception'
import type { OutsideContact } from '../domain/contact/outside-contact'
import type { NoteAnswers } from '../domain/escalation/note-answers'
import type { SidebarView } from '../domain/sidebar/view'
import type { StyleProblem } from '../domain/style/style-problem'
import type { AttemptNumber } from '../domain/tags'
import type { HostReason } from '../ports/host-error'
import type { Memory } from '../ports/memory'
import type { ColorScheme } from '../ports/ticket-host'

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
  /** With an exception when the attempt is not due yet (C3, C11). */
  readonly insertAttempt: (n: AttemptNumber, exception?: Exception) => Promise<void>
  readonly insertCost: () => Promise<void>
  /** Farewell, status and tag, as one (C6). Also completes a cancellation that lacks a part. */
  readonly prepareCancellation: (exception?: Exception) => Promise<void>
  /** Takes out our words, tags and status of the draft, nobody else's. */
  readonly undo: () => Promise<void>
  readonly updateDate: () => Promise<void>
  readonly applyRewrite: (problem: StyleProblem) => Promise<void>
  readonly useHistory: () => Promise<void>
  readonly notAReply: () => Promise<void>
  readonly wasAReply: () => Promise<void>
  /** True once note and tag are staged; false while the composer is public. */
  readonly recordContact: (contact: OutsideContact) => Promise<boolean>
  /** True once the note stands in the draft; false while the composer is public (E5). */
  readonly insertNote: (answers: NoteAnswers) => Promise<boolean>
  /** "Enviar mesmo assim": the rule is set aside for this draft; the agent submits again (C11). */
  readonly setAside: (exception: Exception) => Promise<void>
  readonly confirmCost: () => Promise<void>
  readonly forwardToCommercial: () => Promise<void>
  /** "Conferir agora", after a save without verification. */
  readonly checkNow: () => Promise<void>
  readonly saveExceptionNote: () => Promise<void>
  readonly loadOlder: () => Promise<void>
  /** What the agent typed into a form, kept in this browser until it stands in the draft. */
  readonly forms: Memory
  readonly dismiss: (notice: number) => void
}
