import { bareHeading } from '../../domain/note/meaning'
import type { CheckedWhen, NoteForm, NoteTemplate } from '../../domain/note/template'
import { ENGLISH } from '../../domain/note/vocabularies/english'
import { PORTUGUESE } from '../../domain/note/vocabularies/portuguese'
import { SPANISH } from '../../domain/note/vocabularies/spanish'
import type { Vocabulary } from '../../domain/note/vocabulary'
import { toTemplate, type WrittenOption, type WrittenSection } from '../../domain/note/written-note'
import { type Language, type Name, nameIn } from '../../domain/text/name'
import type { PlaybookDocument } from './document-schema'
import { LANGUAGE } from './language-of'
import { toName } from './to-name'

type Note = NonNullable<PlaybookDocument['note']>
type Say = (name: PlaybookDocument['title']) => Name

const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = {
  pt: PORTUGUESE,
  en: ENGLISH,
  es: SPANISH,
}

export const vocabularyIn = (language: Language): Vocabulary => VOCABULARIES[language]

/** What the reader knows of the language that a document is written in. */
export const vocabularyOf = ({ language }: Pick<PlaybookDocument, 'language'>): Vocabulary =>
  vocabularyIn(LANGUAGE[language])

/** The mandatory note of a document, as the reader takes it; undefined where it has none. */
export function toNote(document: PlaybookDocument): NoteTemplate | undefined {
  const { id, note, language: written } = document
  if (!note) return undefined
  const language = LANGUAGE[written]
  const say: Say = (name) => toName(name, written)
  return toTemplate(
    {
      id,
      title: say(note.title),
      language,
      checkedWhen: checkedWhenOf(note, document),
      sections: note.sections.map((section) => toSection(section, language, say)),
    },
    vocabularyOf(document),
  )
}

/** What the form of a document's note says beside its fields; undefined where it has no note. */
export function toNoteForm({ note, language }: PlaybookDocument): NoteForm | undefined {
  if (!note) return undefined
  const say: Say = (name) => toName(name, language)
  const labels = note.sections.flatMap(({ id, label }) =>
    label === undefined ? [] : [[id, say(label)] as const],
  )
  const prompts = note.sections.flatMap(({ id, choice = [] }) => {
    const prompted = choice.flatMap((option) =>
      option.prompt === undefined ? [] : [[option.id, say(option.prompt)] as const],
    )
    return prompted.length > 0 ? [[id, Object.fromEntries(prompted)] as const] : []
  })
  return {
    labels: Object.fromEntries(labels),
    prompts: Object.fromEntries(prompts),
  }
}

/** The words of the button that opens the form, where the author worded it. */
export const toNoteBeginning = ({ note, language }: PlaybookDocument): Name | undefined =>
  note?.begin === undefined ? undefined : toName(note.begin, language)

/** When agents need the note, where its author says it. */
export const toNoteOccasion = ({ note, language }: PlaybookDocument): Name | undefined =>
  note?.when === undefined ? undefined : toName(note.when, language)

function checkedWhenOf(
  { checkedWhen: { group, ...others } = {} }: Note,
  { values = {} }: PlaybookDocument,
): CheckedWhen {
  const { setting, value } = (group === undefined ? undefined : values[group]) ?? {}
  if (group === undefined) return others
  return {
    ...others,
    group: { ...(setting !== undefined && { setting }), ...(value !== undefined && { value }) },
  }
}

function toSection(
  {
    short,
    name,
    label: _,
    hints = [],
    choice,
    required,
    listed,
    also = [],
    ...section
  }: Note['sections'][number],
  language: Language,
  say: Say,
): WrittenSection {
  const words = bareHeading(section.heading)
  return {
    ...section,
    // What small places call it, agents write above its answer, too.
    also: short === undefined ? also : [...also, nameIn(say(short), language)],
    hints,
    short: short === undefined ? words : say(short),
    name: name === undefined ? words : say(name),
    ...(listed && { isListed: true }),
    ...(required === false && { isOptional: true }),
    ...(choice && { choice: choice.map((option) => toOption(option, say)) }),
  }
}

type WrittenChoice = NonNullable<Note['sections'][number]['choice']>[number]

const toOption = ({ name, prompt: _, ...option }: WrittenChoice, say: Say): WrittenOption => ({
  ...option,
  name: say(name ?? option.label),
})
