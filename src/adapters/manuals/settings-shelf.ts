import type { StoredSettings } from '../../domain/manual/is-stored'
import { nameAt } from '../../domain/manual/read-draft'
import {
  ascii,
  readStore,
  type Store,
  type StoredEntry,
  type StoredManual,
  type StoredPublication,
  type StoredVersion,
  textIn,
} from '../../domain/manual/settings-store'
import { sumOf } from '../../domain/manual/sum-of'
import { changeOf, roomOf } from '../../domain/manual/write-store'
import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { Instant } from '../../domain/ticket/ticket'
import type {
  BrokenManual,
  ManualInForce,
  ManualShelf,
  PublishResult,
  SeenVersions,
  UndoResult,
  WrittenManual,
} from '../../ports/manual-shelf'
import { attempted } from './attempted'
import { changeStore, type Planned } from './change-store'
import type { PlaybookDocument } from './document-schema'
import { leftSince } from './left-since'
import {
  entryOf,
  isOvertaken,
  type OwnManual,
  planPublication,
  withEntry,
} from './plan-publication'
import { publishedIn } from './published'
import { publishedPlaybook } from './published-playbook'
import { readDocument } from './read-document'
import type { SettingsApi } from './settings-api'
import { toStored } from './to-stored'

export interface ShelfOptions {
  /** Absent: who looks is no admin, and Zendesk tells them no more than the page was opened with. */
  readonly api?: SettingsApi
  /** As the page was opened with. */
  readonly settings: StoredSettings
  /** In the order in which they are offered. */
  readonly own: readonly OwnManual[]
  readonly by: StoredPublication['by']
  readonly now: () => Instant
  /** Between 0 and 1. */
  readonly draw: () => number
}

/** The shelf of manuals in the hidden settings of this installation. */
export function createSettingsShelf(options: ShelfOptions): ManualShelf {
  const { api, settings, own, by, now, draw } = options
  const change = async <T>(
    tell: Parameters<ManualShelf['publish']>[1],
    plan: (store: Store, current: StoredSettings) => Promise<Planned<T>>,
  ) => {
    if (!api) return { kind: 'failed', reason: 'forbidden' } as const
    const claim = [now(), by.id, Math.floor(draw() * 1e9)].join(';')
    return changeStore({ api, claim, tell: tell ?? (() => undefined) }, now, plan)
  }
  const from = () => Math.floor(draw() * 1000)
  return {
    read: async () => shelfIn(api ? await api.read() : settings, own),
    publish: (order, tell) =>
      change<PublishResult>(tell, async (store, current) => {
        const { document } = readDocument(order.document)
        if (!document) return { result: { kind: 'unsound' } }
        return planPublication(order, document, store, current, { own, by, now, from: from() })
      }),
    undo: (id, seen, tell) =>
      change<UndoResult>(tell, async (store, current) =>
        undoing(id, seen, store, current, { own, now, from: from() }),
      ),
  }
}

function undoing(
  id: PlaybookId,
  seen: SeenVersions,
  store: Store,
  settings: StoredSettings,
  { own, now, from }: Pick<ShelfOptions, 'own' | 'now'> & { readonly from: number },
): Planned<UndoResult> {
  const entry = entryOf(store, id)
  const overtaken = isOvertaken(entry, seen.inForce, settings)
  if (overtaken) return { result: overtaken }
  const { before, versions } = entry
  const text = before && textIn(settings, before)
  const below = before && text !== undefined ? before.publication.version : 0
  const { inForce } = entry
  const taken: unknown = inForce && attempted(() => JSON.parse(textIn(settings, inForce) ?? ''))
  // Others published and undid meanwhile: what was promised to come back is no longer kept.
  if (seen.inForce > 0 && below !== seen.before) return { result: { kind: 'overtaken' } }
  const back =
    before && text !== undefined
      ? attempted(() => broughtBack(JSON.parse(text) as PlaybookDocument, before, taken, now()))
      : undefined
  const version = back?.publication.version ?? 0
  const history = entry.history.filter((one) => one.version <= version)
  const undone: StoredEntry = { id, versions, ...(back && { inForce: back }), history }
  const change = changeOf(store, undefined, () => withEntry(store, undone), from)
  if ('needed' in change) return { result: { kind: 'failed', reason: 'unexpected' } }
  const isGone = !back && own.every(({ document }) => document['id'] !== id)
  const result: UndoResult = {
    kind: 'undone',
    ...(back && { inForce: back.publication }),
    ...(isGone && { isGone }),
  }
  return { change, result }
}

/** A version that is in force again; tickets may be in steps that only the one taken back had. */
const broughtBack = (
  document: PlaybookDocument,
  version: StoredVersion,
  taken: unknown,
  at: Instant,
): StoredManual =>
  toStored(document, { ...version, ...leftSince(version.left, taken, document, { at }) })

function shelfIn(settings: StoredSettings, own: readonly OwnManual[]) {
  const store = readStore(settings)
  const { manuals, broken } = publishedIn(settings)
  const found = manuals.map((manual) => ({ manual, isSound: publishedPlaybook(manual) }))
  const unsound = found.flatMap(({ manual: { id, stored }, isSound }): BrokenManual[] =>
    isSound
      ? []
      : [{ id, title: stored.head.title, publication: stored.publication, why: 'unsound' }],
  )
  const inForce = found.flatMap(({ manual, isSound }) => {
    const document = isSound && manual.document()
    return document ? [published(manual.stored, document, store, settings, own)] : []
  })
  const isOver = (id: unknown) => inForce.some((one) => one.id === id)
  const below = own.flatMap(({ document, origin }): ManualInForce[] => {
    const id = String(document['id'])
    const over = inForce.find((one) => one.id === id)
    return [over ?? { id, title: titleOf(document), document, origin, history: [] }]
  })
  const added = inForce.filter(({ id }) => own.every(({ document }) => document['id'] !== id))
  return {
    inForce: [...below, ...added],
    broken: [...broken, ...unsound].filter(({ id }) => !isOver(id)),
    room: roomOf(store),
  }
}

function published(
  stored: StoredManual,
  document: PlaybookDocument,
  store: Store,
  settings: StoredSettings,
  own: readonly OwnManual[],
): ManualInForce {
  const { id } = stored.head
  const { before: last, history } = entryOf(store, id)
  const text = last && textIn(settings, last)
  const below = own.find((one) => one.document['id'] === id)
  const before =
    last && text !== undefined
      ? {
          document: JSON.parse(text) as WrittenManual,
          origin: 'published' as const,
          publication: last.publication,
        }
      : below
  return {
    id,
    title: stored.head.title,
    document: document as WrittenManual,
    origin: 'published',
    publication: stored.publication,
    history,
    ...(before && { before }),
    ...(below && {
      hides: { ...below, isNewer: sumOf(ascii(below.document)) !== stored.over },
    }),
  }
}

const titleOf = (document: WrittenManual): ManualInForce['title'] => ({
  pt: nameAt(document, ['title'], 'pt'),
  en: nameAt(document, ['title'], 'en'),
  es: nameAt(document, ['title'], 'es'),
})
