import { CARRIED, type CarriedMessage } from '../contact/carried-message'
import { type Chain, countingTags, readChain } from '../contact/chain'
import { type ContactPhase, type ContactState, contactPhase } from '../contact/contact-phase'
import { type CostState, readCost } from '../contact/cost'
import { type Delivery, deliveryOf } from '../contact/deliverability'
import { type Entry, isToCustomer } from '../conversation/entry'
import { type RecordedContact, readOutsideContact } from '../conversation/outside-contact'
import { isAsking, readConversation } from '../conversation/read-conversation'
import { carriedContact } from '../messages/carried-contact'
import type { MessageId, NamedMessage } from '../messages/message-text'
import { recognised } from '../messages/wording'
import { byTemplateOfThen } from '../note/earlier-template'
import { findSavedNotes } from '../note/find-note'
import type { FoundNote } from '../note/found-note'
import { noteOf } from '../note/note-verdict'
import { notesInDraft } from '../note/uncommented-notes'
import { type CarriedStep, carriedStep } from '../playbook/carried-step'
import { type PlaybookReading, readPlaybooks } from '../playbook/read-playbooks'
import { ATTEMPT_TAGS, type AttemptNumber, attemptTag } from '../tags'
import { type Line, linesOf } from '../text/lines'
import { isOwn, textOf } from '../text/plain-text'
import type { Model } from './model'

/** What the model says once its texts are read: the one reading behind the screen and the hook. */
export interface Reading {
  /** What was said and done on the ticket, oldest first, each read once. */
  readonly entries: readonly Entry[]
  readonly chain: Chain
  /** By the saved ticket, as if a first attempt in the draft had begun the chain. */
  readonly phase: ContactPhase
  /** What the attempt in this draft is judged by: the step at its own moment, by what was made. */
  readonly phaseThen: ContactPhase
  /** The saved tags that count: inherited ones do not (C1). */
  readonly tags: readonly string[]
  /** The draft's own words, without quoted mail and code: what the writing rules judge. */
  readonly ownText: string
  /** Code included: what can carry a message. */
  readonly ownWords: string
  readonly carried: CarriedMessage | undefined
  /** The text on the cost is in the draft, alone or beside another message (S1). */
  readonly hasCost: boolean
  /** The attempt outside Zendesk that this internal note records (C10). */
  readonly recorded: AttemptNumber | undefined
  /** The words of such a record are in the draft, whatever the composer is on. */
  readonly hasRecord: boolean
  /** After the third attempt a farewell already reached the customer. */
  readonly isFarewellSent: boolean
  readonly delivery: Delivery
  /** Of each template at most one, in their order; a saved one by the template of then. */
  readonly notes: readonly FoundNote[]
  /** Those that are saved, by the templates of today. */
  readonly savedNotes: readonly FoundNote[]
  readonly cost: CostState
  /** Playbooks other than the attempts, each with its position by what is saved. */
  readonly playbooks: readonly PlaybookReading[]
  readonly carriedStep: CarriedStep | undefined
}

/** Reads a model. Keep one reader a ticket: it remembers its last answers, so typing re-reads only the draft. */
export function createReader(): (model: Model) => Reading {
  const textsOf = lastOnly(recognised)
  const booksOf = lastOnly(booksIn)
  const entriesOf = lastOnly(readEntries)
  const chainOf = lastOnly(readChain)
  const draftLinesOf = lastOnly(linesOf)
  const draftOf = lastOnly(readDraftText)
  const draftNotesOf = lastOnly(notesInDraft)
  const savedNotesOf = lastOnly(findSavedNotes)
  const commentsOf = lastOnly(commentsIn)
  const farewellOf = lastOnly(isFarewellSaid)
  return (model) => {
    const { history, conversation, draft, saved, rules, work, now, ticket } = model
    const texts = textsOf(rules.texts, model.wording.found)
    const requesterId = requesterOf(model)
    const entries = entriesOf(
      history,
      conversation,
      texts,
      booksOf(model.playbooks),
      requesterId,
      saved.assigneeId,
      rules.time.zone,
      model.automatic,
    )
    const chain = chainOf(entries)
    const lines = draftLinesOf(draft.body)
    const own = draftOf(lines)
    const { message, hasCost } = carriedByDraft(own, model, texts)
    const carried = message && CARRIED[message]
    const written = readOutsideContact(own.words, rules.time.zone)
    const contact = draft.isPublic ? undefined : written
    const recorded = contact?.n
    const tags = countingTags(savedTags(model, recorded ?? carried), chain)
    const state: ContactState = {
      isNew: ticket.id === undefined,
      status: saved.status,
      tags,
      history: history.kind,
      isComplete: history.kind === 'known' && history.isComplete,
      chain,
      now,
      time: rules.time,
      playbook: rules.contact,
      heads: rules.heads,
      // A first attempt in the draft begins too, no matter who put it there.
      isStarted: work.isStarted || (recorded ?? carried) === 1,
    }
    const phase = contactPhase(state)
    const phaseThen = phaseAtAttempt(phase, state, contact)
    const savedNotes = savedNotesOf(commentsOf(entries), ticket, rules.sectionFields, rules.notes)
    const savedThen = savedNotes.map((note) => byTemplateOfThen(note, tags))
    const drafted = draftNotesOf(lines, draft.isPublic, rules.notes)
    const cost = readCost(entries, tags, requesterId)
    const isFarewellSent = farewellOf(entries, chain)
    const delivery = deliveryOf(draft, conversation && entries, now)
    const playbooks = readPlaybooks(model, tags, entries)
    const insertedStep = work.inserted?.kind === 'step' ? work.inserted : undefined
    const inDraft = carriedStep(playbooks, draft, own.words, insertedStep)
    return {
      playbooks,
      carriedStep: inDraft,
      entries,
      chain,
      phase,
      phaseThen,
      tags,
      ownText: own.text,
      ownWords: own.words,
      carried,
      hasCost,
      recorded,
      hasRecord: written !== undefined,
      isFarewellSent,
      delivery,
      notes: rules.notes.flatMap(
        (template) => noteOf(drafted, template) ?? noteOf(savedThen, template) ?? [],
      ),
      savedNotes,
      cost,
    }
  }
}

/** A requester who was deleted is not on the form any more; the history still names them. */
const requesterOf = ({ saved, ticket, history }: Model): number | null =>
  saved.requesterId ?? ticket.requester?.id ?? lastRequester(history)

function lastRequester(history: Model['history']): number | null {
  const updates = history.kind === 'known' ? history.updates : []
  return updates.findLast(({ requesterId }) => requesterId !== undefined)?.requesterId ?? null
}

/** Whether anything on the ticket depends on which answers are automatic (C7). */
export function asksForAutomatic(model: Model): boolean {
  const { history, conversation, rules, saved, wording, playbooks } = model
  if (playbooks.length > 0) return true
  const entries = readEntries(
    history,
    conversation,
    recognised(rules.texts, wording.found),
    booksIn(playbooks),
    requesterOf(model),
    saved.assigneeId,
    rules.time.zone,
    undefined,
  )
  return entries.some(isAsking)
}

/**
 * What the draft carries by its own words. Of what the app inserted it is enough that it is still
 * there, however the draft looks around it (Inserting).
 */
function carriedByDraft(
  own: DraftText,
  { work }: Model,
  texts: readonly NamedMessage<MessageId>[],
) {
  const inserted = work.inserted?.kind === 'message' ? work.inserted : undefined
  const found = carriedContact(own.words, inserted, texts)
  if (!inserted || found.message || found.hasCost) return found
  return carriedContact(own.all(), inserted, texts)
}

function readEntries(
  history: Model['history'],
  conversation: Model['conversation'],
  texts: readonly NamedMessage<MessageId>[],
  books: ReadonlyMap<string, readonly NamedMessage[]>,
  requesterId: number | null,
  assigneeId: number | null,
  zone: string,
  automatic: Model['automatic'],
): readonly Entry[] {
  const updates = history.kind === 'known' ? history.updates : []
  const isForChains = books.size === 0
  const input = { texts, books, requesterId, assigneeId, zone, automatic, isForChains }
  return readConversation(input, updates, conversation)
}

const booksIn = (playbooks: Model['playbooks']): ReadonlyMap<string, readonly NamedMessage[]> =>
  new Map(
    playbooks.flatMap((known) =>
      known.kind === 'loaded' ? [[known.id, known.playbook.texts] as const] : [],
    ),
  )

/**
 * Until ticket or history were read the form's tags stand for the saved ones: one of the very attempt
 * that is in the draft is taken for staged, since what was not read stops nothing.
 */
function savedTags({ saved, history }: Model, own: CarriedMessage | undefined): readonly string[] {
  const isRead = saved.stamp !== undefined || history.kind === 'known'
  if (isRead || typeof own !== 'number') return saved.tags
  return saved.tags.filter((tag) => tag !== attemptTag(own))
}

/** A recorded contact is judged by its own moment (C10); where tags and messages disagree, by the messages. */
function phaseAtAttempt(
  phase: ContactPhase,
  state: ContactState,
  contact: RecordedContact | undefined,
): ContactPhase {
  if (!contact && phase.kind !== 'disagreement') return phase
  const { tags, chain, now } = state
  const made = chain.made.map(({ n }) => attemptTag(n))
  const others = tags.filter((tag) => !ATTEMPT_TAGS.includes(tag))
  return contactPhase({
    ...state,
    tags: phase.kind === 'disagreement' ? [...others, ...made] : tags,
    now: Math.min(now, contact?.at ?? now),
    isStarted: state.isStarted || made.length === 0,
  })
}

function isFarewellSaid(entries: readonly Entry[], { made }: Chain): boolean {
  const third = made.find(({ n }) => n === 3)
  if (!third) return false
  return entries.some(
    (entry) => entry.at > third.at && isToCustomer(entry) && entry.message === 'farewell',
  )
}

interface DraftText {
  readonly words: string
  readonly text: string
  /** With quoted mail: read only where it is asked for. */
  readonly all: () => string
}

const readDraftText = (lines: readonly Line[]): DraftText => ({
  words: textOf(lines.filter(isOwn)),
  text: textOf(lines.filter((line) => isOwn(line) && !line.isCode)),
  all: () => textOf(lines),
})

const commentsIn = (entries: readonly Entry[]) =>
  entries.flatMap(({ comment, at, author }) => (comment ? [{ ...comment, at, by: author }] : []))

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
