/** What an answer says of Zendesk's limits; undefined where it does not. */
export interface LimitsSaid {
  /** Calls a minute, of the whole account. */
  readonly account: number | undefined
  /** Calls a minute of the incremental export, of the whole account. */
  readonly listing: number | undefined
  /** Milliseconds in which nothing more should be asked. */
  readonly restMs: number
}

/** Where Zendesk refuses and does not say for how long. */
const REFUSED_S = 60
/** Where others use much of the limit and it does not say when the next minute begins. */
const BUSY_S = 10

/**
 * A refusal asks for a rest. So does an answer that leaves less than half of the account's calls: then
 * others need them, and what is left of the minute is theirs.
 */
export function limitsSaid(status: number, headers: Headers): LimitsSaid {
  const account = numberIn(headers, 'x-rate-limit', 'ratelimit-limit')
  const left = numberIn(headers, 'x-rate-limit-remaining', 'ratelimit-remaining')
  const listing = /\btotal=(\d+)/.exec(headerLike(headers, 'zendesk-ratelimit-incremental'))?.[1]
  const isBusy = account !== undefined && left !== undefined && left < account / 2
  const busyS = isBusy ? (numberIn(headers, 'ratelimit-reset') ?? BUSY_S) : 0
  const isRefused = status === 429 || status === 503
  const seconds = isRefused ? retryAfter(status, headers) : busyS
  return { account, listing: listing ? Number(listing) : undefined, restMs: seconds * 1000 }
}

/** Trouble (503) may pass at once, where no time is named. */
const retryAfter = (status: number, headers: Headers): number =>
  numberIn(headers, 'retry-after') ?? (status === 429 ? REFUSED_S : 0)

function numberIn(headers: Headers, ...names: readonly string[]): number | undefined {
  const written = names.map((name) => headers.get(name)).find((value) => value !== null)
  return written && /^\d+$/.test(written) ? Number(written) : undefined
}

const headerLike = (headers: Headers, start: string): string =>
  [...headers].find(([name]) => name.startsWith(start))?.[1] ?? ''
