import type { FailedAction } from '../domain/sidebar/view'
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
    const reason = hostError(error).reason
    core.say({ kind: 'failed', what: reason === 'forbidden' ? 'forbidden' : what })
    return undefined
  }
}

/** The HostError that was thrown; anything else is our bug and goes on. */
export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error
  throw error
}
