import { isComplete } from '../note/check-note'
import type { NoteTemplate } from '../note/template'
import { attemptsIn, isOurTag, isPlaybookTag, noteTags, TAG } from '../tags'
import type { Update } from '../ticket/history'
import { contactFindings } from './contact-findings'
import type { AuditContext } from './context'
import { byRule, type Finding } from './finding'
import { gapNow, gapsThen } from './findings/attempt-gap'
import { cancelledAfterReply } from './findings/cancelled-after-reply'
import { fewNow } from './findings/few-attempts'
import { incompleteNotes } from './findings/incomplete-note'
import { overdueByTags } from './findings/overdue'
import { reopenedNow, reopenedThen, reopeningOf } from './findings/reopened'
import { sentTwice } from './findings/sent-twice'
import { setAsideNow, setAsideThen } from './findings/set-aside'
import { unsentAttempts } from './findings/unsent-attempt'
import { unverified } from './findings/unverified'
import { isJudged } from './is-judged'
import type { LeadTicket } from './lead-ticket'
import { adds, asksFor, type HistoryGap, type Past, readPast } from './past'
import type { Walk } from './walk'
import { walksByTags, walksOn } from './walks'

/** What is known of one ticket. */
export interface TicketVerdict {
  /** In the order of the rules, then of time. */
  readonly findings: readonly Finding[]
  /** Its audits were read. */
  readonly isComplete: boolean
  /** Only its audits can tell the rest. */
  readonly needsAudits: boolean
  /** How far the attempts ever came, 0 to 3. */
  readonly attempts: number
  readonly note: 'none' | 'complete' | 'incomplete'
  readonly isAnswered: boolean
  /** What could not be judged, because its history does not tell. */
  readonly gaps: readonly HistoryGap[]
  /** Every cancellation, oldest first: it holds, or the ticket was reopened after it. */
  readonly cancellations: readonly CancellationOutcome[]
  /** Every manual that was begun on it, and how far it came. */
  readonly walks: readonly Walk[]
}

export type CancellationOutcome = 'upheld' | 'reopened'

/**
 * Judges a ticket by its audits up to each act; without them (`undefined`) by what tags and status
 * alone can tell. The updates may come in any order, and one may come twice.
 */
export function judgeTicket(
  ticket: LeadTicket,
  updates: readonly Update[] | undefined,
  context: AuditContext,
): TicketVerdict {
  return updates
    ? judgePast(ticket, readPast(ticket, updates, context), context)
    : judged(byTags(ticket, context), context)
}

/** The same of a ticket whose history was read: its duties are told by it, too. */
export const judgePast = (ticket: LeadTicket, past: Past, context: AuditContext): TicketVerdict =>
  judged(byHistory(ticket, past, context), context)

function judged(verdict: TicketVerdict, context: AuditContext): TicketVerdict {
  const findings = verdict.findings.filter(({ at }) => isJudged(at, context))
  return findings.length === verdict.findings.length ? verdict : { ...verdict, findings }
}

function byTags(ticket: LeadTicket, context: AuditContext): TicketVerdict {
  const { tags, followUpOf } = ticket
  // A follow-up was created with another ticket's tags: which count, only its audits tell (C1).
  const isOwn = followUpOf === null
  const reopened = tags.includes(TAG.reopened)
  return {
    findings: isOwn ? foundByTags(ticket, context) : [],
    isComplete: false,
    needsAudits: tags.some((tag) => tag !== TAG.roteiro && isOurTag(tag) && !isPlaybookTag(tag)),
    attempts: isOwn ? (attemptsIn(tags).at(-1) ?? 0) : 0,
    note: isOwn ? noteByTags(tags, context) : 'none',
    isAnswered: isOwn && tags.includes(TAG.replied),
    gaps: [],
    cancellations: isOwn && tags.includes(TAG.cancelled) ? [reopened ? 'reopened' : 'upheld'] : [],
    walks: walksByTags(ticket, context),
  }
}

/** Tags do not tell when they were set: of an older ticket only its audits say what is judged. */
function foundByTags(ticket: LeadTicket, context: AuditContext): Finding[] {
  const late = overdueByTags(ticket, context)
  if (!isJudged(ticket.createdAt, context)) return late
  return [
    ...gapNow(ticket),
    ...fewNow(ticket, context),
    ...late,
    ...setAsideNow(ticket),
    ...reopenedNow(ticket),
  ].sort(byRule)
}

function byHistory(ticket: LeadTicket, past: Past, context: AuditContext): TicketVerdict {
  const { moments, attempts, cancellations } = past
  const tags = moments.at(-1)?.tags ?? ticket.tags
  const note = noteByTags(tags, context)
  return {
    findings: [
      ...gapsThen(past),
      ...contactFindings(ticket, past, context),
      ...cancelledAfterReply(past),
      ...unsentAttempts(past),
      ...incompleteNotes(past, context),
      ...setAsideThen(past),
      ...reopenedThen(past),
      ...sentTwice(past),
      ...unverified(past, context),
    ].sort(byRule),
    isComplete: true,
    needsAudits: false,
    attempts: Math.max(0, ...attempts.map(({ attempt }) => attempt.n), ...attemptsIn(tags)),
    note: note === 'none' ? noteInHistory(past, context) : note,
    isAnswered: wasAnswered(past),
    gaps: past.gaps,
    cancellations: cancellations.map((moment, index) =>
      reopeningOf(moment, past, cancellations[index + 1]?.index) ? 'reopened' : 'upheld',
    ),
    walks: walksOn(ticket, past, context),
  }
}

/** One that lacks something decides. */
function noteByTags(tags: readonly string[], { notes }: AuditContext): TicketVerdict['note'] {
  const known = notes.map(({ id }) => noteTags(id))
  if (known.some(({ incomplete }) => tags.includes(incomplete))) return 'incomplete'
  return known.some(({ complete }) => tags.includes(complete)) ? 'complete' : 'none'
}

/** A ticket on which no note was asked for needs none. */
function noteInHistory(
  { moments, noteUpTo }: Past,
  { notes }: AuditContext,
): TicketVerdict['note'] {
  const last = moments.at(-1)
  const asked = notes.filter((template) => moments.some((moment) => asksFor(moment, template)))
  if (!last || asked.length === 0) return 'none'
  const isWhole = (template: NoteTemplate): boolean => {
    const found = noteUpTo(last, template)
    return found !== undefined && isComplete(found.note.verdicts)
  }
  return asked.every(isWhole) ? 'complete' : 'incomplete'
}

/** A reply that an agent called none is not counted (C7). */
function wasAnswered({ moments }: Past): boolean {
  const replies = moments.filter(
    ({ chain, chainBefore }) => chain.reply !== undefined && chain.reply !== chainBefore.reply,
  )
  const undone = moments.filter((moment) => adds(moment, TAG.notAReply) && moment.chainBefore.reply)
  return replies.length > undone.length
}
