import type { Playbook } from './playbook'
import type { PlaybookId } from './playbook-id'

/** A playbook's data come from a file of their own, fetched when it is needed. */
export type LoadedPlaybook =
  | { readonly kind: 'loading' | 'failed'; readonly id: PlaybookId }
  | { readonly kind: 'loaded'; readonly id: PlaybookId; readonly playbook: Playbook }

/** What this browser remembers of the agent on every ticket. */
export interface Habits {
  /** The text sent last, by playbook (rotation). */
  readonly texts: Readonly<Partial<Record<PlaybookId, string>>>
  /** Addresses the agent gave for a text's blanks, by slot: the next ticket proposes them. */
  readonly links: Readonly<Record<string, string>>
}
