import type { AnswerEdit } from './answer-edits'
import type { FaultStatus, RestFault } from './faults'

/** A call spoilt: what to answer instead, or how long to wait before the true answer. */
export type Spoilt =
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'edited'; readonly edit: AnswerEdit | undefined }
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly text: string
    }

/** What is called slow, if nothing else is said. */
export const SLOW_MS = 3000

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

/** What becomes of a REST call under this fault. */
export function spoilt({ kind, ms = SLOW_MS, status = 500, edit }: RestFault): Spoilt {
  switch (kind) {
    case 'slow':
      return { kind: 'delay', ms }
    case 'never':
    case 'lost':
      return { kind }
    case 'edited':
      return { kind, edit }
    case 'broken-json':
      return { kind: 'answer', status: 200, headers: JSON_TYPE, text: '{"ticket": {"id": 48' }
    case 'html':
      return {
        kind: 'answer',
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8' },
        text: '<!doctype html><title>Zendesk</title><h1>Manutenção</h1>',
      }
    case 'status': {
      const headers = status === 429 ? { ...JSON_TYPE, 'retry-after': '2' } : JSON_TYPE
      return { kind: 'answer', status, headers, text: JSON.stringify(ERROR_BODY[status]) }
    }
  }
}

/** Nobody answered in time: what was asked may have been done. */
export const NO_ANSWER_BODY = { error: 'GatewayTimeout', description: 'No answer in time' } as const

/** Zendesk's errors, in the bodies REST gives. */
export const ERROR_BODY: Readonly<Record<FaultStatus, Readonly<Record<string, unknown>>>> = {
  401: { error: "Couldn't authenticate you" },
  403: { error: 'Forbidden', description: 'You do not have access to this page.' },
  404: { error: 'RecordNotFound', description: 'Not found' },
  409: {
    error: 'UpdateConflict',
    description:
      'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.',
  },
  422: { error: 'RecordInvalid', description: 'Record validation errors', details: {} },
  429: {
    error: 'APIRateLimitExceeded',
    description: 'Number of allowed API requests per minute exceeded',
  },
  500: { error: 'InternalError', description: 'Something went wrong' },
}
