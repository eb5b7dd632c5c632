import * as z from 'zod/mini'

import { FORMAT } from './format'
import { note } from './note-schema'
import {
  correction,
  list,
  may,
  must,
  name,
  number,
  passage,
  some,
  stepId,
  table,
  textId,
  words,
  yes,
} from './parts'
import { step } from './step-schema'
import { way } from './way-schema'

/** Begins tags; words that the app's own tags begin with are refused by the checker. */
const id = z.string().check(z.regex(/^[a-z\d]{1,20}$/))

const text = z.strictObject({
  text: must(words, 'With `**bold**` and `{{blanks}}`'),
  section: may(words, 'The heading it is printed under'),
  naming: may(
    words,
    'The words of it that say which text it is; without them its longest passage between blanks',
  ),
  isOurs: may(yes, 'The written manual has none'),
  states: may(list(stepId), 'States that must be ticked before it is offered'),
  corrections: may(list(correction), 'Where it differs from the written manual'),
})

const value = z.strictObject({
  kind: must(z.enum(['group', 'link', 'text']), 'group: a number; link: an address; text: words'),
  name: may(name, 'What an effect calls a group, and the button that opens a link'),
  setting: may(stepId, 'The setting of the app that says it, by its name in the manifest'),
  value: may(z.union([words, number]), 'What it is; a setting that is filled in goes before it'),
})

const CHANNELS = ['email', 'web', 'chat', 'messaging', 'whatsapp', 'voice', 'api', 'other'] as const

const offer = z.strictObject({
  form: may(number, 'The number of the form'),
  group: may(number, 'The number of the group'),
  brand: may(number, 'The number of the brand'),
  tag: may(z.string().check(z.regex(/^\S+$/)), 'A tag on the ticket'),
  channel: may(z.enum(CHANNELS), 'The channel of its conversation'),
})

const queues = z.strictObject({
  name: must(name, 'What leads call them, in Hoje'),
  about: must(words, "What the account's views of them say they are"),
})

/** One manual, as its author writes it. */
export const documentSchema = z.strictObject({
  format: must(z.literal(FORMAT), 'The number of this format'),
  id: must(id, 'Permanent: its tags begin with `roteiro_ID_`'),
  title: must(name, 'What an agent calls it'),
  about: must(words, 'What it is for, in a sentence'),
  language: must(
    z.enum(['pt-BR', 'en', 'es']),
    "Of its texts; the manual's own words are read aloud in it, too",
  ),
  source: must(words, 'Where the written manual is'),
  order: may(z.int(), 'Where it is among the others; those without come last, by their ids'),
  offer: may(list(offer), 'Where it is proposed: all of an entry must hold, one entry is enough'),
  pauses: may(yes, 'Contact attempts rest while it is begun and not finished'),
  note: may(note, 'A mandatory note'),
  queues: may(queues, 'What the lists of its queues are called'),
  values: may(table(textId, value), 'What a team fills in, by id'),
  asks: may(table(stepId, name), 'Labels of the blanks that an agent is asked for'),
  states: may(table(stepId, name), 'What a text may say only after an agent ticked it'),
  texts: may(table(textId, text), 'Messages and notes, by id'),
  steps: may(some(step), 'The first is where it begins; contact attempts have theirs in the app'),
  asides: may(list(way), 'Ways that are open from every step'),
  reminders: may(list(passage), 'What the written manual wants kept in mind all along'),
  corrections: may(
    list(correction),
    'Where words beside the texts are shown otherwise than printed',
  ),
})

/** A manual as its author wrote it. */
export type PlaybookDocument = Written<z.infer<typeof documentSchema>>

/** What an author leaves out is not there, and never undefined. */
type Written<T> = T extends readonly (infer Item)[]
  ? readonly Written<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Written<Exclude<T[Key], undefined>> }
    : T
