import * as z from 'zod/mini'

import { list, may, must, name, stepId, tag, textId, words, yes } from './parts'

/** A choice of the agent and where it leads. */
export const way = z.strictObject({
  id: must(stepId, 'Permanent: its tag is the answer'),
  name: must(name, 'What the button says'),
  next: must(stepId, 'The step it leads to'),
  tag: may(tag, 'A tag in place of `roteiro_ID_STEP_WAY`'),
  again: may(list(stepId), 'Steps that begin again: their marks are taken out'),
  counts: may(stepId, 'Counts how often it was taken, under this name'),
  leaves: may(
    z.strictObject({
      family: must(tag, 'What the tags that exclude each other begin with'),
      tag: must(tag, 'The tag that stays'),
    }),
    'A tag that stays when the manual is over; of one family only the newest',
  ),
  fact: may(stepId, 'A state that is true with this answer'),
  outsideHours: may(yes, 'Open outside working hours only'),
  queue: may(
    z.strictObject({
      name: must(name, 'What leads call the list, in Hoje'),
      view: must(words, "The title of the account's view"),
    }),
    'Tickets with this answer are a list for leads and a view of the account',
  ),
})

export const item = z.strictObject({
  id: must(stepId, 'Permanent'),
  words: must(words, 'What is ticked'),
  copies: may(textId, 'A text with a button that copies it'),
  opens: may(textId, 'A value of the kind link, with a button that opens it'),
  shows: may(textId, 'A value that is shown'),
})

export const effects = z.strictObject({
  status: may(z.literal('solved'), 'The status of the ticket'),
  group: may(textId, 'A value of the kind group: where the ticket goes'),
})
