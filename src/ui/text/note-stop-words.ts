import type { NoteStop } from '../../domain/contact/stop'
import { SECTION_IDS, type SectionId } from '../../domain/note/sections'
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
  switch (stop.kind) {
    case 'note-public':
      return say.text('stop_note_public')
    case 'note-quoted':
      return say.text('stop_note_quoted')
    case 'note-incomplete':
      return noteIncomplete(stop.sections, say)
  }
}

function noteIncomplete(sections: readonly SectionId[], say: FirstSay): string {
  const names = sections.map((id) =>
    say.text('section_numbered', {
      number: SECTION_IDS.indexOf(id) + 1,
      name: say.text(`section_full_${id}`),
    }),
  )
  const form = new Intl.PluralRules(LANG[say.language]).select(names.length)
  return say.text(form === 'one' ? 'stop_note_incomplete_one' : 'stop_note_incomplete_other', {
    sections: names.join('; '),
  })
}
