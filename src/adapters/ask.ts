import { HostError, type HostReason } from '../ports/host-error'

/** Below the 5 s at which the npm SDK gives up; the official one waits five minutes. */
const CALL_MS = 4_000

/**
 * A call to the SDK, answered in time or failed as a HostError. Late means unknown, not undone: read
 * again before a write is repeated.
 */
export async function ask<T>(call: Promise<T>, limitMs = CALL_MS): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HostError('late', `nothing in ${limitMs} ms`)), limitMs)
  })
  try {
    const answer = await Promise.race([call.catch(refuse), late])
    if (isSdkTimeout(answer)) throw new HostError('late', 'the SDK gave up')
    return answer
  } finally {
    clearTimeout(timer)
  }
}

/** `client.request` rejects with plain, xhr-like objects; the SDK itself with Errors. */
const refuse = (cause: unknown): never => {
  if (cause instanceof HostError) throw cause
  const status = statusOf(cause)
  const detail = cause instanceof Error ? cause.message : `status ${status ?? 'unknown'}`
  throw new HostError(reasonOf(status), detail)
}

function reasonOf(status: number | undefined): HostReason {
  if (status === undefined) return 'refused'
  // Done, but not in words we can read: broken JSON under a good status.
  if (status >= 200 && status < 300) return 'unexpected'
  return REASON_OF[status] ?? 'refused'
}

const REASON_OF: Readonly<Record<number, HostReason>> = {
  // The connection broke, or somebody in between gave up waiting: it may have taken effect.
  0: 'late',
  408: 'late',
  504: 'late',
  401: 'expired',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  429: 'busy',
}

function statusOf(cause: unknown): number | undefined {
  if (typeof cause !== 'object' || cause === null || !('status' in cause)) return undefined
  return typeof cause.status === 'number' ? cause.status : undefined
}

/** The npm SDK *resolves* an unanswered call with such an object; the official one rejects. */
const isSdkTimeout = (answer: unknown): boolean =>
  typeof answer === 'object' &&
  answer !== null &&
  'invocationName' in answer &&
  'name' in answer &&
  answer.name === 'TimeoutError'
