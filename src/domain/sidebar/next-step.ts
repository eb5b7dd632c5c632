import type { MadeAttempt } from '../contact/chain'
import type { ContactPhase } from '../contact/contact-phase'
import type { Stop } from '../contact/stop'
import type { PlaybookId } from '../playbook/playbook-id'
import type { AttemptNumber } from '../tags'
import type { Instant, Person } from '../ticket/ticket'

/** What the head of the screen names: the saved state, or what of ours is in the draft. */
export type NextStep =
  | ContactPhase
  /** It counts once it is submitted, or once it is seen where Send delivers (C2, C9). */
  | {
      readonly kind: 'staged'
      readonly what: Staged
      readonly isBySend: boolean
      readonly suggestsPending?: boolean
    }
  /**
   * It may not go out as it is; the save hook would stop it for the same reason. `isBySend`: where Send
   * delivers nothing stops it (C9).
   */
  | {
      readonly kind: 'held'
      readonly what: Staged
      readonly stop: Stop
      readonly isBySend?: boolean
    }
  /** A colleague sent it, and nothing was inserted (C8). */
  | {
      readonly kind: 'already-sent'
      readonly n: AttemptNumber
      readonly by: Person
      readonly at: Instant
    }
  /** Cancellation is due, and nobody has the ticket (C6). */
  | { readonly kind: 'cancel-unassigned'; readonly made: readonly MadeAttempt[] }
  | { readonly kind: 'sent-not-counted'; readonly n: AttemptNumber }
  /** C9: more than 24 h since the customer's last message on WhatsApp. */
  | {
      readonly kind: 'undeliverable'
      readonly n: AttemptNumber | 'farewell'
      readonly isInDraft: boolean
    }

/** Something of ours in the draft. */
export type Staged =
  | { readonly kind: 'attempt' | 'record'; readonly n: AttemptNumber }
  /** Farewell, status and tag, or some of them (C6). */
  | { readonly kind: 'cancellation' }
  | { readonly kind: 'cost' }
  | { readonly kind: 'note' }
  | {
      readonly kind: 'step'
      readonly playbook: PlaybookId
      readonly step: string
      /** Of a step that comes again, how often it will have been done with this. */
      readonly n: number
    }
