import { exceptionSentence } from '../domain/contact/exception'
import { type SubmitJournal, toSubmitJournal } from '../domain/submit/submit-journal'
import { ATTEMPT_NUMBERS } from '../domain/tags'
import type { Instant } from '../domain/ticket/ticket'
import type { SessionCore } from './session-core'

const WEEK_MS = 7 * 86_400_000

/** What must still be seen in the ticket after an earlier submit or Send of this agent. */
export function journalOf(core: SessionCore): SubmitJournal | undefined {
  const journal = toSubmitJournal(core.memory.read('submit'))
  return journal && !isLost(journal, core.clock.now()) ? journal : undefined
}

/** A submit of a week ago is not on its way any more; a message may wait for Send, and a sentence to be said. */
const isLost = (journal: SubmitJournal, now: Instant): boolean =>
  !journal.isBySend && !isSettled(journal) && now - (journal.at ?? now) >= WEEK_MS

/** The newest audit known: that of a submit to come is a newer one. */
export function newestKnown(core: SessionCore): Pick<SubmitJournal, 'after'> {
  const { history } = core.model()
  const updates = history.kind === 'known' ? history.updates : []
  const ids = updates.flatMap(({ auditId }) => auditId ?? [])
  return ids.length > 0 ? { after: Math.max(...ids) } : {}
}

/** Begins to look after a submit or Send; sentences that an earlier one could not save go along. */
export function keepJournal(
  core: SessionCore,
  entry: Omit<SubmitJournal, 'sentences' | 'at' | 'saidAfter'>,
): void {
  const pending = journalOf(core)
  const own = core.model().work.exceptions.map(exceptionSentence)
  const owed = pending ? owedBy(pending, own) : []
  const now = { at: core.clock.now(), ...entry }
  const since: Partial<SubmitJournal> = pending && owed.length > 0 ? pending : now
  const { at, after, saidAfter = after } = since
  core.memory.write('submit', { ...entry, sentences: [...owed, ...own], at, saidAfter })
}

/** Sentences of an earlier submit that may never have happened; those that this one repeats are not said twice. */
const owedBy = (pending: SubmitJournal, own: readonly string[]): readonly string[] =>
  isSettled(pending)
    ? pending.sentences
    : pending.sentences.filter((sentence) => !own.includes(sentence))

/** Its submit was seen in the ticket, all but the sentences. */
const isSettled = ({ attempt, comment, tags }: SubmitJournal): boolean =>
  attempt === undefined && comment === undefined && tags.length === 0

/** Nothing is left to look after but sentences that are not in the ticket yet (C11). */
export function closeJournal(core: SessionCore, unsaid: readonly string[]): void {
  if (unsaid.length === 0) {
    core.memory.forget('submit')
    return
  }
  const { at, after, saidAfter = after } = journalOf(core) ?? {}
  const nothing = { counted: ATTEMPT_NUMBERS, tags: [] }
  core.memory.write('submit', { ...nothing, sentences: unsaid, at, saidAfter })
}

/** The submit did not happen, or the message was taken out before Send. */
export const dropJournal = (core: SessionCore): void => {
  const pending = [...(journalOf(core)?.sentences ?? [])]
  for (const given of core.model().work.exceptions.map(exceptionSentence)) {
    const index = pending.lastIndexOf(given)
    if (index >= 0) pending.splice(index, 1)
  }
  closeJournal(core, pending)
}
