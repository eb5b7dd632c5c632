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

export const isText = (value: unknown): value is string => typeof value === 'string'

export function isListOf<T>(
  value: unknown,
  isOne: (entry: unknown) => entry is T,
): value is readonly T[]
export function isListOf(value: unknown, isOne: (entry: unknown) => boolean): boolean
export function isListOf(value: unknown, isOne: (entry: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every((entry) => isOne(entry))
}

/** Zendesk leaves out what is not there, or writes `null`. */
export const isMissingOr = (value: unknown, isIt: (value: unknown) => boolean): boolean =>
  value === undefined || value === null || isIt(value)
