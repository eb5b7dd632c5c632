import { ATTEMPT_OF } from '../contact/attempt-of'
import {
  type CarriedAttempt,
  type ContactRecord,
  contactRecords,
  countingTags,
  type MadeAttempt,
} from '../contact/contact-record'
import { carriedMessage } from '../messages/carried'
import { applyChange, attemptTag, TAG } from '../tags'
import { remembering } from '../text/remembering'
import type { Update } from '../ticket/history'
import type { AuditContext } from './context'

/** A ticket's whole history, read once for all findings. */
export interface Past {
  /** One for each update, oldest first. */
  readonly moments: readonly Moment[]
  /** Attempts that were made, oldest first; what was taken back never was one (C2). */
  readonly attempts: readonly AttemptAct[]
  /** Where the tag of a cancellation was set. */
  readonly cancellations: readonly Moment[]
  readonly carried: CarriedAttempt
}

/** An update, and what was known when it was saved. */
export interface Moment {
  readonly index: number
  readonly update: Update
  /** The tags that counted before and after it: inherited ones do not (C1). */
  readonly tagsBefore: readonly string[]
  readonly tags: readonly string[]
  readonly recordBefore: ContactRecord
  readonly record: ContactRecord
}

/** An update that made an attempt. */
export interface AttemptAct {
  readonly moment: Moment
  readonly attempt: MadeAttempt
  /** The number had been sent before in the same chain. */
  readonly isAgain: boolean
}

/** Reads all updates of a ticket, in any order. */
export function readPast(updates: readonly Update[], { texts, time }: AuditContext): Past {
  const ordered = [...updates].sort((a, b) => a.at - b.at)
  const carried = remembering(
    (text) => ATTEMPT_OF[carriedMessage(text, undefined, texts) ?? 'cost'],
  )
  const moments = momentsIn(ordered, contactRecords(ordered, carried, time.zone))
  return {
    moments,
    attempts: moments
      .flatMap((moment) => attemptAt(moment) ?? [])
      .filter((act) => !isTakenBack(act, moments, carried)),
    cancellations: moments.filter((moment) => adds(moment, TAG.cancelled)),
    carried,
  }
}

/** Whether this ticket's own update set a tag: what came with another ticket is none (C1). */
export const adds = ({ update }: Moment, tag: string): boolean =>
  !update.inherits && update.tagsAdded.includes(tag)

/** Whether an agent said this to the customer. */
export const isSaid = ({ author, comment }: Update): boolean =>
  author.role === 'agent' && comment?.isPublic === true

function momentsIn(updates: readonly Update[], records: readonly ContactRecord[]): Moment[] {
  let all: readonly string[] = []
  let recordBefore: ContactRecord = { made: [], automatic: [] }
  let tagsBefore: readonly string[] = []
  return updates.map((update, index) => {
    const record = records[index] ?? recordBefore
    all = applyChange(all, { add: update.tagsAdded, remove: update.tagsRemoved })
    const tags = countingTags(all, record)
    const moment = { index, update, tagsBefore, tags, recordBefore, record }
    recordBefore = record
    tagsBefore = tags
    return moment
  })
}

/** The attempt that this very update made: its words are the update's own. */
function attemptAt(moment: Moment): AttemptAct | undefined {
  const { update, recordBefore, record } = moment
  if (!update.comment || update.inherits) return undefined
  for (const attempt of record.made) {
    const known = recordBefore.made.find(({ n, at }) => n === attempt.n && at === attempt.at)
    if (!known && attempt.text === update.comment.text) return { moment, attempt, isAgain: false }
    if (known && attempt.again.length > known.again.length) {
      return { moment, attempt, isAgain: true }
    }
  }
  return undefined
}

/** The tag of a message that is none of ours by its words was taken out again (C2). */
function isTakenBack(
  { moment, attempt: { n, at, how, text } }: AttemptAct,
  moments: readonly Moment[],
  carried: CarriedAttempt,
): boolean {
  if (how === 'recorded' || carried(text) === n) return false
  const isMade = ({ made }: ContactRecord) => made.some((one) => one.n === n && one.at === at)
  const end = moments.slice(moment.index + 1).find(({ record }) => !isMade(record))
  return end?.update.tagsRemoved.includes(attemptTag(n)) === true && end.record.made.length > 0
}
