import type { Name } from '../text/name'
import type { OfferCondition } from './offers'
import type { PlaybookId } from './playbook-id'
import { isRunning } from './step-tags'

/** What is known of a manual before its steps and texts are fetched. */
export interface PlaybookHead {
  readonly id: PlaybookId
  readonly title: Name
  /** Its tags that do not begin with its id. */
  readonly ownTags: readonly string[]
  /** Where it is proposed: one line is enough, all conditions of a line must hold. */
  readonly offer: readonly (readonly OfferCondition[])[]
  /** Contact attempts rest while it is begun and not finished (C12). */
  readonly pauses?: true
  /** Left out of this package: what was begun goes on, nothing more is begun. */
  readonly isOff?: true
  /** Lists of tickets for the leads' page and the account's views. */
  readonly queues?: { readonly name: Name; readonly list: readonly Queue[] }
}

/** The queues that have a view in the account: a manual that is left out of the package brings none. */
export const queuesIn = (heads: readonly PlaybookHead[]): readonly Queue[] =>
  heads.flatMap(({ isOff, queues }) => (isOff ? [] : (queues?.list ?? [])))

/** Whether a manual that holds contact attempts is begun and not finished (C12). */
export const holdsAttempts = (tags: readonly string[], heads: readonly PlaybookHead[]): boolean =>
  heads.some((head) => head.pauses === true && isRunning(tags, head))

/** The tickets that an answer leaves waiting, by its tag. */
export interface Queue {
  readonly tag: string
  readonly name: Name
  /** The title of the view that the package brings for it. */
  readonly view: string
}
