import type { StoredSettings } from '../../domain/manual/is-stored'
import {
  ascii,
  type Store,
  type StoredEntry,
  type StoredManual,
  type StoredPublication,
  type StoredText,
  textIn,
} from '../../domain/manual/settings-store'
import { sumOf } from '../../domain/manual/sum-of'
import { changeOf } from '../../domain/manual/write-store'
import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { Instant } from '../../domain/ticket/ticket'
import type { PublishOrder, PublishResult, WrittenManual } from '../../ports/manual-shelf'
import { attempted } from './attempted'
import type { Planned } from './change-store'
import type { PlaybookDocument } from './document-schema'
import { leftSince } from './left-since'
import { toStored } from './to-stored'

/** A manual of the package, as its author wrote it. */
export interface OwnManual {
  readonly origin: 'built-in' | 'packaged'
  readonly document: WrittenManual
}

/** Of each id so many publications are remembered. */
const REMEMBERED = 10

interface Publishing {
  /** In the package. */
  readonly own: readonly OwnManual[]
  readonly by: StoredPublication['by']
  readonly now: () => Instant
  /** The piece to begin with. */
  readonly from: number
}

/** What a publication writes, or why there is none. */
export function planPublication(
  { sentence, seen }: PublishOrder,
  document: PlaybookDocument,
  store: Store,
  settings: StoredSettings,
  { own, by, now, from }: Publishing,
): Planned<PublishResult> {
  const { id } = document
  const entry = entryOf(store, id)
  const overtaken = isOvertaken(entry, seen, settings)
  if (overtaken) return { result: overtaken }
  const version = entry.versions + 1
  const publication = { version, by, at: now(), sentence }
  const below = own.find((one) => one.document['id'] === id)
  const { inForce } = entry
  const last = inForce ? parsed(textIn(settings, inForce)) : below?.document
  const left = leftSince(inForce?.left, last, document, { at: publication.at, sentence })
  const entryWith = (text: StoredText): StoredEntry => ({
    id,
    versions: version,
    inForce: toStored(document, {
      ...text,
      publication,
      format: document.format,
      ...(below && { over: sumOf(ascii(below.document)) }),
      ...left,
    }),
    ...(inForce && { before: versionOf(inForce) }),
    history: [publication, ...entry.history].slice(0, REMEMBERED),
  })
  const text = ascii(document)
  const change = changeOf(
    store,
    text,
    (stored) => withEntry(store, entryWith(stored ?? NO_TEXT)),
    from,
  )
  if ('needed' in change) return { result: { kind: 'full', ...change } }
  return { change, result: { kind: 'published', publication } }
}

const parsed = (text = ''): unknown => attempted(() => JSON.parse(text))

const NO_TEXT: StoredText = { pieces: [], length: 0, sum: '' }

/** What the index keeps of a version that is not in force. */
const versionOf = ({ head: _, isBegun: __, note: ___, ...version }: StoredManual) => version

/** All that is kept of this id; of one that was never published nothing. */
export const entryOf = ({ entries }: Store, id: PlaybookId): StoredEntry =>
  entries.find((entry) => entry.id === id) ?? { id, versions: 0, history: [] }

/** These entries with this one in the place of that of its id. */
export const withEntry = ({ entries }: Store, entry: StoredEntry): readonly StoredEntry[] => [
  ...entries.filter(({ id }) => id !== entry.id),
  entry,
]

/** One that is broken is in force for nobody: both who saw it and who did not may go on. */
export function isOvertaken({ inForce }: StoredEntry, seen: number, settings: StoredSettings) {
  const version = inForce?.publication.version ?? 0
  const isWhole = inForce !== undefined && textIn(settings, inForce) !== undefined
  if (version === seen || (!isWhole && seen === 0)) return undefined
  return { kind: 'overtaken' as const, ...(inForce && { by: inForce.publication }) }
}
