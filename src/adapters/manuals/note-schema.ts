import * as z from 'zod/mini'

import { list, may, must, name, number, some, stepId, tag, textId, words, yes } from './parts'

/** In the note it is followed by what was said. */
const label = z.string().check(z.trim(), z.minLength(1), z.maxLength(60))

const option = z.strictObject({
  id: must(stepId, 'Permanent: browsers keep it while a form is filled in'),
  label: must(label, 'As it is written in the note: `Sim`'),
  name: may(name, 'What an agent reads; its label without'),
  prompt: may(name, 'Above the field of what is said beside it'),
  asks: may(words, 'What is to be said beside it; without it the option alone is an answer'),
  means: may(
    list(words),
    'Ways to say it without its name; `^` before one: at the beginning only; `*` behind: any ending',
  ),
})

const section = z.strictObject({
  id: must(stepId, 'Permanent: settings name it'),
  heading: must(words, 'The line as it is printed: number, words, `(Campo Obrigatório)`, colon'),
  also: may(list(words), 'Shortened wordings, and other words a heading may hold'),
  begins: may(
    list(words),
    'The only words a shortened heading may begin with; without them any of its own words may',
  ),
  listed: may(
    yes,
    'Lists have its name, too: once it is answered, a line with it further down is an item',
  ),
  short: may(
    name,
    'For small places, and known above an answer, too; the words of the heading without',
  ),
  name: may(name, 'What a sentence calls it; the words of the heading without'),
  label: may(name, 'Above its field in the form; its name without'),
  hints: may(list(words), 'What is printed below the heading; the answer takes its place'),
  suggestions: may(
    list(words),
    'Beginnings of an answer that the form offers; each is an answer by itself, "None" too',
  ),
  field: may(
    number,
    'Number of a custom field of the account that may hold it; the setting `campos_secoes` goes before it',
  ),
  required: may(z.boolean(), 'false: it may be left out'),
  choice: may(some(option), 'One of these is to be chosen'),
})

const checkedWhen = z.strictObject({
  tags: may(some(tag), "One of these is added; they may be anybody's"),
  group: may(textId, 'A value of the kind group: the ticket is moved there'),
  status: may(z.enum(['open', 'pending', 'hold', 'solved']), 'The ticket becomes so'),
})

/** A mandatory note, as its author writes it. */
export const note = z.strictObject({
  title: must(name, 'What agents call it'),
  begin: may(name, 'What the button says that opens its form; "Nota" and its title without'),
  when: may(
    name,
    'When agents need it, in the middle of a sentence: where leads have no ticket yet, it follows `begin`',
  ),
  checkedWhen: may(
    checkedWhen,
    'When a submit needs it complete whose draft does not carry it; one of these is enough',
  ),
  sections: must(some(section), 'Its parts, in order'),
})
