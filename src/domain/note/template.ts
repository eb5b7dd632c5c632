import type { PlaybookValue } from '../playbook/playbook'
import type { Line } from '../text/line-writer'
import type { Language, Name } from '../text/name'
import type { Draft } from '../ticket/ticket'
import type { Vocabulary } from './vocabulary'

/** Within its template: small letters and digits. */
export type SectionId = string

/** Of one section's choice: `sim`. */
export type OptionId = string

/** A mandatory note as data: what it asks, and in which words. */
export interface NoteTemplate {
  /** That of the manual it belongs to; permanent, for it is in tags. */
  readonly id: string
  readonly title: Name
  /** When a submit is judged by it whose draft does not carry it (E7). */
  readonly checkedWhen: CheckedWhen
  readonly language: Language
  /** At least one. All are mandatory but those that are optional. */
  readonly sections: readonly Section[]
  /** A pattern for the first letters of the words that name its sections, in any case. */
  readonly naming: string
  /** Of the language it is written in. */
  readonly words: Vocabulary
  /**
   * Of a note whose sections are read when they are needed: a cheap look, true where none of these lines
   * can be a heading of it.
   */
  readonly isNotIn?: (lines: readonly Line[]) => boolean
}

/** One of them is enough, and so is the note's own mark. */
export interface CheckedWhen {
  /** One of these is added; anybody's. */
  readonly tags?: readonly string[]
  /** It is moved to the group that this value names. */
  readonly group?: Pick<PlaybookValue, 'setting' | 'value'>
  /** It becomes so. */
  readonly status?: Draft['status']
}

/** One part of a note. */
export interface Section {
  readonly id: SectionId
  /** The whole line that is printed: number, heading, `(Campo Obrigatório)`, colon. */
  readonly heading: string
  /** By which words it is known. */
  readonly wording: Wording
  /** Lists have its name, too: once it is answered, "Descrição: parafuso" further down is an item. */
  readonly isListed?: true
  /** Replies have such a line, too: alone it makes no public text the note. */
  readonly isEveryday?: true
  /** For small places. */
  readonly short: Name
  /** What a sentence calls it. */
  readonly name: Name
  /** What is printed below the heading; the agent's answer takes its place. */
  readonly hints: readonly string[]
  /** Beginnings of an answer that the form offers; each is one by itself. */
  readonly suggestions?: readonly string[]
  /** A custom field of the account that may hold it. */
  readonly field?: number
  /** It may be left out. */
  readonly isOptional?: true
  /** One of these is to be chosen. */
  readonly choice?: readonly Option[]
}

/** How a section's heading is worded. Words are folded and parted by blanks, each once. */
export interface Wording {
  /** Words that carry meaning, in the template's full wording, in their order. */
  readonly full: string
  /** Small words with which it begins: "É" of "É possível". */
  readonly lead?: string
  /** One of them opens the heading; the first ones, `sure` in number, leave no doubt. */
  readonly keys: string
  readonly sure: number
  /** All others that a shortened heading may have. */
  readonly more?: string
  /** Signs between its words, beside blanks; for a class of characters. */
  readonly signs?: string
}

/** One way to answer a section with a choice. */
export interface Option {
  readonly id: OptionId
  /** As it is written in the note: `Sim`. */
  readonly label: string
  /** A pattern for it, in any case. */
  readonly pattern: string
  /** As an agent reads it. */
  readonly name: Name
  /** What is to be said beside it; without it the option alone is an answer. */
  readonly asks?: string
  /** A pattern for ways to say it without its name; where several options are meant, it is the last. */
  readonly means: string
}

/** What only a note's form says, where its author worded it. */
export interface NoteForm {
  /** Above the fields, by section. */
  readonly labels: Readonly<Record<SectionId, Name>>
  /** Above the field of what is said beside an option, by section and option. */
  readonly prompts: Readonly<Record<SectionId, Readonly<Record<OptionId, Name>>>>
}

export const sectionOf = ({ sections }: NoteTemplate, id: SectionId): Section | undefined =>
  sections.find((section) => section.id === id)

/** What a template prints below a section's heading, line by line. */
export const hintLines = ({ hints, choice = [] }: Section): readonly string[] => [
  ...choice.flatMap(({ label, asks }) => (asks === undefined ? [] : [`${label} → ${asks}`])),
  ...hints,
]
