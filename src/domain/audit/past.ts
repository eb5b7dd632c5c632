import { type Chain, chainsAfterEach, countingTags, type MadeAttempt } from '../contact/chain'
import { automaticAnswer } from '../conversation/automatic-answer'
import type { Entry } from '../conversation/entry'
import { type ReadingInput, readConversation } from '../conversation/read-conversation'
import type { NoteTemplate } from '../note/template'
import { applyChange } from '../tag-change'
import { attemptTag, noteTags, TAG } from '../tags'
import type { Update } from '../ticket/history'
import type { AuditContext } from './context'
import type { LeadTicket } from './lead-ticket'
import { createNotesTold, type ToldNote } from './notes-told'

/** A ticket's whole history, read once for all findings. */
export interface Past {
  /** One for each update, oldest first. */
  readonly moments: readonly Moment[]
  /** Attempts that were made, oldest first; what was taken back never was one (C2). */
  readonly attempts: readonly AttemptAct[]
  /** Where the tag of a cancellation was set. */
  readonly cancellations: readonly Moment[]
  /** The note that was on the ticket once this update was saved (E1). */
  readonly noteUpTo: (moment: Moment, template: NoteTemplate) => ToldNote | undefined
  /** What its history does not tell, so that no agent is accused by it. */
  readonly gaps: readonly HistoryGap[]
}

/** As much of it as is needed to judge by hours, holidays and the number of attempts. */
export type ContactPast = Pick<Past, 'moments' | 'attempts' | 'cancellations'>

/** `transcript`: of a chat Zendesk keeps none in the audits; `role`: nothing tells who somebody is. */
export type HistoryGap = 'transcript' | 'role'

/** An update, and what was known when it was saved. */
export interface Moment {
  readonly index: number
  readonly update: Entry
  /** The tags that counted before and after it: inherited ones do not (C1). */
  readonly tagsBefore: readonly string[]
  readonly tags: readonly string[]
  readonly chainBefore: Chain
  readonly chain: Chain
}

/** An update that made an attempt. */
export interface AttemptAct {
  readonly moment: Moment
  readonly attempt: MadeAttempt
  /** The number had been sent before in the same chain. */
  readonly isAgain: boolean
}

const NO_BOOKS: ReadingInput['books'] = new Map()

/** Reads all updates of a ticket, in any order. */
export function readPast(
  { requester, assignee }: LeadTicket,
  updates: readonly Update[],
  { texts, time, notes }: AuditContext,
): Past {
  const input: ReadingInput = {
    requesterId: requester.id,
    assigneeId: assignee?.id ?? null,
    texts,
    books: NO_BOOKS,
    zone: time.zone,
    automatic: automaticAnswer,
    isForChains: true,
  }
  const entries = readConversation(input, updates)
  const moments = momentsIn(entries, chainsAfterEach(entries))
  const noteUpTo = createNotesTold(entries, notes)
  return {
    moments,
    noteUpTo: ({ index }, template) => noteUpTo(index, template),
    attempts: attemptsAt(moments).filter((act) => !isTakenBack(act, moments)),
    cancellations: moments.filter((moment) => adds(moment, TAG.cancelled)),
    gaps: gapsIn(entries),
  }
}

function gapsIn(entries: readonly Entry[]): HistoryGap[] {
  const isSilent = entries.some(({ talk }) => talk?.length === 0)
  const isStrange = entries.some(
    ({ author, part, comment }) => author.role === 'unknown' && part === 'system' && comment,
  )
  return [...(isSilent ? (['transcript'] as const) : []), ...(isStrange ? (['role'] as const) : [])]
}

/** Whether an update set any tag at all: most did not. */
export const addsAny = ({ update }: Moment): boolean => update.tagsAdded.length > 0

/** Whether this ticket's own update set a tag: what came with another ticket does not count (C1). */
export const adds = ({ update }: Moment, tag: string): boolean =>
  !update.inherits && update.tagsAdded.includes(tag)

/** Whether it added the note's own mark, or a tag that a complete note has to come with (E7). */
export const asksFor = (
  moment: Moment,
  { id, checkedWhen: { tags = [] } }: NoteTemplate,
): boolean => [noteTags(id).mark, ...tags].some((tag) => adds(moment, tag))

function momentsIn(updates: readonly Entry[], chains: readonly Chain[]): Moment[] {
  let all: readonly string[] = []
  let chainBefore: Chain = { made: [], automatic: [] }
  let tagsBefore: readonly string[] = []
  return updates.map((update, index) => {
    const chain = chains[index] ?? chainBefore
    const { tagsAdded: add, tagsRemoved: remove } = update
    if (add.length + remove.length > 0) all = applyChange(all, { add, remove })
    const tags = countingTags(all, chain)
    const moment = { index, update, tagsBefore, tags, chainBefore, chain }
    chainBefore = chain
    tagsBefore = tags
    return moment
  })
}

function attemptsAt(moments: readonly Moment[]): AttemptAct[] {
  const acts: AttemptAct[] = []
  for (const moment of moments) {
    const act = attemptAt(moment)
    if (act) acts.push(act)
  }
  return acts
}

/** The attempt that this very update made: its words are the update's own. */
function attemptAt(moment: Moment): AttemptAct | undefined {
  const { update, chainBefore, chain } = moment
  if (!update.comment || update.inherits) return undefined
  for (const attempt of chain.made) {
    const known = chainBefore.made.find(({ n, at }) => n === attempt.n && at === attempt.at)
    if (!known && attempt.text === update.comment.text) {
      return { moment, attempt, isAgain: attempt.again.length > 0 }
    }
    if (known && attempt.again.length > known.again.length) {
      return { moment, attempt, isAgain: true }
    }
  }
  return undefined
}

/** The tag of a message that is not ours by its words was taken out again (C2). */
function isTakenBack(
  { moment, attempt: { n, at, isByWords } }: AttemptAct,
  moments: readonly Moment[],
): boolean {
  if (isByWords) return false
  const isMade = ({ made }: Chain) =>
    made.some((one) => one.n === n && [one, ...one.again].some((sent) => sent.at === at))
  const end = moments.slice(moment.index + 1).find(({ chain }) => !isMade(chain))
  return end?.update.tagsRemoved.includes(attemptTag(n)) === true && end.chain.made.length > 0
}
