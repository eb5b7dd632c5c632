import type { StoredNote } from '../../domain/manual/settings-store'
import { cannotCarry } from '../../domain/note/clues'
import type { NoteTemplate, Section } from '../../domain/note/template'
import type { PlaybookId } from '../../domain/playbook/playbook-id'
import { vocabularyIn } from './to-note'

/** What of a section is read with the manual; its id and its field are known before. */
const READ_LATER: readonly (keyof Section)[] = [
  ...(['heading', 'wording', 'isListed', 'isEveryday', 'short', 'name'] as const),
  ...(['hints', 'suggestions', 'isOptional', 'choice'] as const),
]

/**
 * A published note as the reader takes it: `whole` is asked for the first time when a text may carry
 * it. Where the manual cannot be read after all, no text carries it.
 */
export function publishedNote(
  id: PlaybookId,
  { title, checkedWhen, language, clues, sections }: StoredNote,
  whole: () => NoteTemplate | undefined,
): NoteTemplate {
  const sectionAt = (n: number): Section => whole()?.sections[n] ?? NO_SECTION
  return {
    id,
    title,
    checkedWhen,
    language,
    naming: clues.naming,
    words: vocabularyIn(language),
    sections: sections.map((known, n) => readLater(known, () => sectionAt(n))),
    isNotIn: cannotCarry(clues),
  }
}

const NO_SECTION: Section = {
  id: '',
  heading: '',
  wording: { full: '', keys: '', sure: 0 },
  short: '',
  name: '',
  hints: [],
}

function readLater(known: Pick<Section, 'id' | 'field'>, section: () => Section): Section {
  const later = READ_LATER.map((key) => [key, { get: () => section()[key], enumerable: true }])
  return Object.defineProperties({ ...known }, Object.fromEntries(later)) as Section
}
