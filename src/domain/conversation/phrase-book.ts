import type { SentenceWord } from './sentences'

/**
 * Phrases by what they say, one a line, folded: `a|b` is either word, `a?` may be left out,
 * `#` is a number, `@` an address, and `^` holds a phrase to the first place.
 */
export type Phrases<Sense extends string> = Readonly<Record<Sense, string>>

/** How a sentence is made up of known phrases: all that is said in it. */
export type Senses<Sense extends string> = ReadonlySet<Sense>

export interface Span {
  readonly at: number
  readonly end: number
}

export interface PhraseBook<Sense extends string> {
  /**
   * What is said in these words, if they are known phrases from the first to the last; words that
   * `passes` lets through say nothing. Of several ways to read them, the one of the fewest pieces.
   */
  readonly read: (
    words: readonly SentenceWord[],
    passes?: (word: SentenceWord, index: number) => boolean,
  ) => Senses<Sense> | undefined
  /** Where a phrase of this kind first occurs in the words. */
  readonly find: (words: readonly SentenceWord[], sense: Sense) => Span | undefined
  /** The place behind the phrase of this kind that the words begin with. */
  readonly behind: (words: readonly SentenceWord[], sense: Sense) => number | undefined
  /** Whether a phrase of any kind begins at that place. */
  readonly begins: (words: readonly SentenceWord[], at: number) => boolean
  /** Whether it is in any phrase. */
  readonly knows: (word: SentenceWord) => boolean
}

interface Slot {
  /** Few, so looked through: thousands of sets take a browser's memory in every ticket. */
  readonly words: readonly string[]
  readonly isOptional: boolean
}

interface Phrase<Sense> {
  readonly sense: Sense
  readonly isFirst: boolean
  readonly slots: readonly Slot[]
}

interface Reading<Sense extends string> {
  readonly senses: Senses<Sense>
  readonly pieces: number
}

/** The phrases of a book, by the words that may begin them and by all of theirs. */
interface Index<Sense> {
  readonly byWord: ReadonlyMap<string, readonly Phrase<Sense>[]>
  readonly known: ReadonlySet<string>
}

/** A book of phrases, opened when it is first read in. Reading takes time linear in the words. */
export function createPhraseBook<Sense extends string>(phrases: Phrases<Sense>): PhraseBook<Sense> {
  let opened: Index<Sense> | undefined
  const index = (): Index<Sense> => {
    opened ??= indexOf(phrases)
    return opened
  }
  const behindAt = (
    words: readonly SentenceWord[],
    at: number,
    sense: Sense,
  ): number | undefined => {
    let last: number | undefined
    for (const phrase of index().byWord.get(keyOf(words[at])) ?? []) {
      if (phrase.sense !== sense) continue
      eachEnd(phrase, words, at, (end) => {
        last = Math.max(last ?? 0, end)
      })
    }
    return last
  }

  return {
    read: (words, passes = () => false) => {
      const readings: (Reading<Sense> | undefined)[] = [{ senses: new Set(), pieces: 0 }]
      for (const [at, word] of words.entries()) {
        const before = readings[at]
        if (!before) continue
        const pieces = before.pieces + 1
        const isBetter = (end: number) => (readings[end]?.pieces ?? Number.MAX_VALUE) > pieces
        for (const phrase of index().byWord.get(keyOf(word)) ?? []) {
          eachEnd(phrase, words, at, (end) => {
            if (!isBetter(end)) return
            readings[end] = { senses: new Set([...before.senses, phrase.sense]), pieces }
          })
        }
        if (isBetter(at + 1) && passes(word, at))
          readings[at + 1] = { senses: before.senses, pieces }
      }
      return readings[words.length]?.senses
    },
    find: (words, sense) => {
      for (let at = 0; at < words.length; at += 1) {
        const end = behindAt(words, at, sense)
        if (end !== undefined) return { at, end }
      }
      return undefined
    },
    behind: (words, sense) => behindAt(words, 0, sense),
    begins: (words, at) =>
      (index().byWord.get(keyOf(words[at])) ?? []).some((phrase) => {
        let isHere = false
        eachEnd(phrase, words, at, () => {
          isHere = true
        })
        return isHere
      }),
    knows: (word) => index().known.has(keyOf(word)),
  }
}

function indexOf<Sense extends string>(phrases: Phrases<Sense>): Index<Sense> {
  const all = (Object.keys(phrases) as Sense[]).flatMap((sense) =>
    phrases[sense]
      .trim()
      .split('\n')
      .map((line) => toPhrase(sense, line.trim())),
  )
  const byWord = new Map<string, Phrase<Sense>[]>()
  for (const phrase of all) {
    for (const word of firstWords(phrase)) {
      byWord.set(word, [...(byWord.get(word) ?? []), phrase])
    }
  }
  return {
    byWord,
    known: new Set(all.flatMap(({ slots }) => slots.flatMap(({ words }) => words))),
  }
}

function toPhrase<Sense>(sense: Sense, line: string): Phrase<Sense> {
  const isFirst = line.startsWith('^ ')
  return {
    sense,
    isFirst,
    slots: line
      .slice(isFirst ? 2 : 0)
      .split(' ')
      .map(toSlot),
  }
}

/** By what is written: the phrases share most of them. */
const slots = new Map<string, Slot>()

function toSlot(written: string): Slot {
  const known = slots.get(written)
  if (known) return known
  const isOptional = written.endsWith('?')
  const slot = { words: (isOptional ? written.slice(0, -1) : written).split('|'), isOptional }
  slots.set(written, slot)
  return slot
}

/** The words a phrase may begin with. */
function firstWords<Sense>({ slots }: Phrase<Sense>): ReadonlySet<string> {
  const needed = slots.findIndex(({ isOptional }) => !isOptional)
  return new Set(slots.slice(0, needed + 1).flatMap(({ words }) => words))
}

/** Every place at which a phrase that begins here may end. */
function eachEnd<Sense>(
  { slots, isFirst }: Phrase<Sense>,
  words: readonly SentenceWord[],
  at: number,
  found: (end: number) => void,
): void {
  const from = (index: number, place: number): void => {
    const slot = slots[index]
    if (!slot) {
      found(place)
      return
    }
    if (slot.isOptional) from(index + 1, place)
    if (slot.words.includes(keyOf(words[place]))) from(index + 1, place + 1)
  }
  if (!isFirst || at === 0) from(0, at)
}

/** Numbers and ordinals are one to a phrase. */
function keyOf(word: SentenceWord | undefined): string {
  if (word === undefined) return ''
  const initial = word.word.charCodeAt(0)
  return initial >= 0x30 && initial <= 0x39 ? '#' : word.word
}
