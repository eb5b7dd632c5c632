import { fold } from '../text/fold'
import type { Language } from '../text/name'
import { anySpelling } from '../text/spelling'
import { wordsOf } from '../text/words'
import { isEverydayHeading } from './everyday'
import { isSentence } from './is-sentence'
import { bareHeading, headingWords, meaningOf } from './meaning'
import type { CheckedWhen, NoteTemplate, Option, Section, Wording } from './template'
import type { Vocabulary } from './vocabulary'

/** A note as its author writes it; what the reader looks for is made of it once. */
export interface WrittenNote extends Pick<NoteTemplate, 'id' | 'title' | 'language'> {
  readonly checkedWhen: CheckedWhen
  readonly sections: readonly WrittenSection[]
}

export interface WrittenSection extends Omit<Section, 'wording' | 'choice'> {
  /** Shortened wordings, and other words a heading may hold. */
  readonly also?: readonly string[]
  /** The only words a shortened heading may begin with; without them any word of its own may. */
  readonly begins?: readonly string[]
  readonly choice?: readonly WrittenOption[]
}

export interface WrittenOption extends Omit<Option, 'pattern' | 'means'> {
  /** Ways to say it without its name. `^` before one: at the beginning only; `*`: any ending. */
  readonly means?: readonly string[]
}

/** The note as the reader takes it. */
export const toTemplate = (note: WrittenNote, words: Vocabulary): NoteTemplate => ({
  ...note,
  words,
  sections: note.sections.map((section) => toSection(section, words, note.language)),
  naming: namingOf(note.sections, words),
})

function toSection(section: WrittenSection, words: Vocabulary, language: Language): Section {
  const { also: _, begins: __, choice, ...own } = section
  const isEveryday = isEverydayHeading(meaningOf(section.heading, words), language)
  return {
    ...own,
    wording: wordingOf(section, words),
    ...(isEveryday && { isEveryday }),
    ...(choice && { choice: choice.map(toOption) }),
  }
}

function toOption({ means = [], ...option }: WrittenOption): Option {
  return {
    ...option,
    pattern: anySpelling(option.label).replaceAll('[,]', ',?'),
    means: patternOf([`^${option.label}`, ...means]),
  }
}

/** Those that are said at the beginning, and those that are said anywhere. */
function patternOf(phrases: readonly string[]): string {
  const first = phrases.filter((phrase) => phrase.startsWith('^')).map((phrase) => phrase.slice(1))
  const others = phrases.filter((phrase) => !phrase.startsWith('^'))
  const anywhere = others.length > 0 ? String.raw`|\b(?:${others.map(toWords).join('|')})\b` : ''
  return String.raw`^(?:${first.map(toWords).join('|')})\b${anywhere}`
}

/** A phrase as a pattern for folded words. */
const toWords = (phrase: string): string =>
  fold(phrase.replace(/\*$/, '')).replace(/[^a-z\d ]/g, String.raw`\$&`) +
  (phrase.endsWith('*') ? String.raw`\w*` : '')

function wordingOf({ heading, also = [], begins }: WrittenSection, words: Vocabulary): Wording {
  const full = meaningOf(heading, words)
  const others = also.map((wording) => meaningOf(wording, words))
  const first = [full, ...others].flatMap(([word]) => word ?? [])
  const named = begins?.flatMap(wordsIn)
  const sure = unique(named ?? first)
  const keys = unique([...sure, ...(named ? [] : [full, ...others].flat())])
  const lead = [heading, ...also].flatMap((wording) => leadOf(wording, keys))
  const more = unique(others.flat()).filter((word) => !full.includes(word) && !keys.includes(word))
  const signs = signsIn([heading, ...also])
  return {
    full: full.join(' '),
    ...(lead.length > 0 && { lead: unique(lead).join(' ') }),
    keys: keys.join(' '),
    sure: sure.length,
    ...(more.length > 0 && { more: more.join(' ') }),
    ...(signs !== '' && { signs }),
  }
}

const unique = (words: readonly string[]): readonly string[] => [...new Set(words)]

const wordsIn = (text: string): string[] => wordsOf(text).map(({ word }) => word)

/** What comes before the first of these words. */
function leadOf(wording: string, keys: readonly string[]): readonly string[] {
  const all = headingWords(wording)
  const first = all.findIndex((word) => keys.includes(word))
  return all.slice(0, Math.max(0, first))
}

/** `/`, `-` and the like, where a wording has them between its words. */
function signsIn(wordings: readonly string[]): string {
  const signs = wordings.flatMap((one) => [...bareHeading(one).matchAll(/[/,'’.&-]/g)].flat())
  return unique(signs).join('').replace(/[-/]/g, String.raw`\$&`)
}

/**
 * The first letters of the words that name a section, as they are written: a sentence is named by its
 * ends, every other heading by the words that may open it.
 */
function namingOf(sections: readonly WrittenSection[], words: Vocabulary): string {
  const found = sections.flatMap((section) => {
    const { full, keys } = wordingOf(section, words)
    const all = full.split(' ')
    const naming = isSentence(all) ? [all[0] ?? '', all.at(-1) ?? ''] : keys.split(' ')
    return [section.heading, ...(section.also ?? []), ...(section.begins ?? [])].flatMap(
      (wording) =>
        wordsOf(wording)
          .filter(({ word }) => naming.includes(word))
          .map(({ start, end }) => wording.slice(start, end).slice(0, end - start > 8 ? 5 : 4)),
    )
  })
  // A letter with an accent may be written without.
  return unique(found.map((letters) => letters.toLowerCase().replace(/[^a-z\d]/g, '.'))).join('|')
}
