import * as z from 'zod/mini'

import { type Day, toDay } from '../../domain/calendar/day'
import { toIanaZone } from '../../domain/calendar/zone'

export const text = z.string().check(z.trim())
const word = z.string().check(z.trim(), z.toLowerCase())

export const choiceOf = (choices: readonly string[]) => z.pipe(word, z.enum([...choices]))

const BRAZILIAN = /^(\d\d)\/(\d\d)\/(\d{4})$/

/** Minutes after midnight. */
export const hour = z.pipe(
  z.string().check(z.trim(), z.regex(/^([01]?\d|2[0-3]):[0-5]\d$/)),
  z.transform((written) => Number(written.slice(0, -3)) * 60 + Number(written.slice(-2))),
)

/** Admins copy zone names from Zendesk, which has Rails' names too. */
export const zone = z.pipe(
  z.pipe(
    text,
    z.transform((name) => (name === '' ? '' : toIanaZone(name))),
  ),
  z.string(), // a name that is no zone has become undefined
)

/** `2026-11-23` or `23/11/2026`; null for none. */
export const day = z.union([
  z.pipe(
    z.literal(''),
    z.transform(() => null),
  ),
  z.pipe(
    z.pipe(
      text,
      z.transform((written) => toDay(written.replace(BRAZILIAN, '$3-$2-$1'))),
    ),
    z.custom<Day>((found) => found !== undefined), // a day that no calendar has
  ),
])

export const checkbox = z.union([
  z.boolean(),
  z.pipe(
    z.pipe(word, z.enum(['true', 'false'])),
    z.transform((written) => written === 'true'),
  ),
])

/** The number of a group; null for none. */
export const id = z.union([
  z.pipe(
    z.literal(''),
    z.transform(() => null),
  ),
  z.int().check(z.positive()),
  z.pipe(z.string().check(z.trim(), z.regex(/^[1-9]\d{0,14}$/)), z.transform(Number)),
])

/** Free text in one line. */
export const lineOf = (longest: number) =>
  z.string().check(z.trim(), z.regex(/^.*$/), z.maxLength(longest))

export const link = z.string().check(z.trim(), z.regex(/^(?:https:\/\/[^\s/?#"<>]+[^\s"<>]*)?$/i))

/** A path or other words that say where something lies; what is written as an address is https. */
export const place = z
  .string()
  .check(z.trim(), z.regex(/^(?:https:\/\/\S+|(?![a-z][a-z\d+.-]+:\S).*)$/i))
