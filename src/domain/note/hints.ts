import { remembered } from '../text/remembered'
import { type Word, wordsOf } from '../text/words'
import type { Section } from './template'

const wordsIn = (text: string): string[] => wordsOf(text).map(({ word }) => word)

/** The hints of a section, ready to be looked for. The labels of a choice are its form, not a hint. */
interface Hints {
  readonly whole: readonly Hint[]
  /** Their parts between slashes and commas: left over when somebody cut one short. */
  readonly pieces: readonly (readonly string[])[]
  /** Of these parts some are answers when they are alone: the form offers them. */
  readonly answers: ReadonlySet<string>
}

interface Hint {
  /** Its first letters: quick to look for, where the words of a long text are not. */
  readonly opening: RegExp
  readonly words: readonly string[]
}

const hintsOf = remembered(({ hints, choice = [], suggestions = [] }: Section): Hints => {
  const all = [...choice.flatMap(({ asks }) => asks ?? []), ...hints]
  return {
    whole: all.map(toHint).filter(({ words }) => words.length > 0),
    pieces: all
      .flatMap((hint) => hint.split(/[/:,;().?]| que foi /))
      .map(wordsIn)
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length),
    answers: new Set(suggestions.map((suggestion) => wordsIn(suggestion).join(' '))),
  }
})

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
export function withoutHints(section: Section, text: string): string {
  const hints = hintsOf(section)
  let rest = text
  for (const hint of hints.whole) rest = withoutHint(rest, hint)
  const words = wordsOf(rest, MOST_HINT_WORDS + 1)
  if (words.length === 0 && rest !== text) return ''
  return words.length > 0 && isOnlyPieces(hints, words) ? '' : rest
}

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
      from = last.end + (/^[\s)\].:*]*/.exec(text.slice(last.end))?.[0].length ?? 0)
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

/** Whether these words are nothing but parts of the section's hint. */
function isOnlyPieces({ pieces, answers }: Hints, words: readonly Word[]): boolean {
  if (words.length > MOST_HINT_WORDS) return false
  const found: string[] = []
  let at = 0
  while (at < words.length) {
    const piece = pieces.find((candidate) => standsAt(words, at, candidate))
    if (!piece) return false
    found.push(piece.join(' '))
    at += piece.length
  }
  const said = new Set(found.filter((piece) => answers.has(piece)))
  return said.size === 0 || (said.size > 1 && found.length > said.size)
}
