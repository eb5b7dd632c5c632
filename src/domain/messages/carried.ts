import type { NamedMessage } from './message-text'
import { draftWords, messageWords, type NumberedWords } from './numbered-words'
import { shareInOrder } from './shared-words'

/** What the app put into the draft itself, blanks filled. */
export interface InsertedMessage {
  readonly message: string
  readonly text: string
}

/** A text holds a message when so much of the message is in it (C2). */
const HALF = 0.5

/**
 * The message a text carries, no matter who put it there (C2). The words that name a message decide;
 * without them the message of which most is in the text, at least half, in order. Of equals the
 * inserted one, else the longest. Give own text, quoted mail left out. A message may have several
 * texts.
 */
export const carriedMessage = <Id extends string>(
  draftText: string,
  inserted: InsertedMessage | undefined,
  texts: readonly NamedMessage<Id>[],
): Id | undefined => messageIn(inTheirWords(draftText, inserted, texts), inserted, texts)

/** The same for a draft whose words are numbered already. */
export function messageIn<Id extends string>(
  draft: NumberedWords,
  inserted: InsertedMessage | undefined,
  texts: readonly NamedMessage<Id>[],
): Id | undefined {
  if (draft.words.length === 0) return undefined
  const named = new Set(texts.filter((text) => isNamed(draft, text)).map(({ id }) => id))
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
  const draft = inTheirWords(text, undefined, texts)
  return texts.filter((one) => isNamed(draft, one)).map(({ id }) => id)
}

/** A draft by the words of all that it is compared with. */
export function inTheirWords(
  draftText: string,
  inserted: InsertedMessage | undefined,
  texts: readonly NamedMessage[],
): NumberedWords {
  number(texts)
  if (inserted) messageWords(inserted.text)
  return draftWords(draftText)
}

const numbered = new WeakSet<readonly NamedMessage[]>()

/** Once for each list: a manual's texts are compared with every comment there is. */
function number(texts: readonly NamedMessage[]): void {
  if (numbered.has(texts)) return
  for (const { text, naming } of texts) {
    messageWords(text)
    messageWords(naming)
  }
  numbered.add(texts)
}

interface Share<Id> {
  readonly id: Id
  /** How much of the text is in the draft; 0 if less than half. */
  readonly share: number
  readonly words: number
}

/** How much of each text is in the draft; of the inserted message also as it was inserted. */
function sharesOf<Id extends string>(
  draft: NumberedWords,
  inserted: InsertedMessage | undefined,
  texts: readonly NamedMessage<Id>[],
): Share<Id>[] {
  const shareOf = (id: Id, text: string): Share<Id> => {
    const words = messageWords(text)
    return { id, share: shareInOrder(draft, words, HALF), words: words.length }
  }
  return texts.flatMap(({ id, text }) => [
    shareOf(id, text),
    ...(inserted?.message === id ? [shareOf(id, inserted.text)] : []),
  ])
}

const [NOT] = messageWords('não')

/** "Não está sendo cancelado por falta de retorno" says the opposite. */
function isNamed({ words }: NumberedWords, { naming }: NamedMessage): boolean {
  const wanted = messageWords(naming)
  const [first] = wanted
  if (first === undefined) return false
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1)) {
    const isHere = wanted.every((word, offset) => words[at + offset] === word)
    if (isHere && words[at - 1] !== NOT) return true
  }
  return false
}
