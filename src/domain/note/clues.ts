import type { Line } from '../text/line-writer'
import { mayBeHeading } from './heading'
import { lexiconOf } from './lexicon'
import type { NoteTemplate } from './template'

/** What tells that a text may carry a note, before its sections are read. */
export interface NoteClues {
  /** Words that begin a heading. */
  readonly keys: readonly string[]
  /** A pattern for the first letters of the words that name a section. */
  readonly naming: string
}

export function cluesOf(template: NoteTemplate): NoteClues {
  const { keys } = lexiconOf(template)
  return { keys: [...new Set([...keys.values()].flat())], naming: template.naming }
}

/** True of lines among which no heading of the note can be, however it is worded. */
export function cannotCarry({ keys, naming }: NoteClues): (lines: readonly Line[]) => boolean {
  const byInitial = new Map<string, string[]>()
  for (const key of keys) {
    const initial = key.charAt(0)
    byInitial.set(initial, [...(byInitial.get(initial) ?? []), key])
  }
  const mayName = new RegExp(naming, 'i')
  return (lines) =>
    lines.every((line) => !(mayName.test(line.text) || mayBeHeading(line, { keys: byInitial })))
}
