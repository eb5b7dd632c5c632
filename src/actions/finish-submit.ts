import { noteOf, verdictOf } from '../domain/note/note-verdict'
import { correctionsFor, wentPublic } from '../domain/submit/corrections'
import { type SubmitJournal, savedBy } from '../domain/submit/submit-journal'
import { isNoChange, type TagChange } from '../domain/tag-change'
import type { AttemptNumber } from '../domain/tags'
import { failedAction, hostError } from './failure'
import { closeJournal, journalOf } from './journal'
import { readAfresh } from './read-ticket'
import type { SessionCore } from './session-core'

/** How long the saved ticket may take to be read after a submit: no agent waits for it. */
export const READ_AFTER_MS = 10_000

export interface Finishing {
  /** The tag is added in the ordinary course of things, and nothing is said of it. */
  readonly isExpected?: boolean
  /** Zendesk said so; else the ticket's updates must tell. */
  readonly isSaved?: boolean
}

/**
 * Finishes what a submit or a Send began, now or at the next opening if the frame died in between.
 * False: the ticket could not be read, and it is tried again.
 */
export async function finishSubmit(core: SessionCore, given: Finishing = {}): Promise<boolean> {
  for (const isAgain of [false, true]) {
    const journal = journalOf(core)
    if (!journal) return true
    if (!(await readAfresh(core, READ_AFTER_MS, READ_AFTER_MS))) {
      sayUnsaved(core, journal.sentences)
      return false
    }
    if (await correct(core, journal, given, isAgain)) return true
  }
  return true
}

/** False: a colleague saved since the ticket was read; it is to be read and decided once more. */
async function correct(
  core: SessionCore,
  journal: SubmitJournal,
  { isExpected = false, isSaved = false }: Finishing,
  isAgain: boolean,
): Promise<boolean> {
  const { saved, agent, rules } = core.model()
  const { chain, entries, savedNotes, isFarewellSent } = core.reading()
  // A submit that was not carried out may still be on its way.
  const own = savedBy(journal, entries, agent.id)
  if (!isSaved && !own && !journal.isBySend) return true
  const found = correctionsFor(journal, {
    tags: saved.tags,
    chain,
    entries,
    ...(!journal.isBySend && { own }),
    notes: rules.notes.map((template) => ({
      template,
      verdict: verdictOf(noteOf(savedNotes, template)),
    })),
    isCancelled: saved.status === 'solved' && isFarewellSent,
  })
  if (found.isAwaited) return true
  const result = isNoChange(found.change)
    ? 'kept'
    : await saveChange(core, found.change, journal.attempt, isAgain)
  if (result === 'conflict') return false
  const isKept = result === 'kept'
  if (isKept && found.hasLost) core.say({ kind: 'marks-removed' })
  const shown = wentPublic(journal, core.reading().entries, agent.id, rules.notes)
  if (shown) core.say({ kind: 'note-went-public', template: shown })
  const [corrected] = found.corrected
  if (isKept && corrected) {
    core.say({ kind: 'verdict-corrected', template: corrected.template, to: corrected.verdict })
  }
  if (isKept && found.added && !isExpected) core.say({ kind: 'tag-added', n: found.added })
  if (isKept && found.removed) core.say({ kind: 'tag-removed', n: found.removed })
  // On time, an agent who knew of the reply is told nothing new.
  const isKnown = isExpected && journal.isAfterReply
  if (isKept && found.isRestarted && !isKnown) core.say({ kind: 'count-restarted' })
  const unsaid = await saySentences(core, found.unsaid)
  if (result !== 'failed') closeJournal(core, unsaid)
  else core.memory.write('submit', { ...journal, sentences: unsaid })
  return true
}

async function saveChange(
  core: SessionCore,
  change: TagChange,
  attempt: AttemptNumber | undefined,
  isAgain: boolean,
): Promise<'kept' | 'refused' | 'failed' | 'conflict'> {
  const { stamp } = core.model().saved
  if (stamp === undefined) return 'failed'
  try {
    await core.api.saveTags(change, stamp)
    if (!(await readAfresh(core, READ_AFTER_MS, READ_AFTER_MS))) return 'failed'
    // Zendesk answers well to a role that may not tag, and keeps nothing of it (C14).
    const isKept = change.add.every((tag) => core.model().saved.tags.includes(tag))
    if (isKept) return 'kept'
    if (attempt !== undefined) refuseTag(core, attempt)
    return 'refused'
  } catch (error) {
    const refusal = hostError(error)
    if (refusal.reason === 'conflict' && !isAgain) return 'conflict'
    const isForbidden = refusal.reason === 'forbidden'
    if (isForbidden && attempt !== undefined) refuseTag(core, attempt)
    else core.say({ kind: 'failed', what: failedAction(refusal, 'tags') })
    return isForbidden ? 'refused' : 'failed'
  }
}

/** From then on nothing is inserted on this ticket, also after it was opened again (C14). */
function refuseTag(core: SessionCore, attempt: AttemptNumber): void {
  core.memory.write('refused', attempt)
  core.work({ refusedTag: attempt })
}

/** C11: one note for each sentence; what could not be saved is kept and offered again. */
async function saySentences(core: SessionCore, sentences: readonly string[]): Promise<string[]> {
  const unsaid: string[] = []
  for (const sentence of sentences) {
    try {
      await core.api.addInternalNote(sentence)
    } catch (error) {
      hostError(error)
      unsaid.push(sentence)
    }
  }
  sayUnsaved(core, unsaid)
  return unsaid
}

function sayUnsaved(core: SessionCore, [first]: readonly string[]): void {
  if (first !== undefined) core.say({ kind: 'exception-unsaved', sentence: first })
  else core.unsay('exception-unsaved')
}
