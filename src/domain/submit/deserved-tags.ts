import { attemptStop } from '../contact/attempt-stop'
import { isCancellation, unstaged } from '../contact/cancel-stop'
import { countingTags, isByTagAlone } from '../contact/contact-record'
import { EXCEPTION_TAGS, exceptionTags } from '../contact/exception'
import {
  ATTEMPT_TAGS,
  type AttemptNumber,
  attemptsIn,
  attemptTag,
  CHAIN_TAGS,
  isOurTag,
  TAG,
} from '../tags'
import { attemptOf, type SaveFacts } from './submit'

type Edit = (add: readonly string[], remove: readonly string[]) => void

/** Our tags as this submit leaves them; all other tags stay as the form has them. */
export function deservedTags(facts: SaveFacts): string[] {
  const target = new Set([...facts.draft.tags, ...keptCount(facts)])
  const edit: Edit = (add, remove) => {
    for (const tag of remove) target.delete(tag)
    for (const tag of add) target.add(tag)
  }
  edit([], undeservedTags(facts))
  countAttempts(facts, edit)
  edit(facts.playbooks.change.add, facts.playbooks.change.remove)
  judgeNote(facts, edit)
  if (facts.hasCost && facts.draft.isPublic) edit([TAG.costInformed], [])
  if (facts.isCostConfirmed) edit([TAG.costConfirmed], [])
  if (isCancellation(facts) && unstaged(facts).length === 0) {
    edit([TAG.cancelled], [TAG.cancellationProposed])
  }
  edit(exceptionTags(facts.exceptions), [])
  const counting = countingTags(facts.savedTags, facts.record)
  if ([...target].some((tag) => isOurTag(tag) && !counting.includes(tag))) target.add(TAG.roteiro)
  return [...target]
}

/** Tags that only a submit which earns them may add; others of ours are set by hand or by triggers. */
const EARNED: readonly string[] = [
  ...ATTEMPT_TAGS,
  ...EXCEPTION_TAGS,
  TAG.roteiro,
  TAG.replied,
  TAG.noteComplete,
  TAG.noteIncomplete,
  TAG.notChecked,
]

/**
 * Saved tags of attempts that are in the ticket: a form that was touched before a colleague saved, or
 * by a submit that failed, lacks them, and nothing in this draft takes them out (C2).
 */
function keptCount({ savedTags, record, isChecked }: SaveFacts): string[] {
  if (!isChecked) return [] // Unread, what the form lacks may be saved so.
  const said = record.made.filter((made) => !isByTagAlone(made)).map(({ n }) => attemptTag(n))
  return said.filter((tag) => savedTags.includes(tag))
}

/** What came from another ticket (C1), and what is staged and stands in nothing that was said (C2). */
function undeservedTags(facts: SaveFacts): string[] {
  const { draft, savedTags, record, isCostInformed, playbooks, isChecked } = facts
  const seen = record.reply ? [] : record.made.map(({ n }) => attemptTag(n))
  const earned = [...EARNED, ...playbooks.earned, ...(isCostInformed ? [] : [TAG.costInformed])]
  // Unread, the form may hold what a colleague or a trigger saved: only our own staging is certain.
  const isOurs = (tag: string): boolean => isChecked || facts.staged.includes(tag)
  const staged = draft.tags.filter((tag) => !savedTags.includes(tag) && isOurs(tag))
  const foreign = record.inherited?.tags ?? []
  return [
    ...foreign.filter((tag) => savedTags.includes(tag)),
    ...staged.filter((tag) => earned.includes(tag) && !seen.includes(tag)),
  ]
}

function countAttempts(facts: SaveFacts, edit: Edit): void {
  const { savedTags, record, step } = facts
  const isAnswered = record.reply !== undefined || step.kind === 'replied'
  if (isAnswered && attemptsIn(savedTags).length > 0) {
    edit([TAG.replied], [...ATTEMPT_TAGS, TAG.cancellationProposed])
  }
  const n = attemptOf(facts)
  if (n === undefined || isImpossible(n, facts)) return
  const kept = isAnswered ? [] : keptCount(facts)
  edit([attemptTag(n)], n === 1 ? CHAIN_TAGS.filter((tag) => !kept.includes(tag)) : [])
}

/** A number that was made already, or cannot be, deserves no new tag; a sooner one does (C11). */
function isImpossible(n: AttemptNumber, { record, stepThen }: SaveFacts): boolean {
  const stop = attemptStop(n, record, stepThen)
  return stop !== undefined && stop.kind !== 'too-soon'
}

function judgeNote({ note }: SaveFacts, edit: Edit): void {
  if (!note) return
  if (note.kind === 'unchecked') edit([TAG.notChecked], [])
  if (note.kind === 'unchecked' || note.publicPlace) return
  const [verdict, other] =
    note.lacking.length === 0
      ? [TAG.noteComplete, TAG.noteIncomplete]
      : [TAG.noteIncomplete, TAG.noteComplete]
  edit([TAG.escalated, verdict], [other, TAG.notChecked])
}
