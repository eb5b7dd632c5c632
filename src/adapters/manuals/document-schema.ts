import * as z from 'zod/mini'

import { name, stepId, tag, textId, words } from './parts'
import { passage, step, way } from './step-schema'

/** The newest format this app reads. */
const FORMAT = 1

/** Begins tags; words that the app's own tags begin with are refused by the checker. */
const id = z.string().check(z.regex(/^[a-z\d]{1,20}$/))
const number = z.int().check(z.positive())

const correction = z.strictObject({ manual: words, sent: words, why: words })

const text = z.strictObject({
  /** The heading it is printed under. */
  section: z.optional(words),
  text: words,
  /** The words of it that say which text it is; without them its longest passage between blanks. */
  naming: z.optional(words),
  /** The written manual has none. */
  isOurs: z.optional(z.literal(true)),
  states: z.optional(z.array(stepId)),
  corrections: z.optional(z.array(correction)),
})

const value = z.strictObject({
  kind: z.enum(['group', 'link', 'text']),
  name: z.optional(name),
  /** The app's setting that says it, by its name in the manifest. */
  setting: z.optional(stepId),
  value: z.optional(z.union([words, number])),
})

/** All of a line must hold. */
const offer = z.strictObject({
  form: z.optional(number),
  group: z.optional(number),
  brand: z.optional(number),
  tag: z.optional(tag),
  channel: z.optional(
    z.enum(['email', 'web', 'chat', 'messaging', 'whatsapp', 'voice', 'api', 'other']),
  ),
})

export const documentSchema = z.strictObject({
  format: z.literal(FORMAT),
  id,
  title: name,
  about: words,
  language: z.enum(['pt-BR', 'en', 'es']),
  /** Where the written manual is. */
  source: words,
  /** Where it stands among the others; those without stand last, by their ids. */
  order: z.optional(z.int()),
  offer: z.optional(z.array(offer)),
  /** Contact attempts rest while it is begun and not finished. */
  pauses: z.optional(z.literal(true)),
  /** What leads call the lists of its queues, and what the account's views of them say they are. */
  queues: z.optional(z.strictObject({ name, about: words })),
  values: z.optional(z.record(textId, value)),
  /** Labels of the blanks that an agent is asked for. */
  asks: z.optional(z.record(stepId, name)),
  /** What a text may say only after an agent ticked it. */
  states: z.optional(z.record(stepId, name)),
  texts: z.optional(z.record(textId, text)),
  /** The first is where it begins; contact attempts have theirs in the app. */
  steps: z.optional(z.array(step)),
  /** Ways that are open from every step. */
  asides: z.optional(z.array(way)),
  reminders: z.optional(z.array(passage)),
  /** Where words beside the texts are shown otherwise than printed. */
  corrections: z.optional(z.array(correction)),
})

/** A manual as its author wrote it. */
export type PlaybookDocument = Written<z.infer<typeof documentSchema>>

/** What an author leaves out is not there, and never undefined. */
type Written<T> = T extends readonly (infer Item)[]
  ? readonly Written<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Written<Exclude<T[Key], undefined>> }
    : T
