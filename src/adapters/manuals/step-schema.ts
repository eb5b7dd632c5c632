import * as z from 'zod/mini'

import { name, stepId, tag, textId, words } from './parts'

const MANY = 400

/** A passage of the written manual, word for word, and the heading it is printed under. */
export const passage = z.strictObject({ section: words, words })

const reminders = z.optional(z.array(passage).check(z.maxLength(MANY)))
const list = <T extends z.ZodMiniType>(of: T) => z.array(of).check(z.maxLength(MANY))

/** A choice of the agent and where it leads. */
export const way = z.strictObject({
  id: stepId,
  name,
  next: stepId,
  /** In place of `roteiro_<manual>_<step>_<way>`. */
  tag: z.optional(tag),
  /** Steps that begin again: their marks go. */
  again: z.optional(list(stepId)),
  /** Counts how often it was taken, under this name. */
  counts: z.optional(stepId),
  /** A tag that stays behind; of those that begin with `family` only the newest. */
  leaves: z.optional(z.strictObject({ family: tag, tag })),
  /** A state that is true with it. */
  fact: z.optional(stepId),
  /** Offered outside working hours only. */
  outsideHours: z.optional(z.literal(true)),
  /** Tickets with this answer: a list for leads, and a view of the account. */
  queue: z.optional(z.strictObject({ name, view: words })),
})

const item = z.strictObject({
  id: stepId,
  words,
  /** The text to copy. */
  copies: z.optional(textId),
  /** The value that is the address to open. */
  opens: z.optional(textId),
  /** The value that is shown. */
  shows: z.optional(textId),
})

const effects = z.strictObject({
  status: z.optional(z.literal('solved')),
  /** The value that is the group's number. */
  group: z.optional(textId),
})

/** What every step may say. */
const BASE = {
  id: stepId,
  name,
  tag: z.optional(tag),
  manual: z.optional(passage),
  reminders,
  ways: z.optional(list(way)),
}

/** Where it goes on; the checker tells whoever forgets it. */
const next = z.optional(stepId)
const items = list(item)

const message = z.strictObject({
  kind: z.literal('message'),
  ...BASE,
  next,
  texts: list(textId).check(z.minLength(1)),
  by: list(z.enum(['draft', 'copy', 'spoken'])).check(z.minLength(1)),
  place: z.optional(words),
  shortcut: z.optional(words),
  repeats: z.optional(z.literal(true)),
  logs: z.optional(z.literal(true)),
  /** Minutes after the message before it. */
  within: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
})

const note = z.strictObject({
  kind: z.literal('note'),
  ...BASE,
  next,
  text: textId,
  effects: z.optional(effects),
})

const question = z.strictObject({
  kind: z.literal('question'),
  ...BASE,
  isCall: z.optional(z.literal(true)),
  points: z.optional(list(words)),
  ways: list(way).check(z.minLength(1)),
})

const checklist = z.strictObject({ kind: z.literal('checklist'), ...BASE, next, items })

const form = z.strictObject({
  kind: z.literal('form'),
  ...BASE,
  next,
  asks: z.enum(['moment', 'day']),
  items: z.optional(items),
  pauses: z.optional(z.literal(true)),
})

/** How long a wait is. */
const until = z.union([
  z.enum(['end-of-day', 'business-day']),
  z.strictObject({
    minutes: z.int().check(z.minimum(1), z.maximum(1_000_000)),
    isAdjustable: z.optional(z.literal(true)),
  }),
  /** The day, or day and hour, that this form asked for. */
  z.strictObject({ form: stepId }),
])

const wait = z.strictObject({
  kind: z.literal('wait'),
  ...BASE,
  next,
  until: z.optional(until),
  onReply: z.optional(stepId),
})

const outcome = z.strictObject({
  kind: z.literal('outcome'),
  ...BASE,
  effects: z.optional(effects),
})

export const step = z.discriminatedUnion('kind', [
  message,
  note,
  question,
  checklist,
  form,
  wait,
  outcome,
])
