import { bareHeading } from '../../domain/note/meaning'
import type { CheckedWhen, NoteTemplate } from '../../domain/note/template'
import { ENGLISH } from '../../domain/note/vocabularies/english'
import { PORTUGUESE } from '../../domain/note/vocabularies/portuguese'
import { SPANISH } from '../../domain/note/vocabularies/spanish'
import type { Vocabulary } from '../../domain/note/vocabulary'
import { toTemplate, type WrittenOption, type WrittenSection } from '../../domain/note/written-note'
import type { Language, Name } from '../../domain/text/name'
import type { PlaybookDocument } from './document-schema'
import { toName } from './to-name'
import { LANGUAGE } from './to-playbook'

type Note = NonNullable<PlaybookDocument['note']>
type Say = (name: PlaybookDocument['title']) => Name

const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = {
  pt: PORTUGUESE,
  en: ENGLISH,
  es: SPANISH,
}

/** What the reader knows of the language that a document is written in. */
export const vocabularyOf = ({ language }: Pick<PlaybookDocument, 'language'>): Vocabulary =>
  VOCABULARIES[LANGUAGE[language]]

/** The mandatory note of a document, as the reader takes it; undefined where it has none. */
export function toNote(document: PlaybookDocument): NoteTemplate | undefined {
  const { id, note, language: written } = document
  if (!note) return undefined
  const language = LANGUAGE[written]
  const say: Say = (name) => toName(name, written)
  const title = say(note.title)
  return toTemplate(
    {
      id,
      title,
      begin: note.begin === undefined ? titled(title) : say(note.begin),
      language,
      checkedWhen: checkedWhenOf(note, document),
      sections: note.sections.map((section) => toSection(section, say)),
    },
    vocabularyOf(document),
  )
}

/** `Nota Devolução`. */
function titled(title: Name): Name {
  const { pt, en, es } = typeof title === 'string' ? { pt: title, en: title, es: title } : title
  return { pt: `Nota ${pt}`, en: `${en} note`, es: `Nota ${es}` }
}

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
    label,
    hints = [],
    choice,
    required,
    listed,
    ...section
  }: Note['sections'][number],
  say: Say,
): WrittenSection {
  const words = bareHeading(section.heading)
  return {
    ...section,
    hints,
    short: short === undefined ? words : say(short),
    name: name === undefined ? words : say(name),
    ...(label !== undefined && { label: say(label) }),
    ...(listed && { isListed: true }),
    ...(required === false && { isOptional: true }),
    ...(choice && { choice: choice.map((option) => toOption(option, say)) }),
  }
}

type WrittenChoice = NonNullable<Note['sections'][number]['choice']>[number]

const toOption = ({ name, prompt, ...option }: WrittenChoice, say: Say): WrittenOption => ({
  ...option,
  name: say(name ?? option.label),
  ...(prompt !== undefined && { prompt: say(prompt) }),
})
