import type { NamedMessage } from './message-text'
import { type NumberedWords, numberWords } from './numbered-words'
import { shareInOrder } from './shared-words'

/** What the app put into the draft itself, blanks filled. */
export interface InsertedMessage {
  readonly message: string
  readonly text: string
}

/** A text holds a message when so much of the message stands in it (C2). */
const HALF = 0.5

const SLOT = /\{\{[^{}]*\}\}/g

/**
 * The message a text carries, whoever put it there (C2). The words that name a message decide;
 * without them the message of which most stands in the text, at least half, in order. Of equals the
 * inserted one. Give own text, quoted mail left out.
 */
export function carriedMessage<Id extends string>(
  draftText: string,
  inserted: InsertedMessage | undefined,
  texts: readonly NamedMessage<Id>[],
): Id | undefined {
  const draft = numberWords(draftText)
  if (draft.words.length === 0) return undefined
  const named = texts.filter(({ naming }) => isNamed(draft, naming))
  const [only, second] = named
  if (only && !second) return only.id
  const shares = sharesOf(draft, inserted, only ? named : texts)
  const best = Math.max(...shares.values())
  if (!only && best === 0) return undefined
  const own = [...shares].find(([id, share]) => id === inserted?.message && share === best)
  return (own ?? [...shares].find(([, share]) => share === best))?.[0]
}

/** Every message that a text names by its own words; two in one text contradict each other (C2). */
export function namedMessages<Id extends string>(
  text: string,
  texts: readonly NamedMessage<Id>[],
): Id[] {
  const draft = numberWords(text)
  return texts.filter(({ naming }) => isNamed(draft, naming)).map(({ id }) => id)
}

/** How much of each message stands in the draft, if half of it; the inserted one also as inserted. */
function sharesOf<Id extends string>(
  draft: NumberedWords,
  inserted: InsertedMessage | undefined,
  texts: readonly NamedMessage<Id>[],
): ReadonlyMap<Id, number> {
  const share = (text: string) =>
    shareInOrder(draft, draft.numbersOf(text.replace(SLOT, ' ')), HALF)
  return new Map(
    texts.map(({ id, text }) => {
      const own = inserted?.message === id ? share(inserted.text) : 0
      return [id, Math.max(own, share(text))]
    }),
  )
}

/** "Não está sendo cancelado por falta de retorno" says the opposite. */
function isNamed({ words, numbersOf }: NumberedWords, naming: string): boolean {
  const wanted = numbersOf(naming)
  if (wanted.length === 0 || wanted.includes(0)) return false
  const [not] = numbersOf('não')
  return words.some(
    (_, start) =>
      wanted.every((word, offset) => words[start + offset] === word) &&
      (not === 0 || words[start - 1] !== not),
  )
}
