import { exceptionSentence } from '../domain/contact/exception'
import { type SubmitJournal, toSubmitJournal } from '../domain/contact/submit-journal'
import { ATTEMPT_NUMBERS } from '../domain/tags'
import type { SessionCore } from './session-core'

/** What an earlier submit or Send of this agent still has to see in the ticket. */
export const journalOf = (core: SessionCore): SubmitJournal | undefined =>
  toSubmitJournal(core.memory.read('submit'))

/** Begins to look after a submit or Send; sentences that an earlier one could not save go along. */
export function keepJournal(
  core: SessionCore,
  entry: Omit<SubmitJournal, 'sentences' | 'at'>,
): void {
  const pending = journalOf(core)
  const said = core.model().work.exceptions.map(exceptionSentence)
  const sentences = [...new Set([...(pending?.sentences ?? []), ...said])]
  const at = pending?.sentences.length ? pending.at : core.clock.now()
  core.memory.write('submit', { ...entry, sentences, at })
}

/** Nothing is left to look after but sentences that are not in the ticket yet (C11). */
export function closeJournal(core: SessionCore, unsaid: readonly string[]): void {
  if (unsaid.length === 0) {
    core.memory.forget('submit')
    return
  }
  const at = journalOf(core)?.at
  core.memory.write('submit', {
    counted: ATTEMPT_NUMBERS,
    tags: [],
    sentences: unsaid,
    at,
  })
}

/** The submit did not happen, or the message was taken out before Send. */
export const dropJournal = (core: SessionCore): void => {
  const { exceptions } = core.model().work
  const given = exceptions.map(exceptionSentence)
  const pending = journalOf(core)?.sentences ?? []
  closeJournal(
    core,
    pending.filter((sentence) => !given.includes(sentence)),
  )
}
