import { remembered } from '../text/remembered'
import { hasWords, type Word, wordsOf } from '../text/words'
import { isSentence } from './is-sentence'
import type { NoteTemplate, Section } from './template'
import type { Vocabulary } from './vocabulary'

const wordsIn = (text: string): string[] => wordsOf(text).map(({ word }) => word)

/** The hints of a section, ready to be looked for. The labels of a choice are its form, not a hint. */
interface Hints {
  readonly whole: readonly Hint[]
  /** Their parts between slashes, commas and "or": left over when somebody cut one short. */
  readonly pieces: readonly (readonly string[])[]
  /** What is an answer by itself. */
  readonly answers: ReadonlySet<string>
  /** The form's suggestions say which parts of the hint are answers. */
  readonly isSuggesting: boolean
}

interface Hint {
  /** Its first letters: quick to look for, where the words of a long text are not. */
  readonly opening: RegExp
  readonly words: readonly string[]
}

const hintsOf = remembered(
  ({ sections, words }: NoteTemplate): ReadonlyMap<string, Hints> =>
    new Map(sections.map((section) => [section.id, hintsIn(section, words)])),
)

/**
 * What the form suggests is an answer by itself. So is one part of a hint ("new / used", "Yes or no"),
 * unless it is a sentence or announces others, or some parts are suggested and others are not.
 */
function hintsIn({ hints, choice = [], suggestions = [] }: Section, { or }: Vocabulary): Hints {
  const all = [...choice.flatMap(({ asks }) => asks ?? []), ...hints]
  const parts = all.map((hint) =>
    hint.split(new RegExp(`[/,;().?]| (?:${or}) |(?<=:)`)).filter(hasWords),
  )
  const offered = parts.flatMap((some) => (some.length > 1 ? some.filter(isShort) : [])).map(saidIn)
  const suggested = suggestions.map(saidIn)
  const isSuggesting = suggested.some((one) => offered.includes(one))
  return {
    whole: all.map(toHint).filter(({ words }) => words.length > 0),
    pieces: parts
      .flat()
      .map(wordsIn)
      .sort((a, b) => b.length - a.length),
    answers: new Set(isSuggesting ? suggested : [...suggested, ...offered]),
    isSuggesting,
  }
}

/** No sentence, and nothing that announces what follows it. */
const isShort = (part: string): boolean => !part.endsWith(':') && !isSentence(wordsIn(part))

/** The words of a text in a row. */
const saidIn = (text: string): string => wordsIn(text).join(' ')

/** A hint's words in a row: case, accents, line breaks and bullets count for nothing. */
function toHint(hint: string): Hint {
  const [first] = wordsOf(hint, 1)
  const opening = hint.slice(first?.start, first?.end).slice(0, 6)
  return { opening: new RegExp(opening.replace(/[^a-z\d]/gi, '.{1,2}'), 'i'), words: wordsIn(hint) }
}

/** Beyond this a text is more than a hint cut short. */
const MOST_HINT_WORDS = 60

/**
 * The text without the template's own hints: what the agent wrote. Empty if nothing but hints, whole
 * or cut short, is there. Words put in between the parts of a hint leave the hint where it is.
 */
export function withoutHints({ id }: Section, text: string, template: NoteTemplate): string {
  const hints = hintsOf(template).get(id)
  if (!hints) return text
  let rest = text
  for (const hint of hints.whole) rest = withoutHint(rest, hint)
  const words = wordsOf(rest, MOST_HINT_WORDS + 1)
  if (words.length === 0 && rest !== text) return ''
  return words.length > 0 && isOnlyPieces(hints, words) ? '' : rest
}

/** Whether the form suggests these very words, or the section's hint offers them: "No" to "Yes or no". */
export const isOffered = ({ id }: Section, answer: string, template: NoteTemplate): boolean =>
  hintsOf(template).get(id)?.answers.has(saidIn(answer)) === true

/** Removes the hint wherever it is, brackets and bullets around it too. */
function withoutHint(text: string, hint: Hint): string {
  if (!hint.opening.test(text)) return text
  const words = wordsOf(text)
  let rest = ''
  let from = 0
  let at = 0
  while (at < words.length) {
    const [first, last] = [words[at], words[at + hint.words.length - 1]]
    if (first && last && standsAt(words, at, hint.words)) {
      rest = joined(rest, withoutOpening(text.slice(from, first.start)))
      from = last.end + (/^[\s)\].:*?!]*/.exec(text.slice(last.end))?.[0].length ?? 0)
      at += hint.words.length
    } else at += 1
  }
  return from === 0 ? text : joined(rest, text.slice(from))
}

const standsAt = (words: readonly Word[], at: number, wanted: readonly string[]): boolean =>
  wanted.every((word, offset) => words[at + offset]?.word === word)

/** A loop, not a pattern: `+$` would take quadratic time on a hostile run of blanks. */
function withoutOpening(text: string): string {
  let end = text.length
  while (end > 0 && /[\s([•·*–-]/.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

const joined = (before: string, after: string): string =>
  before && after ? `${before}\n${after}` : `${before}${after}`

/** Whether these words are nothing but parts of the section's hint; the last may be cut short. */
function isOnlyPieces({ pieces, answers, isSuggesting }: Hints, words: readonly Word[]): boolean {
  if (words.length > MOST_HINT_WORDS) return false
  const found: string[] = []
  let at = 0
  while (at < words.length) {
    const rest = words.length - at
    const piece = pieces.find((one) =>
      standsAt(words, at, rest < SHORTEST_CUT ? one : one.slice(0, rest)),
    )
    if (!piece) return false
    found.push(piece.slice(0, rest).join(' '))
    at += piece.length
  }
  const said = new Set(found.filter((one) => answers.has(one)))
  return (
    said.size === 0 ||
    (found.length > 1 && (!isSuggesting || (said.size > 1 && found.length > said.size)))
  )
}

/** Fewer words are said by chance. */
const SHORTEST_CUT = 3
