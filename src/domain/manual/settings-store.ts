import type { NoteClues } from '../note/clues'
import type { NoteTemplate, Section } from '../note/template'
import type { Left } from '../playbook/left-behind'
import type { PlaybookHead } from '../playbook/playbook-head'
import type { PlaybookId } from '../playbook/playbook-id'
import type { Name } from '../text/name'
import type { Instant } from '../ticket/ticket'
import type { StoredSettings } from './is-stored'
import { sumOf } from './sum-of'

/**
 * Published manuals in hidden settings of the installation, which are texts. Each text that is kept lies
 * in numbered pieces of its own; one of them is the index, which says where all others are. Two short
 * settings point to the index, and one of them is in force. What is written goes into pieces that
 * nothing in force uses, and then into the pointer that is not in force: until that one is whole, nothing
 * has changed.
 */

/**
 * How many characters a piece has. What a setting holds is not documented. Every character is ASCII, so
 * that even a store which takes four bytes for each keeps a piece within 65,535 bytes, the least that
 * databases give a text beyond 255 characters.
 */
export const PIECE_CHARS = 16_000

/**
 * A manual takes one piece, a long one two. Twenty manuals, each with the version before, take sixty at
 * most if a third of them is long, the index two. The longest file that is read, 100 KB, would take seven.
 */
export const PIECE_COUNT = 64

export const pieceName = (n: number): string => `manuais_${String(n).padStart(2, '0')}`

/** Where the index is: the one with the greater number that is whole counts. */
export const POINTER_NAMES = ['manuais_a', 'manuais_b'] as const

/** Who publishes at this moment, and since when. */
export const CLAIM_NAME = 'manuais_vez'

/** A text in pieces. */
export interface StoredText {
  /** Numbers of the pieces, in order. */
  readonly pieces: readonly number[]
  /** In characters. */
  readonly length: number
  readonly sum: string
}

export interface StoredPublication {
  readonly version: number
  readonly by: { readonly id: number | null; readonly name: string }
  readonly at: Instant
  readonly sentence: string
}

/** What is known of a note without its manual's text. */
export interface StoredNote extends Pick<NoteTemplate, 'title' | 'checkedWhen' | 'language'> {
  readonly clues: NoteClues
  readonly sections: readonly Pick<Section, 'id' | 'field'>[]
  /** What the button says that opens its form, and when it is needed. */
  readonly beginning?: Name
  readonly occasion?: Name
}

/** One version of a published manual: its text, and who published it. */
export interface StoredVersion extends StoredText {
  readonly publication: StoredPublication
  /** Of the document. */
  readonly format: number
  /** The sum of the package's manual of this id when this one was published. */
  readonly over?: string
  /** Of versions before the one that is kept beside it. */
  readonly left?: Left
}

/** A version in force, with all of it that a starting page needs. */
export interface StoredManual extends StoredVersion {
  readonly head: PlaybookHead
  /** It is begun by hand: it has steps, and is not the contact attempts. */
  readonly isBegun: boolean
  readonly note?: StoredNote
}

/** All that is kept of one id. */
export interface StoredEntry {
  readonly id: PlaybookId
  /** The last number that was given to a version. */
  readonly versions: number
  readonly inForce?: StoredManual
  readonly before?: StoredVersion
  /** Newest first. */
  readonly history: readonly StoredPublication[]
}

export interface Store {
  /** Counts every change; 0: nothing was ever published. */
  readonly turn: number
  readonly entries: readonly StoredEntry[]
  /** The pieces of the index itself. */
  readonly index: StoredText | undefined
}

const EMPTY: Store = { turn: 0, entries: [], index: undefined }

/** What is published, as the settings have it; never throws. What cannot be read does not count. */
export function readStore(settings: StoredSettings): Store {
  const pointers = POINTER_NAMES.flatMap((name) => pointerIn(settings[name]) ?? [])
  for (const { turn, index } of pointers.sort((a, b) => b.turn - a.turn)) {
    const entries = entriesIn(textIn(settings, index))
    if (entries) return { turn, entries, index }
  }
  return EMPTY
}

/** A text that is kept, undefined where it is not whole. */
export function textIn(settings: StoredSettings, stored: StoredText): string | undefined {
  const text = textOfLength(settings, stored)
  return text !== undefined && sumOf(text) === stored.sum ? text : undefined
}

/** A text that is kept, undefined where it is longer or shorter: what was cut is told without reading it. */
export function textOfLength(
  settings: StoredSettings,
  { pieces, length }: StoredText,
): string | undefined {
  const text = pieces.map((n) => String(settings[pieceName(n)] ?? '')).join('')
  return text.length === length ? text : undefined
}

interface Pointer {
  readonly turn: number
  readonly index: StoredText
}

/** Far below 255 characters: no setting is too small for it. */
export const writtenPointer = ({ turn, index: { pieces, length, sum } }: Pointer): string =>
  [turn, pieces.join(','), length, sum].join(';')

const POINTER = /^(\d{1,9});(\d{1,2}(?:,\d{1,2})*);(\d{1,7});([\da-f]{16})$/

function pointerIn(written: unknown): Pointer | undefined {
  const [, turn, pieces = '', length, sum = ''] = POINTER.exec(String(written ?? '')) ?? []
  if (turn === undefined) return undefined
  const index = { pieces: pieces.split(',').map(Number), length: Number(length), sum }
  return { turn: Number(turn), index }
}

function entriesIn(text: string | undefined): readonly StoredEntry[] | undefined {
  if (text === undefined) return undefined
  try {
    // Its sum says that the app wrote it.
    const { format, entries } = JSON.parse(text) as {
      readonly format: number
      readonly entries: readonly StoredEntry[]
    }
    return format === INDEX_FORMAT ? entries : undefined
  } catch {
    return undefined
  }
}

const INDEX_FORMAT = 1

export const writtenIndex = (entries: readonly StoredEntry[]): string =>
  ascii({ format: INDEX_FORMAT, entries })

/** Compact JSON that no store has a reason to change: ASCII, and nothing of HTML. */
export const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u007f-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** The pieces that the manuals in force, the versions before and the index use. */
export function usedPieces({ entries, index }: Store): ReadonlySet<number> {
  const texts = entries.flatMap(({ inForce, before }) => [inForce, before])
  return new Set([index, ...texts].flatMap((text) => text?.pieces ?? []))
}
