import { createContext, useContext } from 'react'

import type { Path, Problem } from '../../domain/manual/problem'
import type { Draft } from '../../domain/manual/read-draft'
import type { Instant } from '../../domain/ticket/ticket'
import type { ManualDrafts } from '../../ports/manual-drafts'
import type { ManualShelf } from '../../ports/manual-shelf'
import type { NavSay } from '../nav/nav-say'
import type { Values } from '../text/create-words'
import type { ManualKey } from './manual-words'

/** Everybody reads; leads write, try and export; admins publish, for Zendesk lets nobody else. */
export type ManualRight = 'read' | 'write' | 'publish'

/** How the page Manuais speaks: as the nav bar's other pages do, with words of its own. */
export interface ManualSay extends NavSay {
  readonly manual: (key: ManualKey, values?: Values) => string
}

/** A text as a draft, with where its parts are; or what is wrong, in words, with the line. */
export type FromText =
  | {
      readonly kind: 'draft'
      readonly draft: Draft
      readonly lineOf: (path: Path) => number
    }
  | {
      readonly kind: 'refused'
      readonly faults: readonly { readonly line: number; readonly words: string }[]
    }

/** What the page is made of. */
export interface Manuals {
  readonly shelf: ManualShelf
  readonly right: ManualRight
  readonly drafts: ManualDrafts
  readonly now: () => Instant
  /** All that is wrong with a draft, errors first; never throws. */
  readonly check: (draft: Draft) => { readonly problems: readonly Problem[] }
  /** What is wrong, and how to put it right, as an author in front of the form should read it. */
  readonly problemWords: (problem: Problem, draft: Draft) => string
  /** How many tickets that are not closed carry a tag. Rejects with HostError. */
  readonly countTagged: (tag: string) => Promise<number>
  /** A draft as a file that people read. */
  readonly toText: (draft: Draft) => Promise<string>
  /** What somebody wrote or chose as a draft, or why it cannot be one. Rejects when its file does not come. */
  readonly fromText: (text: string) => Promise<FromText>
  readonly say: ManualSay
  /** Begins in an element what tries documents on an invented ticket. Rejects when its file does not come. */
  readonly mountTryOut: (element: Element) => Promise<MountedTryOut>
}

/** What tries documents: it draws in its element by itself. */
export interface MountedTryOut {
  /** Tries this one, as its author has it by now. */
  readonly show: (document: unknown) => void
  readonly remove: () => void
}

export const ManualsContext = createContext<Manuals | undefined>(undefined)

export function useManuals(): Manuals {
  const manuals = useContext(ManualsContext)
  if (!manuals) throw new Error('no manuals around this component')
  return manuals
}

export const useManualSay = (): ManualSay => useManuals().say
