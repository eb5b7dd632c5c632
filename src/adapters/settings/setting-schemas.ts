import * as z from 'zod/mini'

import { toIanaZone } from '../../domain/calendar/zone'

export const text = z.string().check(z.trim())
const word = z.string().check(z.trim(), z.toLowerCase())

export const gate = z.pipe(word, z.enum(['bloquear', 'avisar', 'desligado']))
export const ticketAs = z.pipe(word, z.enum(['numero', 'link']))

/** Minutes after midnight. */
export const hour = z.pipe(
  z.string().check(z.trim(), z.regex(/^([01]?\d|2[0-3]):[0-5]\d$/)),
  z.transform((written) => Number(written.slice(0, -3)) * 60 + Number(written.slice(-2))),
)

/** Admins copy zone names from Zendesk, which has Rails' names too. */
export const zone = z.pipe(
  z.pipe(text, z.transform(toIanaZone)),
  z.string(), // a name that is no zone has become undefined
)

export const checkbox = z.union([
  z.boolean(),
  z.pipe(
    z.pipe(word, z.enum(['true', 'false'])),
    z.transform((written) => written === 'true'),
  ),
])

/** The number of a group. */
export const id = z.union([
  z.int().check(z.positive()),
  z.pipe(z.string().check(z.trim(), z.regex(/^[1-9]\d{0,14}$/)), z.transform(Number)),
])

const LONGEST_LINE = 200

/** Free text in one line. */
export const line = z.string().check(z.trim(), z.regex(/^.*$/), z.maxLength(LONGEST_LINE))

/** It stands in texts to customers. */
export const phone = line.check(z.maxLength(40))

export const link = z.string().check(z.trim(), z.regex(/^https:\/\/[^\s/?#"<>]+[^\s"<>]*$/i))

/** A path or other words that say where something lies; what is written as an address is https. */
export const place = z
  .string()
  .check(z.trim(), z.regex(/^(?:https:\/\/\S+|(?![a-z][a-z\d+.-]+:\S).*)$/i))
