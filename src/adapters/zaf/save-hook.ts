import type { Unsubscribe } from '../../ports/ticket-host'
import type { ZafClient } from '../zaf-client'

/** Judges a submit within so many milliseconds; rejects with an Error to stop it. */
export type SaveCheck = (limitMs: number) => Promise<void>

/** The hook of a submit, there before anything is drawn (E7). */
export interface SaveHook {
  /** From now on this check judges, until it is given back. */
  readonly take: (check: SaveCheck) => Unsubscribe
  /** Judges a submit if the hook was not taken in time. */
  readonly otherwise: (check: SaveCheck) => void
  /** Resolves when a submit comes before the hook is taken: time to load the code that takes it. */
  readonly isWanted: Promise<void>
  /** A submit was saved before anybody took the hook. */
  readonly hasMissed: () => boolean
}

/** E7: the hook answers within 2 s; the rest goes to carrying the answer back. */
const LIMIT_MS = 1_800
/** A submit waits so long for a sidebar that is still on its way. */
const WAIT_MS = 1_000

/**
 * Registers for `ticket.save` at once. The sidebar that judges submits comes later: one that comes
 * soon is waited for, `waitMs` at most, else a smaller check decides.
 */
export function createSaveHook(client: ZafClient, waitMs = WAIT_MS): SaveHook {
  let current: SaveCheck | undefined
  let fallback: SaveCheck = async () => undefined
  let hasMissed = false
  let announce = (): void => undefined
  let want = announce
  const isTaken = new Promise<void>((resolve) => {
    announce = resolve
  })
  const isWanted = new Promise<void>((resolve) => {
    want = resolve
  })
  client.on('ticket.save', async () => {
    const begun = Date.now()
    if (!current) {
      want()
      await Promise.race([isTaken, after(waitMs)])
    }
    const check = current ?? fallback
    await check(LIMIT_MS - (Date.now() - begun))
  })
  client.on('ticket.submit.done', () => {
    if (!current) hasMissed = true
  })
  return {
    take: (check) => {
      current = check
      announce()
      return () => {
        if (current === check) current = undefined
      }
    },
    otherwise: (check) => {
      fallback = check
    },
    isWanted,
    hasMissed: () => hasMissed,
  }
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
