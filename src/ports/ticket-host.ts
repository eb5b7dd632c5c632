import type { TagChange } from '../domain/tag-change'
import type { Update } from '../domain/ticket/history'
import type { Agent, Draft, Status, StatusNames, Ticket } from '../domain/ticket/ticket'

/** What the app needs of the ticket on screen, in our words rather than the framework's paths. */
export interface TicketHost {
  /** Everything the first screen needs, in one call. */
  readonly open: () => Promise<Opening>
  /** The draft as it is now. */
  readonly readDraft: (limitMs?: number) => Promise<Draft>
  /** As the submit button says them; empty if it does not. */
  readonly readStatusNames: () => Promise<StatusNames>
  /** The chat and messaging part of the conversation, oldest first; e-mails are in the audits. */
  readonly readConversation: (limitMs?: number) => Promise<readonly Update[]>
  /** Replaces the whole text of the draft. `html` when the composer is rich, else plain text. */
  readonly writeDraft: (content: string) => Promise<void>
  /**
   * Adds a message at the end of the draft, its `**bold**` as far as the composer carries it; what is
   * there stays, whatever is typed meanwhile. `draft`: as it was last read.
   */
  readonly append: (message: string, draft: Draft) => Promise<void>
  /** Asks for a public reply or an internal note and reads back what the composer then is. */
  readonly askForNote: (isInternal: boolean) => Promise<{ readonly isPublic: boolean }>
  /** Stages the edit on the form and reads the tags back: what Zendesk kept of it. */
  readonly changeTags: (change: TagChange, limitMs?: number) => Promise<readonly string[]>
  readonly setStatus: (status: Status) => Promise<void>
  readonly setGroup: (groupId: number) => Promise<void>
  /** A toast over the whole page; plain text. */
  readonly notify: (text: string, kind: 'notice' | 'alert' | 'error') => Promise<void>
  /** Opens the app's page in the nav bar at one of its places, such as `manuais?manual=devolucao`. */
  readonly openPage: (place: string) => Promise<void>
  /** Asks for the height our content needs. */
  readonly resize: (height: number) => Promise<void>
  readonly on: <E extends keyof HostEvents>(
    event: E,
    listener: (value: HostEvents[E]) => void | Promise<void>,
  ) => Unsubscribe
  /**
   * The hook of a submit. The returned promise rejects with an Error to stop the submit with its
   * message; anything else lets it pass. It has so many milliseconds.
   */
  readonly onSave: (check: (limitMs: number) => Promise<void>) => Unsubscribe
  /** A submit was saved before anybody judged submits (E7). */
  readonly hasMissedSubmit: () => boolean
}

/** Events, each with what it brings; `undefined` means: read again. */
export interface HostEvents {
  readonly text: string
  readonly composer: undefined
  readonly tags: readonly string[]
  readonly form: undefined
  readonly conversation: undefined
  /** Somebody else, or another tab, saved the ticket. */
  readonly updated: undefined
  readonly activated: undefined
  readonly deactivated: undefined
  /** The ticket's tab is being closed: nothing is heard or asked any more. */
  readonly closed: undefined
  readonly submitted: undefined
  readonly submitFailed: undefined
  readonly colorScheme: ColorScheme
}

export type ColorScheme = 'light' | 'dark'

export interface Opening {
  readonly ticket: Ticket
  readonly draft: Draft
  readonly agent: Agent
  readonly account: { readonly subdomain: string; readonly zone?: string }
  readonly colorScheme: ColorScheme
}

export type Unsubscribe = () => void
