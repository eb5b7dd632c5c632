import * as z from 'zod/mini'

import { list, may, must, name, passage, some, stepId, tag, textId, words, yes } from './parts'
import { effects, item, way } from './way-schema'

/** What every step may say. */
const BASE = {
  id: must(stepId, 'Permanent: it is in tags'),
  name: must(name, 'What an agent reads above the step'),
  manual: may(passage, 'What the written manual says of it'),
  reminders: may(list(passage), 'What the written manual wants kept in mind right here'),
  ways: may(list(way), 'Other ways on, at any time'),
  tag: may(tag, 'A tag in place of `roteiro_ID_STEP`'),
}

/** The checker tells an author who forgets it. */
const next = may(stepId, 'The step after it; required')

const message = z.strictObject({
  kind: z.literal('message'),
  ...BASE,
  next,
  texts: must(some(textId), 'Texts; of several, those that are true take turns'),
  by: must(
    some(z.enum(['draft', 'copy', 'spoken'])),
    'draft: inserted, and saved by the submit; copy: sent elsewhere; spoken: said on the telephone',
  ),
  place: may(words, 'Where a copied text goes: group, private, or the name of a program'),
  shortcut: may(words, 'Under which that program has it'),
  repeats: may(yes, 'Said again and again: its tag carries a number'),
  logs: may(yes, 'Sent elsewhere it also leaves an internal line with the text'),
  within: may(
    z.int().check(z.minimum(1), z.maximum(100_000)),
    'Minutes after the message before it, by which it was promised',
  ),
})

const note = z.strictObject({
  kind: z.literal('note'),
  ...BASE,
  next,
  text: must(textId, 'The text of the internal note'),
  effects: may(effects, 'What changes on the ticket with it'),
})

const question = z.strictObject({
  kind: z.literal('question'),
  ...BASE,
  isCall: may(yes, 'A telephone call: the answers say how it ended'),
  points: may(list(words), 'What is to be said or asked first'),
  ways: must(some(way), 'The answers'),
})

const checklist = z.strictObject({
  kind: z.literal('checklist'),
  ...BASE,
  next,
  items: must(some(item), 'All must be ticked'),
})

const form = z.strictObject({
  kind: z.literal('form'),
  ...BASE,
  next,
  asks: must(
    z.enum(['moment', 'day']),
    'moment: a day and an hour in working hours; day: a business day after today',
  ),
  items: may(list(item), 'What must be ticked before it is saved'),
  pauses: may(yes, 'Contact attempts rest until then'),
})

const until = z.union([
  z.enum(['end-of-day', 'business-day']),
  z.strictObject({
    minutes: must(z.int().check(z.minimum(1), z.maximum(1_000_000)), 'From the step before'),
    isAdjustable: may(yes, 'The agent may choose another number'),
  }),
  z.strictObject({ form: must(stepId, 'Until what this form asked for') }),
])

const wait = z.strictObject({
  kind: z.literal('wait'),
  ...BASE,
  next,
  until: may(
    until,
    'end-of-day, business-day (the next one), `minutes: 30`, or `form: STEP`; required',
  ),
  onReply: may(stepId, "Where a customer's reply leads; without it a reply changes nothing"),
})

const outcome = z.strictObject({
  kind: z.literal('outcome'),
  ...BASE,
  effects: may(
    effects,
    'Prepared on the ticket, saved by the submit; without any the manual is over',
  ),
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
