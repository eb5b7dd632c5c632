import { ATTEMPT_OF } from '../contact/attempt-of'
import {
  type CarriedAttempt,
  type ContactRecord,
  countingTags,
  readContactRecord,
} from '../contact/contact-record'
import { type CostState, readCost } from '../contact/cost'
import { type Delivery, deliveryOf } from '../contact/deliverability'
import { type NextStep, nextStep, type Standing } from '../contact/next-step'
import { type RecordedContact, readOutsideContact } from '../contact/outside-contact'
import type { CarriedMessage } from '../contact/submit'
import type { FoundNote } from '../escalation/find-note'
import { carriedMessage } from '../messages/carried'
import type { MessageId } from '../messages/message-text'
import { recognised } from '../messages/wording'
import { type CarriedStep, carriedStep } from '../playbook/carried-step'
import { type PlaybookReading, readPlaybooks } from '../playbook/read-playbooks'
import { ATTEMPT_TAGS, type AttemptNumber, attemptTag } from '../tags'
import { ownText } from '../text/plain-text'
import { remembering } from '../text/remembering'
import type { Update } from '../ticket/history'
import type { Body } from '../ticket/ticket'
import type { Model } from './model'
import { findDraftNote, findSavedNote } from './note-view'

/** What the model says once its texts are read: the one reading behind the screen and the hook. */
export interface Reading {
  readonly updates: readonly Update[]
  readonly record: ContactRecord
  /** Which of the manual's messages a saved text carries; a text is read once. */
  readonly messageIn: MessageIn
  readonly carriedIn: CarriedAttempt
  /** By the saved ticket alone. */
  readonly step: NextStep
  /** What the attempt in this draft is judged by: the step at its own moment, by what was made. */
  readonly stepThen: NextStep
  /** The saved tags that count: inherited ones do not (C1). */
  readonly tags: readonly string[]
  /** The draft's own words, without quoted mail and code. */
  readonly ownText: string
  readonly carried: CarriedMessage | undefined
  readonly recorded: AttemptNumber | undefined
  /** After the third attempt a farewell already reached the customer. */
  readonly isFarewellSent: boolean
  readonly delivery: Delivery
  readonly note: FoundNote | undefined
  readonly cost: CostState
  /** Playbooks besides the attempts, each with its place by what is saved. */
  readonly playbooks: readonly PlaybookReading[]
  readonly carriedStep: CarriedStep | undefined
}

type MessageIn = (text: string) => MessageId | undefined

/** Reads a model. Keep one reader a ticket: it remembers its last answers, so typing re-reads only the draft. */
export function createReader(): (model: Model) => Reading {
  const updatesOf = lastOnly(mergeUpdates)
  const recordOf = lastOnly(readContactRecord)
  const draftOf = lastOnly(readDraftText)
  const draftNoteOf = lastOnly(findDraftNote)
  const savedNoteOf = lastOnly(findSavedNote)
  const commentsOf = lastOnly(commentsIn)
  const farewellOf = lastOnly(isFarewellSaid)
  const textsOf = lastOnly(recognised)
  const messageBy = lastOnly((texts: Model['rules']['texts']) =>
    remembering((text) => carriedMessage(text, undefined, texts)),
  )
  const carriedBy = lastOnly((messageIn: MessageIn) => (text: string) => {
    const message = messageIn(text)
    return message && ATTEMPT_OF[message]
  })
  return (model) => {
    const { history, conversation, draft, saved, rules, work, now, ticket } = model
    const updates = updatesOf(history, conversation)
    const texts = textsOf(rules.texts, model.wording.found)
    const messageIn = messageBy(texts)
    const carriedIn = carriedBy(messageIn)
    const record = recordOf(updates, carriedIn, rules.time.zone)
    const text = draftOf(draft.body)
    const message = carriedMessage(text, work.inserted, texts)
    const carried = message && CARRIED[message]
    const contact = draft.isPublic ? undefined : readOutsideContact(text, rules.time.zone)
    const recorded = contact?.n
    const tags = countingTags(savedTags(model, recorded ?? carried), record)
    const standing: Standing = {
      isNew: ticket.id === undefined,
      status: saved.status,
      tags,
      history: history.kind,
      isComplete: history.kind === 'known' && history.isComplete,
      record,
      now,
      time: rules.time,
      playbook: rules.contact,
      // A first attempt in the draft begins too, whoever put it there.
      isStarted: work.isStarted || (recorded ?? carried) === 1,
    }
    const step = nextStep(standing)
    const stepThen = stepAtAttempt(step, standing, contact)
    const note =
      draftNoteOf(draft.body) ?? savedNoteOf(commentsOf(updates), ticket, rules.sectionFields)
    const cost = readCost(updates, tags, (said) => messageIn(said) === 'cost')
    const isFarewellSent = farewellOf(updates, record, messageIn)
    const delivery = deliveryOf(draft, conversation && updates, now)
    const playbooks = readPlaybooks(model, tags, updates)
    const inDraft = carriedStep(playbooks, draft, text, work.step)
    return {
      ...{ playbooks, carriedStep: inDraft },
      ...{ updates, record, messageIn, carriedIn, step, stepThen, tags, ownText: text },
      ...{ carried, recorded, isFarewellSent, delivery, note, cost },
    }
  }
}

/**
 * Until ticket or history were read the form's tags stand for the saved ones: one of the very attempt
 * that stands in the draft is taken for staged, since what was not read stops nothing.
 */
function savedTags({ saved, history }: Model, own: CarriedMessage | undefined): readonly string[] {
  const isRead = saved.stamp !== undefined || history.kind === 'known'
  if (isRead || typeof own !== 'number') return saved.tags
  return saved.tags.filter((tag) => tag !== attemptTag(own))
}

/** A recorded contact is judged by its own moment (C10); where tags and messages disagree, by the messages. */
function stepAtAttempt(
  step: NextStep,
  standing: Standing,
  contact: RecordedContact | undefined,
): NextStep {
  if (!contact && step.kind !== 'disagreement') return step
  const { tags, record, now } = standing
  const made = record.made.map(({ n }) => attemptTag(n))
  const others = tags.filter((tag) => !ATTEMPT_TAGS.includes(tag))
  return nextStep({
    ...standing,
    tags: step.kind === 'disagreement' ? [...others, ...made] : tags,
    now: Math.min(now, contact?.at ?? now),
    isStarted: standing.isStarted || made.length === 0,
  })
}

const CARRIED: Record<MessageId, CarriedMessage> = {
  'attempt-1': 1,
  'attempt-2': 2,
  'attempt-3': 3,
  farewell: 'farewell',
  cost: 'cost',
}

export const MESSAGE_OF: Record<CarriedMessage, MessageId> = {
  1: 'attempt-1',
  2: 'attempt-2',
  3: 'attempt-3',
  farewell: 'farewell',
  cost: 'cost',
}

function isFarewellSaid(
  updates: readonly Update[],
  { made }: ContactRecord,
  messageIn: MessageIn,
): boolean {
  const third = made.find(({ n }) => n === 3)
  if (!third) return false
  return updates.some(
    ({ at, author, comment }) =>
      at > third.at &&
      author.role === 'agent' &&
      comment?.isPublic === true &&
      messageIn(comment.text) === 'farewell',
  )
}

const readDraftText = (body: Body): string => ownText(body)

function mergeUpdates(
  history: Model['history'],
  conversation: Model['conversation'] = [],
): readonly Update[] {
  const audited = history.kind === 'known' ? history.updates : []
  return [...audited, ...conversation].sort((a, b) => a.at - b.at)
}

const commentsIn = (updates: readonly Update[]) =>
  updates.flatMap(({ comment, at }) => (comment ? [{ ...comment, at }] : []))

/** Remembers the last answer: asked again with the very same arguments, it does not work again. */
function lastOnly<A extends readonly unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | undefined
  return (...args) => {
    if (!last || args.some((arg, index) => arg !== last?.args[index])) {
      last = { args, result: work(...args) }
    }
    return last.result
  }
}
