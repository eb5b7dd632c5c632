import type { NoteStop } from '../../domain/contact/stop'
import { type NoteTemplate, type SectionId, sectionOf } from '../../domain/note/template'
import { nameIn } from '../../domain/text/name'
import type { FirstSay } from './first-say'
import type { FirstKey } from './first-words'
import { LANG } from './language'

/** Where to find the way out of a stop that is not in the sidebar yet. */
export const NOTE_FIX = {
  'note-incomplete': 'fix_note',
} as const satisfies Partial<Record<NoteStop['kind'], FirstKey>>

/** Why a note is stopped, with the way out, as Zendesk says it before the whole sidebar is here. */
export function noteStopSentence(stop: NoteStop, say: FirstSay): string {
  const fault = noteStopWords(stop, say)
  return stop.kind === 'note-incomplete' ? `${fault} ${say.text(NOTE_FIX[stop.kind])}` : fault
}

/** The fault alone. */
export function noteStopWords(stop: NoteStop, say: FirstSay): string {
  const note = nameIn(stop.template.title, say.language)
  switch (stop.kind) {
    case 'note-public':
      return say.text('stop_note_public', { note })
    case 'note-quoted':
      return say.text('stop_note_quoted', { note })
    case 'note-incomplete':
      return noteIncomplete(note, sectionNames(stop.template, stop.sections, say), say)
  }
}

/** What a sentence calls these sections. */
export const sectionNames = (
  template: NoteTemplate,
  sections: readonly SectionId[],
  { language }: FirstSay,
): readonly SectionName[] =>
  sections.map((id) => ({
    number: template.sections.findIndex((section) => section.id === id) + 1,
    name: nameIn(sectionOf(template, id)?.name ?? id, language),
  }))

interface SectionName {
  /** Its place in the note, from 1. */
  readonly number: number
  readonly name: string
}

function noteIncomplete(note: string, names: readonly SectionName[], say: FirstSay): string {
  const form = new Intl.PluralRules(LANG[say.language]).select(names.length)
  const sections = names.map(({ number, name }) => say.text('section_numbered', { number, name }))
  return say.text(form === 'one' ? 'stop_note_incomplete_one' : 'stop_note_incomplete_other', {
    note,
    sections: sections.join('; '),
  })
}
