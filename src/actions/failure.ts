import type { FailedAction } from '../domain/reading/notice'
import { HostError } from '../ports/host-error'
import type { SessionCore } from './session-core'

/** Runs a call to the host; a refusal becomes a notice that says what failed. Our own bugs stay thrown. */
export async function saying<T>(
  core: SessionCore,
  what: FailedAction,
  call: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await call()
  } catch (error) {
    core.say({ kind: 'failed', what: failedAction(hostError(error), what) })
    return undefined
  }
}

/** What to say of a refusal: without a right or a login the way on is always the same. */
export const failedAction = ({ reason }: HostError, what: FailedAction): FailedAction =>
  reason === 'forbidden' || reason === 'expired' ? reason : what

/** The HostError that was thrown; anything else is our bug and goes on. */
export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error
  throw error
}

/** Says that something could not be read, unless the agent knows already that the login is over. */
export function sayUnread(core: SessionCore, what: FailedAction): void {
  const { notices } = core.model()
  const isExpired = notices.some((one) => one.kind === 'failed' && one.what === 'expired')
  if (!isExpired) core.say({ kind: 'failed', what })
}

/** A read that failed, and is said where it matters; an expired login is said at once. */
export function unread(core: SessionCore, error: unknown): void {
  if (hostError(error).reason === 'expired') core.say({ kind: 'failed', what: 'expired' })
}
