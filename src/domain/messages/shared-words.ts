import type { NumberedWords } from './numbered-words'

/**
 * The share of a message's words, 0 to 1, that are in a draft in the message's order (C2): the
 * longest common subsequence; 0 if it is less than `least`. The words have to be within a passage
 * at most half as long again as the message, because any long letter holds its "de", "o" and
 * "ticket" somewhere. Windows of twice the message that overlap by three quarters miss none.
 */
export function shareInOrder(
  { words, kinds }: NumberedWords,
  message: readonly number[],
  least: number,
): number {
  const size = message.length * 2
  const step = Math.max(1, Math.floor(message.length / 2))
  const enough = least * message.length
  if (words.length < enough) return 0
  const bag = createBag(message, kinds)
  let best = 0
  for (let start = 0; start === 0 || start + size - step < words.length; start += step) {
    const shared = bag.moveTo(words, start, start + size)
    // Order can only lower what the words alone share, which is much faster to count.
    if (shared <= best || shared < enough) continue
    best = Math.max(best, inOrder(words.slice(start, start + size), message))
  }
  return best > 0 && best >= enough ? best / message.length : 0
}

/** Counts how many words of the message a moving passage holds, in whatever order. */
function createBag(message: readonly number[], kinds: number) {
  /** How often each word is still missing; below 0 where the passage has it more often. */
  const missing = new Array<number>(kinds).fill(0)
  for (const number of message) missing[number] = (missing[number] ?? 0) + 1
  let [from, to, shared] = [0, 0, 0]
  return {
    moveTo: (words: readonly number[], start: number, end: number): number => {
      for (; to < Math.min(end, words.length); to += 1) {
        const number = words[to] ?? 0
        const left = missing[number] ?? 0
        if (left > 0) shared += 1
        missing[number] = left - 1
      }
      for (; from < start; from += 1) {
        const number = words[from] ?? 0
        const left = (missing[number] ?? 0) + 1
        if (left > 0) shared -= 1
        missing[number] = left
      }
      return shared
    },
  }
}

/** The length of the longest common subsequence, kept in one row. */
function inOrder(passage: readonly number[], message: readonly number[]): number {
  const row = new Array<number>(message.length + 1).fill(0)
  for (const word of passage) {
    if (!message.includes(word)) continue
    let [diagonal, before] = [0, 0]
    for (let column = 1; column < row.length; column += 1) {
      const above = row[column] ?? 0
      before = message[column - 1] === word ? diagonal + 1 : Math.max(above, before)
      row[column] = before
      diagonal = above
    }
  }
  return row[message.length] ?? 0
}
