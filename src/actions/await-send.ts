import type { AwaitedSend } from '../domain/acts/act'
import { attemptInDraft } from '../domain/contact/attempt-in-draft'
import { lastMade } from '../domain/contact/chain'
import { type AttemptNumber, attemptsIn } from '../domain/tags'
import { isSentAtOnce } from '../domain/ticket/ticket'
import { journalOf, keepJournal, newestKnown } from './journal'
import type { SessionCore } from './session-core'

/**
 * Kept in this browser: if the frame dies after Send, the next opening finds the message (C9). A
 * farewell needs nothing kept: what follows it is staged once it is seen.
 */
export function awaitSend(core: SessionCore, { attempt, step }: AwaitedSend): void {
  if (attempt === undefined && !step) return
  const { chain } = core.reading()
  const madeAt = attempt && lastMade(chain, attempt)
  keepJournal(core, {
    ...newestKnown(core),
    ...(attempt !== undefined && { attempt }),
    ...(madeAt !== undefined && { madeAt }),
    ...(chain.reply && { isAfterReply: true }),
    ...(step && { step }),
    counted: attemptsIn(core.model().saved.tags),
    tags: [],
    isBySend: true,
  })
}

/** An attempt in a draft that Send delivers is waited for, no matter who put it there (C2, C9). */
export function awaitCarried(core: SessionCore): void {
  const { draft } = core.model()
  const attempt = attemptInDraft(core.reading(), draft)
  if (attempt === undefined || !isSentAtOnce(draft)) return
  const pending = journalOf(core)
  if (!pending?.isBySend || pending.attempt !== attempt) awaitSend(core, { attempt })
}

/**
 * An attempt that came into a draft after it was judged is looked for once the draft is saved (C2): one
 * of ours that was being inserted, or one that another app put there.
 */
export function awaitLate(core: SessionCore, attempt: AttemptNumber): void {
  if (journalOf(core)) return
  const counted = [...attemptsIn(core.model().saved.tags), attempt]
  keepJournal(core, { ...newestKnown(core), attempt, counted, tags: [] })
}

/** The attempt in a draft that is saved by a submit, as it was last heard of. */
export function attemptHeard(core: SessionCore): AttemptNumber | undefined {
  const { draft } = core.model()
  return isSentAtOnce(draft) ? undefined : attemptInDraft(core.reading(), draft)
}
