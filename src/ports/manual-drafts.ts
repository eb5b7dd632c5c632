import type { Draft } from '../domain/manual/read-draft'
import type { PlaybookId } from '../domain/playbook/playbook-id'
import type { Instant } from '../domain/ticket/ticket'

/** A manual that is being written, as this browser keeps it. */
export interface KeptDraft {
  /** Its name among the drafts of this browser; the page's address has it. */
  readonly key: string
  readonly draft: Draft
  /** The manual in force that it began from, and the version its author has seen; 0: not published. */
  readonly from?: { readonly id: PlaybookId; readonly version: number }
  /** Its text, while what is typed there cannot be read as a manual. */
  readonly text?: string
  readonly at: Instant
}

/** `full`: the browser has no room left; `refused`: it keeps nothing for this app. */
export type Keeping = 'kept' | 'full' | 'refused'

/** What this browser keeps of manuals until they are published or thrown away, for one account and user. */
export interface ManualDrafts {
  /** Those changed last come first. */
  readonly list: () => readonly KeptDraft[]
  readonly read: (key: string) => KeptDraft | undefined
  /** Whatever comes of it, what was kept under this key before is not lost. */
  readonly keep: (draft: KeptDraft) => Keeping
  /** What became of it when this page kept it last. */
  readonly keepingOf: (key: string) => Keeping
  readonly forget: (key: string) => void
  /** A key that no draft has. */
  readonly freeKey: (wanted: string) => string
  /**
   * Tells once another tab of this browser has the same draft open, and each time it changes it. Until
   * the returned function is called, the other tab is told of this one.
   */
  readonly watch: (key: string, tell: (what: 'open' | 'changed') => void) => () => void
}
