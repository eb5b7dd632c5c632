import type { AwaitedSend } from '../domain/acts/act'
import { attemptsIn } from '../domain/tags'
import { journalOf, keepJournal, newestKnown } from './journal'
import type { SessionCore } from './session-core'

/**
 * Kept in this browser: if the frame dies after Send, the next opening finds the message (C9). A
 * farewell needs nothing kept: what follows it is staged once it is seen.
 */
export function awaitSend(core: SessionCore, { attempt, step }: AwaitedSend): void {
  if (attempt === undefined && !step) return
  const counted = attemptsIn(core.model().saved.tags)
  keepJournal(core, {
    ...newestKnown(core),
    ...(attempt !== undefined && { attempt }),
    ...(step && { step }),
    counted: attempt === undefined ? counted : [...counted, attempt],
    tags: [],
    isBySend: true,
  })
}

/** An attempt that stands where Send delivers is waited for, whoever put it there (C2, C9). */
export function awaitCarried(core: SessionCore): void {
  const { isPublic, channel } = core.model().draft
  if (!isPublic || !channel.sendsAtOnce || journalOf(core)?.isBySend) return
  const { carried } = core.reading()
  if (typeof carried === 'number') awaitSend(core, { attempt: carried })
}

/**
 * An attempt that another app puts into a draft that our hook has judged already is looked for once it
 * is saved (C2).
 */
export function awaitLate(core: SessionCore): void {
  const { isPublic, channel } = core.model().draft
  if (!core.isSaving() || !isPublic || channel.sendsAtOnce || journalOf(core)) return
  const { carried } = core.reading()
  if (typeof carried !== 'number') return
  const counted = [...attemptsIn(core.model().saved.tags), carried]
  keepJournal(core, { ...newestKnown(core), attempt: carried, counted, tags: [] })
}
