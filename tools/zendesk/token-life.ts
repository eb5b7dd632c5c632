/** An OAuth token, and what is known of its end. */
export interface TokenLife {
  readonly token: string
  /** Milliseconds since 1970; infinite where Zendesk names no end. */
  readonly endsAt: number
  /** From here on another one is asked for. */
  readonly renewAt: number
}

/** A call that is under way when the token ends would be refused. */
const BEFORE_THE_END_MS = 60_000

/**
 * The life of a token that was asked for then and lives so many seconds. It is renewed a minute before
 * its end; one that lives less than ten minutes, in its last tenth.
 */
export function tokenLife(token: string, askedAt: number, seconds: number | undefined): TokenLife {
  if (seconds === undefined) return { token, endsAt: Infinity, renewAt: Infinity }
  const lifeMs = seconds * 1000
  const endsAt = askedAt + lifeMs
  return { token, endsAt, renewAt: endsAt - Math.min(BEFORE_THE_END_MS, lifeMs / 10) }
}

/** Whether it is good now, and for so long after. */
export const lasts = ({ endsAt, renewAt }: TokenLife, now: number, leastMs = 0): boolean =>
  now < renewAt && now + leastMs < endsAt
