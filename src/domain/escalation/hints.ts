import { type Word, wordsOf } from '../text/words'
import { SECTIONS, type SectionId } from './sections'

/** The labels of section 1 are its form, not its hint. */
const LABEL = /^(?:Sim|Não) → /

const wordsIn = (text: string): string[] => wordsOf(text).map(({ word }) => word)

const LETTERS: Readonly<Record<string, string>> = {
  a: 'aáàâã',
  c: 'cç',
  e: 'eéê',
  i: 'ií',
  o: 'oóôõ',
  u: 'uú',
}

/** A word with or without its accents, in either way of writing them. */
const unaccented = (word: string): string =>
  [...word].map((letter) => `[${LETTERS[letter] ?? letter}]\\p{M}*`).join('')

interface HintPattern {
  /** Its first letters: quick to look for, where the whole is not. */
  readonly opening: RegExp
  readonly whole: RegExp
}

/** A hint's words in a row: case, accents, line breaks and bullets count for nothing. */
function patternOf(hint: string): HintPattern {
  const words = wordsIn(hint.replace(LABEL, ''))
  const gap = String.raw`[^\p{L}\p{N}]+`
  return {
    opening: new RegExp(String.raw`\b${words[0]?.slice(0, 6)}`, 'gi'),
    whole: new RegExp(String.raw`${words.map(unaccented).join(gap)}(?![\p{L}\p{N}])`, 'iuy'),
  }
}

const HINTS = new Map<SectionId, readonly HintPattern[]>(
  SECTIONS.map(({ id, hints }) => [id, hints.map(patternOf)]),
)

/** The parts of a hint between its slashes and commas: left over when somebody cut it short. */
const PIECES = new Map<SectionId, readonly (readonly string[])[]>(
  SECTIONS.map(({ id, hints }) => [
    id,
    hints
      .flatMap((hint) => hint.replace(LABEL, '').split(/[/:,;().]| que foi /))
      .map(wordsIn)
      .filter(({ length }) => length > 0)
      .sort((a, b) => b.length - a.length),
  ]),
)

/** Of the hint of section 3 these are answers when they stand alone: the form offers them. */
const CAUSES = new Set([
  'erro de sistema',
  'falha de versao',
  'problema de off',
  'processo operacional',
])

/** Beyond this a text is more than a hint cut short. */
const MOST_HINT_WORDS = 60

/**
 * The text without the template's own hints: what the agent wrote. Empty if nothing but hints, whole
 * or cut short, stands there. Words put in between the parts of a hint leave the hint where it is.
 */
export function withoutHints(section: SectionId, text: string): string {
  const hints = HINTS.get(section) ?? []
  let rest = text
  for (const hint of hints) rest = withoutHint(rest, hint)
  const words = wordsOf(rest, MOST_HINT_WORDS + 1)
  if (words.length === 0 && rest !== text) return ''
  return words.length > 0 && isOnlyPieces(section, words) ? '' : rest
}

/** Removes the hint wherever it stands, brackets and bullets around it too. */
function withoutHint(text: string, { opening, whole }: HintPattern): string {
  let rest = ''
  let from = 0
  for (const { index } of text.matchAll(opening)) {
    whole.lastIndex = index
    const match = whole.exec(text)
    if (!match) continue
    rest = joined(rest, withoutOpening(text.slice(from, match.index)))
    from = match.index + match[0].length
    from += /^[\s)\].:*]*/.exec(text.slice(from))?.[0].length ?? 0
  }
  return from === 0 ? text : joined(rest, text.slice(from))
}

/** A loop, not a pattern: `+$` would take quadratic time on a hostile run of blanks. */
function withoutOpening(text: string): string {
  let end = text.length
  while (end > 0 && /[\s([•·*–-]/.test(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}

const joined = (before: string, after: string): string =>
  before && after ? `${before}\n${after}` : `${before}${after}`

/** Whether these words are nothing but parts of the section's hint. */
function isOnlyPieces(section: SectionId, words: readonly Word[]): boolean {
  if (words.length > MOST_HINT_WORDS) return false
  const pieces = PIECES.get(section) ?? []
  const found: string[] = []
  let at = 0
  while (at < words.length) {
    const piece = pieces.find((candidate) =>
      candidate.every((word, offset) => words[at + offset]?.word === word),
    )
    if (!piece) return false
    found.push(piece.join(' '))
    at += piece.length
  }
  const causes = new Set(found.filter((piece) => CAUSES.has(piece)))
  return causes.size === 0 || (causes.size > 1 && found.length > causes.size)
}
