import type { Line } from '../text/line-writer'
import { headingOf, mayBeHeading } from './heading'
import { lexiconOf } from './lexicon'
import { type NotePart, notesIn, parseNote, wrappedHeading } from './parse-note'
import type { NoteTemplate } from './template'

/** The parts of one template's note among these lines; those it has by itself where it is not carried. */
export const partsOf = (
  lines: readonly Line[],
  template: NoteTemplate,
  templates: readonly NoteTemplate[],
): readonly NotePart[] =>
  (
    notesIn(lines, templates).find((note) => note.template === template) ??
    parseNote(lines, template)
  ).parts

/** Whether a text that is going to be an answer has a heading at this line. */
export const isHeadingAt = (
  texts: readonly string[],
  index: number,
  template: NoteTemplate,
): boolean => {
  const [text = '', next = ''] = texts.slice(index, index + 2)
  const lexicon = lexiconOf(template)
  if (!mayBeHeading({ text }, lexicon)) return false
  return headingOf(text, lexicon) !== undefined || wrappedHeading(text, next, lexicon) !== undefined
}
