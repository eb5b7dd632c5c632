import { remembered } from '../text/remembered'
import { isSentence } from './is-sentence'
import { isNearly } from './nearly'
import type { NoteTemplate, Section, SectionId } from './template'

/** By which words the headings of a template are known. */
export interface Lexicon {
  readonly template: NoteTemplate
  readonly ids: readonly SectionId[]
  readonly headings: readonly HeadingWords[]
  readonly small: ReadonlySet<string>
  /** Sections whose names lists have, too. */
  readonly listed: ReadonlySet<SectionId>
  /** Sections whose headings replies have, too. */
  readonly everyday: ReadonlySet<SectionId>
  /** Words that begin a heading, by their initials: a word with another one is near to none of them. */
  readonly keys: ReadonlyMap<string, readonly string[]>
  /** A cheap look at the line for a heading in words of the agent's own: most have none of these. */
  readonly mayName: RegExp
}

/** The words of one section's heading, ready to be looked for. */
export interface HeadingWords {
  readonly section: SectionId
  readonly full: readonly string[]
  readonly lead: readonly string[]
  readonly keys: readonly string[]
  /** Of these no doubt is left which section it is. */
  readonly sure: readonly string[]
  readonly known: readonly string[]
  readonly gap: RegExp
  /** So long that it may be said in any answer: shortened, only a question or a label is a heading. */
  readonly isSentence: boolean
}

export const lexiconOf = remembered((template: NoteTemplate): Lexicon => {
  const { sections, words, naming } = template
  const headings = sections.map(headingWordsOf)
  const keys = new Map<string, string[]>()
  for (const key of headings.flatMap((heading) => heading.keys)) {
    const initial = key.charAt(0)
    keys.set(initial, [...(keys.get(initial) ?? []), key])
  }
  return {
    template,
    ids: sections.map(({ id }) => id),
    headings,
    small: new Set(words.small.split(' ')),
    listed: new Set(sections.flatMap(({ id, isListed }) => (isListed ? [id] : []))),
    everyday: new Set(sections.flatMap(({ id, isEveryday }) => (isEveryday ? [id] : []))),
    keys,
    mayName: new RegExp(`(?:${naming}).*[)\\]}?:=\\t]`, 'i'),
  }
})

function headingWordsOf({ id, wording }: Section): HeadingWords {
  const [full, lead, keys, more] = [wording.full, wording.lead, wording.keys, wording.more].map(
    (list = '') => list.split(' ').filter(Boolean),
  ) as [string[], string[], string[], string[]]
  return {
    section: id,
    full,
    lead,
    keys,
    sure: keys.slice(0, wording.sure),
    known: [...full, ...keys, ...more],
    // A tab is the edge of a table's cell: words of one heading are in one cell.
    gap: new RegExp(`^[ _~${wording.signs ?? ''}]+$`),
    isSentence: isSentence(full),
  }
}

/** Words that were looked for: people use few, and those again and again. */
const lookedFor = remembered((_: Lexicon['keys']) => new Map<string, boolean>())
const MOST_LOOKED_FOR = 5000

/** Whether a word may begin a heading of this template. */
export function mayBegin({ keys }: Pick<Lexicon, 'keys'>, word: string): boolean {
  const words = lookedFor(keys)
  const known = words.get(word)
  if (known !== undefined) return known
  const found = keys.get(word.charAt(0))?.some((key) => isNearly(word, key)) === true
  if (words.size < MOST_LOOKED_FOR) words.set(word, found)
  return found
}
