import type { TagChange } from '../domain/tag-change'
import type { Update } from '../domain/ticket/history'
import type { Status } from '../domain/ticket/ticket'

/** The saved ticket, read and written over REST: what Zendesk has, whatever is in any draft. */
export interface TicketApi {
  /** One GET, never retried by the host (C8). Rejects with HostError. */
  readonly read: (limitMs?: number) => Promise<SavedTicket>
  /** The newest page of the audits, oldest first. */
  readonly newest: (limitMs?: number) => Promise<HistoryPage>
  /** At most three calls: the first page for the count, the last, the one before (Calls). */
  readonly recent: () => Promise<HistoryPage>
  /** All of it, page by page: only when the agent asks. */
  readonly all: () => Promise<HistoryPage>
  /**
   * Saved at once, in at most two writes: first what is added, then what is taken out, each guarded by
   * the stamp: a newer ticket is a `conflict`. The second may fail after the first was saved.
   */
  readonly saveTags: (change: TagChange, stamp: string) => Promise<void>
  /**
   * Saves one step of a playbook in one call, guarded by the stamp of the ticket it was decided on:
   * the tags and, if there is one, an internal note.
   */
  readonly saveStep: (
    change: TagChange,
    saved: Pick<SavedTicket, 'tags' | 'stamp'>,
    note?: string,
  ) => Promise<void>
  /** Whether this agent may reply publicly: only REST knows it of a custom role, such as a light agent's. */
  readonly mayReplyPublicly: () => Promise<boolean>
  /** Saved at once, as an internal comment of its own. */
  readonly addInternalNote: (text: string) => Promise<void>
}

export interface SavedTicket {
  readonly tags: readonly string[]
  readonly status: Status
  readonly groupId: number | null
  readonly assigneeId: number | null
  /** The person it is for now: a colleague may have changed it while the ticket was open (C7). */
  readonly requesterId: number | null
  /** It came by a chat or messaging channel: its conversation can hold more than its audits (C9). */
  readonly hasTalk: boolean
  /** Zendesk's `updated_at`, letter for letter: it is compared and sent back as `updated_stamp`. */
  readonly stamp: string
}

export interface HistoryPage {
  readonly updates: readonly Update[]
  readonly isComplete: boolean
}
