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
 * inserted one, else the longest. Give own text, quoted mail left out. A message may have several
 * texts.
 */
export function carriedMessage<Id extends string>(
  draftText: string,
  inserted: InsertedMessage | undefined,
  texts: readonly NamedMessage<Id>[],
): Id | undefined {
  const draft = numberWords(draftText)
  if (draft.words.length === 0) return undefined
  const named = new Set(texts.filter(({ naming }) => isNamed(draft, naming)).map(({ id }) => id))
  const [only] = named
  if (named.size === 1) return only
  const candidates = only ? texts.filter(({ id }) => named.has(id)) : texts
  const isInserted = ({ id }: Share<Id>) => Number(id === inserted?.message)
  const [best] = sharesOf(draft, inserted, candidates).sort(
    (a, b) => b.share - a.share || isInserted(b) - isInserted(a) || b.words - a.words,
  )
  return only || best?.share ? best?.id : undefined
}

/** Every message that a text names by its own words; two in one text contradict each other (C2). */
export function namedMessages<Id extends string>(
  text: string,
  texts: readonly NamedMessage<Id>[],
): Id[] {
  const draft = numberWords(text)
  return texts.filter(({ naming }) => isNamed(draft, naming)).map(({ id }) => id)
}

interface Share<Id> {
  readonly id: Id
  /** How much of the text stands in the draft; 0 if less than half. */
  readonly share: number
  readonly words: number
}

/** How much of each text stands in the draft; of the inserted message also as it was inserted. */
function sharesOf<Id extends string>(
  draft: NumberedWords,
  inserted: InsertedMessage | undefined,
  texts: readonly NamedMessage<Id>[],
): Share<Id>[] {
  const shareOf = (id: Id, text: string): Share<Id> => {
    const words = draft.numbersOf(text.replace(SLOT, ' '))
    return { id, share: shareInOrder(draft, words, HALF), words: words.length }
  }
  return texts.flatMap(({ id, text }) => [
    shareOf(id, text),
    ...(inserted?.message === id ? [shareOf(id, inserted.text)] : []),
  ])
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
