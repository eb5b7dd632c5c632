/** Something that goes wrong on purpose, for calls whose `METHOD /path` matches. */
export interface Fault {
  /** Regular expression over `GET /api/v2/tickets/4821`; the query is not part of it. */
  readonly match: string
  readonly kind: FaultKind
  /** `slow`: how long. */
  readonly ms?: number
  /** `status`: which one. */
  readonly status?: FaultStatus
  /** How many times; without it, until switched off. */
  readonly times?: number
}

export type FaultKind = 'slow' | 'status' | 'never' | 'broken-json' | 'html'
export type FaultStatus = 401 | 403 | 404 | 409 | 422 | 429 | 500

/** A call spoilt: what to answer instead, or how long to wait before the true answer. */
export type Spoilt =
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'never' }
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: Readonly<Record<string, string>>
      readonly text: string
    }

export interface Faults {
  readonly list: () => readonly Fault[]
  readonly set: (faults: readonly Fault[]) => void
  /** What happens to this call; undefined: nothing. Counts down the faults that are limited. */
  readonly spoil: (method: string, url: string) => Spoilt | undefined
}

export function createFaults(initial: readonly Fault[] = []): Faults {
  let faults = [...initial]
  return {
    list: () => faults,
    set: (next) => {
      faults = [...next]
    },
    spoil: (method, url) => {
      const { pathname } = new URL(url, 'https://exemplo.zendesk.com')
      const call = `${method.toUpperCase()} ${pathname}`
      const fault = faults.find(({ match }) => new RegExp(match, 'i').test(call))
      if (!fault) return undefined
      if (fault.times !== undefined) {
        const left = fault.times - 1
        faults = faults.flatMap((one) =>
          one !== fault ? [one] : left > 0 ? [{ ...one, times: left }] : [],
        )
      }
      return spoilt(fault)
    },
  }
}

const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }

function spoilt({ kind, ms = 3000, status = 500 }: Fault): Spoilt {
  switch (kind) {
    case 'slow':
      return { kind: 'delay', ms }
    case 'never':
      return { kind: 'never' }
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

const ERROR_BODY: Readonly<Record<FaultStatus, object>> = {
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
