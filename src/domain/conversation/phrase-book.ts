import type { SentenceWord } from './sentences'

/**
 * Phrases by what they say, one a line, folded: `a|b` is either word, `a?` may be left out,
 * `#` is a number, `@` an address, and `^` holds a phrase to the first place.
 */
export type Phrases<Say extends string> = Readonly<Record<Say, string>>

/** How a sentence is made up of known phrases: all that is said in it. */
export type Said<Say extends string> = ReadonlySet<Say>

export interface Place {
  readonly at: number
  readonly end: number
}

export interface PhraseBook<Say extends string> {
  /**
   * What is said in these words, if they are known phrases from the first to the last; words that
   * `passes` lets through say nothing. Of several ways to read them, the one of the fewest pieces.
   */
  readonly read: (
    words: readonly SentenceWord[],
    passes?: (word: SentenceWord, index: number) => boolean,
  ) => Said<Say> | undefined
  /** Where a phrase of this kind first stands in the words. */
  readonly find: (words: readonly SentenceWord[], say: Say) => Place | undefined
  /** The place behind the phrase of this kind that the words begin with. */
  readonly behind: (words: readonly SentenceWord[], say: Say) => number | undefined
  /** Whether it stands in any phrase. */
  readonly knows: (word: SentenceWord) => boolean
}

interface Slot {
  readonly words: ReadonlySet<string>
  readonly isOptional: boolean
}

interface Phrase<Say> {
  readonly say: Say
  readonly isFirst: boolean
  readonly slots: readonly Slot[]
}

interface Reading<Say extends string> {
  readonly said: Said<Say>
  readonly pieces: number
}

/** A book of phrases. Reading takes time linear in the words. */
export function createPhraseBook<Say extends string>(phrases: Phrases<Say>): PhraseBook<Say> {
  const all = (Object.keys(phrases) as Say[]).flatMap((say) =>
    phrases[say]
      .trim()
      .split('\n')
      .map((line) => toPhrase(say, line.trim())),
  )
  const known = new Set(all.flatMap(({ slots }) => slots.flatMap(({ words }) => [...words])))
  const byWord = new Map<string, Phrase<Say>[]>()
  for (const phrase of all) {
    for (const word of firstWords(phrase)) {
      byWord.set(word, [...(byWord.get(word) ?? []), phrase])
    }
  }

  const behindAt = (words: readonly SentenceWord[], at: number, say: Say): number | undefined => {
    let last: number | undefined
    for (const phrase of byWord.get(keyOf(words[at])) ?? []) {
      if (phrase.say !== say) continue
      eachEnd(phrase, words, at, (end) => {
        last = Math.max(last ?? 0, end)
      })
    }
    return last
  }

  return {
    read: (words, passes = () => false) => {
      const readings: (Reading<Say> | undefined)[] = [{ said: new Set(), pieces: 0 }]
      for (const [at, word] of words.entries()) {
        const before = readings[at]
        if (!before) continue
        const pieces = before.pieces + 1
        const isBetter = (end: number) => (readings[end]?.pieces ?? Number.MAX_VALUE) > pieces
        for (const phrase of byWord.get(keyOf(word)) ?? []) {
          eachEnd(phrase, words, at, (end) => {
            if (!isBetter(end)) return
            readings[end] = { said: new Set([...before.said, phrase.say]), pieces }
          })
        }
        if (isBetter(at + 1) && passes(word, at)) readings[at + 1] = { said: before.said, pieces }
      }
      return readings[words.length]?.said
    },
    find: (words, say) => {
      for (let at = 0; at < words.length; at += 1) {
        const end = behindAt(words, at, say)
        if (end !== undefined) return { at, end }
      }
      return undefined
    },
    behind: (words, say) => behindAt(words, 0, say),
    knows: (word) => known.has(keyOf(word)),
  }
}

function toPhrase<Say>(say: Say, line: string): Phrase<Say> {
  const isFirst = line.startsWith('^ ')
  return {
    say,
    isFirst,
    slots: line
      .slice(isFirst ? 2 : 0)
      .split(' ')
      .map(toSlot),
  }
}

function toSlot(written: string): Slot {
  const isOptional = written.endsWith('?')
  return { words: new Set((isOptional ? written.slice(0, -1) : written).split('|')), isOptional }
}

/** The words a phrase may begin with. */
function firstWords<Say>({ slots }: Phrase<Say>): ReadonlySet<string> {
  const needed = slots.findIndex(({ isOptional }) => !isOptional)
  return new Set(slots.slice(0, needed + 1).flatMap(({ words }) => [...words]))
}

/** Every place at which a phrase that begins here may end. */
function eachEnd<Say>(
  { slots, isFirst }: Phrase<Say>,
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
    if (slot.words.has(keyOf(words[place]))) from(index + 1, place + 1)
  }
  if (!isFirst || at === 0) from(0, at)
}

/** Numbers and ordinals are one to a phrase. */
function keyOf(word: SentenceWord | undefined): string {
  if (word === undefined) return ''
  const initial = word.word.charCodeAt(0)
  return initial >= 0x30 && initial <= 0x39 ? '#' : word.word
}
