import { HostError, type HostReason } from '../ports/host-error'
import { ask } from './ask'

/** `ask` for a request to Zendesk's REST API, whose status says why it was refused. */
export const askRest = async <T>(call: Promise<T>, limitMs?: number): Promise<T> =>
  taken(await ask(call, limitMs, byStatus))

/** The SDK keeps every answer until its page is closed (zaf.md 1.8): what was in it is taken out. */
function taken<T>(answer: T): T {
  if (typeof answer !== 'object' || answer === null) return answer
  const own = { ...answer }
  for (const key of Object.keys(answer)) Reflect.deleteProperty(answer, key)
  return own
}

/** `client.request` rejects with plain, xhr-like objects; the SDK itself with Errors. */
function byStatus(cause: unknown): HostError {
  const status = statusOf(cause)
  const detail = cause instanceof Error ? cause.message : `status ${status ?? 'unknown'}`
  return new HostError(reasonOf(status), detail)
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
