import { localTime } from '../calendar/zone'
import { attemptInDraft } from '../contact/attempt-in-draft'
import { isCancellation } from '../contact/cancel-stop'
import { thirdDay } from '../contact/messages'
import type { Stop } from '../contact/stop'
import { wrongDate } from '../contact/wrong-date'
import { namedMessages } from '../messages/carried'
import type { FoundNote } from '../note/found-note'
import { noteOf } from '../note/note-verdict'
import type { NoteTemplate, SectionId } from '../note/template'
import { saidBy } from '../playbook/values'
import type { Model } from '../reading/model'
import type { Reading } from '../reading/read-model'
import { checkStyle } from '../style/check-style'
import { ATTEMPT_TAGS, noteTags, TAG } from '../tags'
import { earnedTags } from './deserved-tags'
import { stepSave } from './step-save'
import type { SaveInput, SubmittedNote } from './submit'

/** What this submit is judged by; `isChecked`: the saved ticket was read for it, or need not be (C8). */
export const saveInput = (model: Model, reading: Reading, isChecked: boolean): SaveInput => ({
  draft: model.draft,
  savedTags: model.saved.tags,
  chain: reading.chain,
  phase: reading.phase,
  phaseThen: reading.phaseThen,
  isChecked,
  staged: model.work.staged ?? [],
  carried: reading.carried,
  hasCost: reading.hasCost,
  isFarewellSent: reading.isFarewellSent,
  recorded: reading.recorded,
  notes: model.rules.notes.flatMap((template) => submittedNote(model, reading, template) ?? []),
  templates: model.rules.notes,
  isCancelling: model.work.isCancelling,
  wasStoppedUnchecked: model.work.wasStoppedUnchecked,
  writing: writingStops(model, reading),
  exceptions: model.work.exceptions,
  isCostInformed: reading.cost.kind !== 'none',
  isCostConfirmed: reading.cost.kind === 'confirmed',
  gate: model.rules.gate,
  playbooks: stepSave(reading.playbooks, reading.carriedStep, model),
})

/**
 * Whether this submit counts, cancels, or escalates by a note that is outside the draft: then the
 * saved ticket is read afresh before it (C8, E1).
 */
export function needsFreshRead(model: Model, reading: Reading): boolean {
  const { draft, saved, work } = model
  const { carried, isFarewellSent, carriedStep } = reading
  if (model.ticket.id === undefined) return false
  if (carriedStep?.isOnRightSide) return true
  if (attemptInDraft(reading, draft) !== undefined) return true
  if (mayHoldStagedTags(model, reading) || lacksCountedTags(model)) return true
  if (isJudgedBySaved(model, reading)) return true
  const { isCancelling } = work
  return isCancellation({ carried, isFarewellSent, draft, savedTags: saved.tags, isCancelling })
}

const COUNTING: readonly string[] = [...ATTEMPT_TAGS, TAG.replied]

/**
 * Tags on the form that a submit has to earn, and that are not known to be saved: a colleague, a submit
 * of a moment ago, or one before the frame was loaded again may have saved them. Unread, they cannot be
 * told from staged ones.
 */
function mayHoldStagedTags(model: Model, reading: Reading): boolean {
  const { draft, saved, history } = model
  const isUnread = saved.stamp === undefined && history.kind !== 'known'
  const isUncertain = (tag: string): boolean =>
    !saved.tags.includes(tag) || (isUnread && COUNTING.includes(tag))
  const earned = earnedTags(saveInput(model, reading, false))
  return draft.tags.some((tag) => isUncertain(tag) && earned.includes(tag))
}

/** The form would take out of the ticket what was counted: only the saved ticket tells whether it may. */
const lacksCountedTags = ({ draft, saved }: Model): boolean =>
  ATTEMPT_TAGS.some((tag) => saved.tags.includes(tag) && !draft.tags.includes(tag))

/** A note that the draft does not carry is asked for: the newest comment may have brought it. */
const isJudgedBySaved = (model: Model, { notes }: Reading): boolean =>
  model.rules.notes.some(
    (template) => noteOf(notes, template)?.source !== 'draft' && isAskedFor(template, model),
  )

/** E7: the draft carries the template, or this update asks for it by tag, group or status. */
function submittedNote(
  model: Model,
  { notes }: Reading,
  template: NoteTemplate,
): SubmittedNote | undefined {
  const { draft, history } = model
  const note = noteOf(notes, template)
  const isInDraft = note?.source === 'draft'
  if (!isInDraft && !isAskedFor(template, model)) return undefined
  // A newer comment may hold the note: without the history nobody can tell.
  if (!isInDraft && history.kind !== 'known' && model.ticket.id !== undefined) {
    return { kind: 'unchecked', template }
  }
  return {
    kind: 'checked',
    template,
    ...(isInDraft && draft.isPublic && { publicPlace: note.place ?? 'own' }),
    lacking: note ? lackingIn(note) : mandatoryIn(template),
  }
}

const mandatoryIn = ({ sections }: NoteTemplate): SectionId[] =>
  sections.filter(({ isOptional }) => !isOptional).map(({ id }) => id)

const lackingIn = ({ verdicts }: FoundNote): SectionId[] =>
  verdicts.filter(({ verdict }) => verdict !== 'ok').map(({ section }) => section)

/** This update adds a tag, or makes a move, that a complete note has to come with. */
function isAskedFor(
  { id, checkedWhen: { tags = [], group, status } }: NoteTemplate,
  { draft, saved, rules }: Model,
): boolean {
  const isAdded = (tag: string) => draft.tags.includes(tag) && !saved.tags.includes(tag)
  const groupId = group && saidBy(group, rules.given)
  return (
    [noteTags(id).mark, ...tags].some(isAdded) ||
    (typeof groupId === 'number' && draft.groupId === groupId && saved.groupId !== groupId) ||
    (status !== undefined && draft.status === status && saved.status !== status)
  )
}

/** W1 and W4: the writing rules that stop a public draft. */
function writingStops({ draft, now, rules }: Model, reading: Reading): Stop[] {
  const { ownText, ownWords, carried } = reading
  if (!draft.isPublic || ownWords.trim() === '') return []
  const { minutes } = localTime(now, rules.time.zone)
  const leftovers = checkStyle(ownText, { minutes })
    .filter(({ severity }) => severity === 'stop')
    .map(({ text }): Stop => ({ kind: 'leftover', text }))
  const date = carried === 2 ? wrongDate(ownWords, thirdDay(now, rules.time)) : undefined
  return [
    ...leftovers.slice(0, 1),
    ...(date ? [{ kind: 'wrong-date' as const, ...date }] : []),
    ...(isMixed(reading, rules) ? [{ kind: 'mixed' as const }] : []),
  ]
}

/** Two messages of ours in one draft: an attempt, the farewell, a playbook's step (C2). */
export function isMixed({ ownWords, carriedStep }: Reading, { texts }: Model['rules']): boolean {
  const named = namedMessages(ownWords, texts).filter((id) => id !== 'cost')
  return named.length + (carriedStep ? 1 : 0) > 1
}
