import {
  PIECE_CHARS,
  PIECE_COUNT,
  POINTER_NAMES,
  pieceName,
  type Store,
  type StoredEntry,
  type StoredText,
  usedPieces,
  writtenIndex,
  writtenPointer,
} from './settings-store'
import { sumOf } from './sum-of'

/** Settings to be written, by their names. */
export type Written = Readonly<Record<string, string>>

/** What is written first, and what puts it in force then. */
export interface StoreChange {
  readonly turn: number
  readonly pieces: Written
  readonly pointer: Written
}

/** Not enough pieces are free; in characters. */
export interface NoRoom {
  readonly needed: number
  readonly free: number
}

/**
 * The change after which these entries are in force. `text` is what one of them is to have in place of
 * pieces. Nothing that is in force now is written over. `from`: the piece to begin with; two who publish
 * at once should not have the same.
 */
export function changeOf(
  store: Store,
  text: string | undefined,
  entriesWith: (stored: StoredText | undefined) => readonly StoredEntry[],
  from: number,
): StoreChange | NoRoom {
  const free = freePieces(store, from)
  const placed = text === undefined ? undefined : place(text, free)
  const entries = placed === undefined && text !== undefined ? undefined : entriesWith(placed?.text)
  const index = entries && place(writtenIndex(entries), placed?.left ?? free)
  if (!index) return { needed: (text ?? '').length + PIECE_CHARS, free: free.length * PIECE_CHARS }
  const turn = store.turn + 1
  return {
    turn,
    pieces: { ...placed?.pieces, ...index.pieces },
    pointer: { [pointerOf(turn)]: writtenPointer({ turn, index: index.text }) },
  }
}

/** Turn by turn the other one: that in force is never written over. */
const pointerOf = (turn: number): string => POINTER_NAMES[turn % 2] ?? POINTER_NAMES[0]

/** What published manuals may take, and what is left, in characters. */
export const roomOf = (store: Store) => ({
  all: PIECE_COUNT * PIECE_CHARS,
  free: (PIECE_COUNT - usedPieces(store).size) * PIECE_CHARS,
})

function freePieces(store: Store, from: number): readonly number[] {
  const used = usedPieces(store)
  const all = Array.from({ length: PIECE_COUNT }, (_, n) => ((from + n) % PIECE_COUNT) + 1)
  return all.filter((n) => !used.has(n))
}

interface Placed {
  readonly text: StoredText
  readonly pieces: Written
  readonly left: readonly number[]
}

function place(text: string, free: readonly number[]): Placed | undefined {
  const count = Math.max(1, Math.ceil(text.length / PIECE_CHARS))
  if (count > free.length) return undefined
  const numbers = free.slice(0, count)
  const pieces = numbers.map((n, at): readonly [string, string] => [
    pieceName(n),
    text.slice(at * PIECE_CHARS, (at + 1) * PIECE_CHARS),
  ])
  return {
    text: { pieces: numbers, length: text.length, sum: sumOf(text) },
    pieces: Object.fromEntries(pieces),
    left: free.slice(count),
  }
}
