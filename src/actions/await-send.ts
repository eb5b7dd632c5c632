import type { AwaitedSend } from '../domain/acts/act'
import { lastMade } from '../domain/contact/chain'
import { type AttemptNumber, attemptsIn } from '../domain/tags'
import { journalOf, keepJournal, newestKnown } from './journal'
import type { SessionCore } from './session-core'

/**
 * Kept in this browser: if the frame dies after Send, the next opening finds the message (C9). A
 * farewell needs nothing kept: what follows it is staged once it is seen.
 */
export function awaitSend(core: SessionCore, { attempt, step }: AwaitedSend): void {
  if (attempt === undefined && !step) return
  const madeAt = attempt && lastMade(core.reading().chain, attempt)
  keepJournal(core, {
    ...newestKnown(core),
    ...(attempt !== undefined && { attempt }),
    ...(madeAt !== undefined && { madeAt }),
    ...(step && { step }),
    counted: attemptsIn(core.model().saved.tags),
    tags: [],
    isBySend: true,
  })
}

/** An attempt in a draft that Send delivers is waited for, no matter who put it there (C2, C9). */
export function awaitCarried(core: SessionCore): void {
  const { isPublic, channel } = core.model().draft
  const { carried } = core.reading()
  if (!isPublic || !channel.sendsAtOnce || typeof carried !== 'number') return
  const pending = journalOf(core)
  if (!pending?.isBySend || pending.attempt !== carried) awaitSend(core, { attempt: carried })
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
  const { isPublic, channel } = core.model().draft
  const { carried } = core.reading()
  return isPublic && !channel.sendsAtOnce && typeof carried === 'number' ? carried : undefined
}
