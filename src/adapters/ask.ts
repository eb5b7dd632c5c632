import { HostError } from '../ports/host-error'

/** Below the 5 s at which the npm SDK gives up; the official one waits five minutes. */
const CALL_MS = 4_000

/**
 * A call to the SDK, answered in time or failed as a HostError. Late means unknown, not undone: read
 * again before a write is repeated. `toError`: what else may be told from a refusal.
 */
export async function ask<T>(
  call: Promise<T>,
  limitMs = CALL_MS,
  toError: (cause: unknown) => HostError = refused,
): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError('late', `nothing in ${limitMs} ms`)), limitMs)
  })
  try {
    const answer = await Promise.race([call, late])
    if (isSdkTimeout(answer)) throw new HostError('late', 'the SDK gave up')
    return answer
  } catch (cause) {
    throw cause instanceof HostError ? cause : toError(cause)
  } finally {
    clearTimeout(timer)
  }
}

/** The SDK rejects with Errors. */
const refused = (cause: unknown): HostError =>
  new HostError('refused', cause instanceof Error ? cause.message : 'no reason')

/** The npm SDK *resolves* an unanswered call with such an object; the official one rejects. */
const isSdkTimeout = (answer: unknown): boolean =>
  typeof answer === 'object' &&
  answer !== null &&
  'invocationName' in answer &&
  'name' in answer &&
  answer.name === 'TimeoutError'
