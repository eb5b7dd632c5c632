import { attemptInDraft } from '../contact/attempt-in-draft'
import { attemptStop } from '../contact/attempt-stop'
import { isCancellation, unstaged } from '../contact/cancel-stop'
import { countingTags, isByTagAlone } from '../contact/chain'
import { CHAIN_TAGS, OPEN_CHAIN_TAGS } from '../contact/chain-tags'
import { EXCEPTION_TAGS, exceptionTags } from '../contact/exception'
import { judgedTags, verdictTags } from '../note/note-verdict'
import {
  ATTEMPT_TAGS,
  type AttemptNumber,
  attemptsIn,
  attemptTag,
  isOurTag,
  noteTags,
  TAG,
} from '../tags'
import type { SaveInput, SubmittedNote } from './submit'

type Edit = (add: readonly string[], remove: readonly string[]) => void

/** Our tags as this submit leaves them; all other tags stay as the form has them. */
export function deservedTags(input: SaveInput): string[] {
  const target = new Set([...input.draft.tags, ...keptCount(input)])
  const edit: Edit = (add, remove) => {
    for (const tag of remove) target.delete(tag)
    for (const tag of add) target.add(tag)
  }
  edit([], undeservedTags(input))
  countAttempts(input, edit)
  edit(input.playbooks.change.add, input.playbooks.change.remove)
  for (const note of input.notes) judgeNote(note, edit)
  if (input.hasCost && input.draft.isPublic) edit([TAG.costInformed], [])
  if (input.isCostConfirmed) edit([TAG.costConfirmed], [])
  if (isCancellation(input) && unstaged(input).length === 0) {
    edit([TAG.cancelled], [TAG.cancellationProposed])
  }
  edit(exceptionTags(input.exceptions), [])
  const counting = countingTags(input.savedTags, input.chain)
  if ([...target].some((tag) => isOurTag(tag) && !counting.includes(tag))) target.add(TAG.roteiro)
  return [...target]
}

const EARNED: readonly string[] = [
  ...ATTEMPT_TAGS,
  ...EXCEPTION_TAGS,
  TAG.roteiro,
  TAG.replied,
  TAG.notChecked,
]

/** Tags that only a submit which earns them may add; others of ours are set by hand or by triggers. */
export const earnedTags = ({
  playbooks,
  isCostInformed,
  templates,
}: Pick<SaveInput, 'playbooks' | 'isCostInformed' | 'templates'>): readonly string[] => [
  ...EARNED,
  ...templates.flatMap(judgedTags),
  ...playbooks.earned,
  ...(isCostInformed ? [] : [TAG.costInformed]),
]

/**
 * Saved tags of attempts that are in the ticket: a form that was touched before a colleague saved, or
 * by a submit that failed, lacks them, and nothing in this draft takes them out (C2).
 */
function keptCount({ savedTags, chain, isChecked }: SaveInput): string[] {
  if (!isChecked) return [] // Unread, what the form lacks may be saved so.
  const said = chain.made.filter((made) => !isByTagAlone(made)).map(({ n }) => attemptTag(n))
  return said.filter((tag) => savedTags.includes(tag))
}

/** What came from another ticket (C1), and what is staged and has no message of ours beside it (C2). */
function undeservedTags(input: SaveInput): string[] {
  const { draft, savedTags, chain, isChecked } = input
  const seen = chain.reply ? [] : chain.made.map(({ n }) => attemptTag(n))
  const earned = earnedTags(input)
  // Unread, the form may hold what a colleague or a trigger saved: only our own staging is certain.
  const isOurs = (tag: string): boolean => isChecked || input.staged.includes(tag)
  const staged = draft.tags.filter((tag) => !savedTags.includes(tag) && isOurs(tag))
  const foreign = chain.inherited?.tags ?? []
  return [
    ...foreign.filter((tag) => savedTags.includes(tag)),
    ...staged.filter((tag) => earned.includes(tag) && !seen.includes(tag)),
  ]
}

function countAttempts(input: SaveInput, edit: Edit): void {
  const { savedTags, chain, phase } = input
  const isAnswered = chain.reply !== undefined || phase.kind === 'replied'
  if (isAnswered && attemptsIn(savedTags).length > 0) {
    edit([TAG.replied], OPEN_CHAIN_TAGS)
  }
  const n = attemptInDraft(input, input.draft)
  if (n === undefined || isImpossible(n, input)) return
  const kept = isAnswered ? [] : keptCount(input)
  edit([attemptTag(n)], n === 1 ? CHAIN_TAGS.filter((tag) => !kept.includes(tag)) : [])
}

/**
 * A number that was made already, or cannot be, deserves no new tag. One that is too soon does: only an
 * exception lets it through, and then it counts (C11).
 */
function isImpossible(n: AttemptNumber, { chain, phaseThen }: SaveInput): boolean {
  const stop = attemptStop(n, chain, phaseThen)
  return stop !== undefined && stop.kind !== 'too-soon'
}

function judgeNote(note: SubmittedNote, edit: Edit): void {
  if (note.kind === 'unchecked') edit([TAG.notChecked], [])
  if (note.kind === 'unchecked' || note.publicPlace) return
  const { template, lacking } = note
  const { right, wrong } = verdictTags(lacking.length === 0 ? 'complete' : 'incomplete', template)
  edit([noteTags(template.id).mark, right], [wrong, TAG.notChecked])
}
