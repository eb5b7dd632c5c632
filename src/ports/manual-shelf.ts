import type { PlaybookId } from '../domain/playbook/playbook-id'
import type { Name } from '../domain/text/name'
import type { Instant, Person } from '../domain/ticket/ticket'
import type { HostReason } from './host-error'

/**
 * A manual as its author writes it: a JSON object, as docs/playbooks.md describes it. The checker says
 * whether it is one; before that its keys are not to be trusted.
 */
export type WrittenManual = Readonly<Record<string, unknown>>

/** Published wins over packaged over built in, id by id. */
export type ManualOrigin = 'built-in' | 'packaged' | 'published'

/** One act of publishing. */
export interface Publication {
  /** Counts up for each id, and never goes back: also after an undo nobody gets a number twice. */
  readonly version: number
  readonly by: Pick<Person, 'id' | 'name'>
  readonly at: Instant
  /** Why, in the author's words. */
  readonly sentence: string
}

/** A manual that is in force. */
export interface ManualInForce {
  readonly id: PlaybookId
  readonly title: Name
  readonly document: WrittenManual
  readonly origin: ManualOrigin
  /** Of one that is published. */
  readonly publication?: Publication
  /** Of one that is published: what an undo brings back. Absent: nothing, and the manual goes. */
  readonly before?: ManualBefore
  /** Of one that is published: what the package has under its id, where an app update brought another. */
  readonly hides?: HiddenManual
  /** Publications of this id that are known, newest first, with that in force. */
  readonly history: readonly Publication[]
}

/** The version that lies under the one in force. */
export interface ManualBefore {
  readonly document: WrittenManual
  readonly origin: ManualOrigin
  readonly publication?: Publication
}

/** A manual of the package with another published over it. */
export interface HiddenManual {
  readonly document: WrittenManual
  readonly origin: Exclude<ManualOrigin, 'published'>
  /** It is not the one that was in the package when this id was published last. */
  readonly isNewer: boolean
}

/** A published manual that is not used: the one below it is in force, if there is one. */
export interface BrokenManual {
  readonly id: PlaybookId
  readonly title: Name
  readonly publication: Publication
  /**
   * `incomplete`: pieces are missing or were changed; `newer-format`: written by a newer app;
   * `unsound`: today's checker refuses it.
   */
  readonly why: 'incomplete' | 'newer-format' | 'unsound'
}

export interface Shelf {
  /** In the order in which they are offered. */
  readonly inForce: readonly ManualInForce[]
  readonly broken: readonly BrokenManual[]
  /** Characters that published manuals may take together, and what is left of them. */
  readonly room: { readonly all: number; readonly free: number }
}

/** A manual to be published. */
export interface PublishOrder {
  readonly document: WrittenManual
  readonly sentence: string
  /** The version of this id that the author has seen in force; 0: none was published. */
  readonly seen: number
}

/** What a person has seen of an id before they take its publication back; 0: none was published. */
export interface SeenVersions {
  readonly inForce: number
  /** Of the one that is to come back. */
  readonly before: number
}

export interface PublishProgress {
  readonly stage: 'looking' | 'writing' | 'reading-back' | 'turning'
  /** Calls of this stage. */
  readonly done: number
  readonly of: number
}

/** Whatever it is, a manual is in force whole: the new one where it says `published`, else the old one. */
export type PublishResult =
  | { readonly kind: 'published'; readonly publication: Publication }
  /** Nothing was written: another person published meanwhile; absent: they undid a publication. */
  | { readonly kind: 'overtaken'; readonly by?: Publication }
  /** Nothing was written: the checker finds errors. */
  | { readonly kind: 'unsound' }
  /** Nothing was written. In characters. */
  | { readonly kind: 'full'; readonly needed: number; readonly free: number }
  /**
   * Zendesk kept something else than what was written. `restored`: what was there before is there again;
   * otherwise only the space it took is not free yet.
   */
  | {
      readonly kind: 'not-kept'
      /** Characters of the piece that came back otherwise. */
      readonly written: number
      readonly kept: number
      readonly isRestored: boolean
    }
  /** `forbidden`: no right; `expired`: the session is over. */
  | { readonly kind: 'failed'; readonly reason: HostReason }
  /** Nobody knows: Zendesk did not answer and could not be asked again. Read the shelf later. */
  | { readonly kind: 'unknown' }

export type UndoResult =
  /** Absent: the package's own is in force again; with `isGone` nothing has this id any more. */
  | { readonly kind: 'undone'; readonly inForce?: Publication; readonly isGone?: true }
  | Exclude<PublishResult, { readonly kind: 'published' | 'unsound' | 'full' }>

/**
 * The manuals of this installation: those of the package, and those that admins published over them. To
 * read it every time afresh is the rule: another admin may publish at any moment.
 */
export interface ManualShelf {
  /**
   * What is in force. Admins read the installation as it is now; others what it was when the page
   * was opened, for Zendesk tells them no more. Rejects with HostError.
   */
  readonly read: () => Promise<Shelf>
  /** Writes beside what is in force, reads back, and only then puts it in force. Never rejects. */
  readonly publish: (
    order: PublishOrder,
    tell?: (progress: PublishProgress) => void,
  ) => Promise<PublishResult>
  /** Brings back the version before. Never rejects. */
  readonly undo: (
    id: PlaybookId,
    seen: SeenVersions,
    tell?: (progress: PublishProgress) => void,
  ) => Promise<UndoResult>
}
