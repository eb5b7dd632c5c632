import type { Status } from '../../domain/ticket/ticket'

/** A JSON object, and no list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A number as Zendesk's ids are; JSON may write one that is too great to be any. */
export const isNumber = (value: unknown): value is number => Number.isFinite(value)

/** The moment that a text tells; undefined where it tells none. */
export function momentOf(written: unknown): number | undefined {
  const at = typeof written === 'string' ? Date.parse(written) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}

const STATUSES: readonly unknown[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed']

export const isStatus = (value: unknown): value is Status => STATUSES.includes(value)
