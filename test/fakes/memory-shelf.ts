import type { Name } from '../../src/domain/text/name'
import type {
  ManualInForce,
  ManualShelf,
  Publication,
  PublishOrder,
  PublishResult,
  WrittenManual,
} from '../../src/ports/manual-shelf'

interface Kept {
  readonly document: WrittenManual
  readonly publication: Publication
}

/** What the shelves of one installation share. */
export interface Installation {
  /** Published manuals by id, the newest last. */
  readonly published: Map<string, readonly Kept[]>
  readonly latest: Map<string, Publication>
  /** What becomes of the next order, in place of what is asked; undefined: all is well. */
  next: Exclude<PublishResult, { kind: 'published' | 'unsound' | 'full' }> | undefined
}

export const emptyInstallation = (): Installation => ({
  published: new Map(),
  latest: new Map(),
  next: undefined,
})

/** A shelf that keeps what is published in memory. `by`: who publishes. */
export function createMemoryShelf(
  built: readonly WrittenManual[],
  by: Publication['by'],
  now: () => number,
  installation: Installation = emptyInstallation(),
): ManualShelf {
  const { published, latest } = installation
  const versionsOf = (id: string) => published.get(id) ?? []
  const ours = (id: string) => built.find((document) => document['id'] === id)
  const inForce = (id: string): ManualInForce[] => {
    const versions = versionsOf(id)
    const own = ours(id)
    const [top, below] = versions.toReversed()
    const document = top?.document ?? own
    if (!document) return []
    const shared = { id, title: document['title'] as Name, document }
    const history = versions.toReversed().map(({ publication }) => publication)
    if (!top) return [{ ...shared, origin: 'built-in', history }]
    const before = below
      ? { ...below, origin: 'published' as const }
      : own && { document: own, origin: 'built-in' as const }
    return [
      {
        ...{ ...shared, origin: 'published', history, publication: top.publication },
        ...(before && { before }),
        ...(own && { hides: { document: own, origin: 'built-in', isNewer: false } }),
      },
    ]
  }
  const refusal = (id: string, seen: number) => {
    const { next } = installation
    installation.next = undefined
    if (next) return next
    const top = versionsOf(id).at(-1)?.publication
    if ((top?.version ?? 0) === seen) return undefined
    return { kind: 'overtaken' as const, ...(top && { by: top }) }
  }
  return {
    read: async () => {
      const ids = new Set([...built.map(({ id }) => String(id)), ...published.keys()])
      return {
        inForce: [...ids].flatMap(inForce),
        broken: [],
        room: { all: 100_000, free: 100_000 },
      }
    },
    publish: async ({ document, sentence, seen }: PublishOrder, tell = () => undefined) => {
      const id = String(document['id'])
      tell({ stage: 'looking', done: 0, of: 1 })
      const refused = refusal(id, seen)
      if (refused) return refused
      const version = (latest.get(id)?.version ?? 0) + 1
      const publication = { version, by, at: now(), sentence }
      for (const stage of ['writing', 'reading-back', 'turning'] as const)
        tell({ stage, done: 0, of: 1 })
      latest.set(id, publication)
      published.set(id, [...versionsOf(id), { document, publication }])
      return { kind: 'published', publication }
    },
    undo: async (id, seen) => {
      const refused = refusal(id, seen.inForce)
      if (refused) return refused
      const publication = versionsOf(id).at(-2)?.publication
      if ((publication?.version ?? 0) !== seen.before) return { kind: 'overtaken' }
      // Of what lies below the version in force only one is kept, as in the settings.
      published.set(id, versionsOf(id).slice(-2, -1))
      const isGone = !publication && !ours(id)
      return {
        kind: 'undone',
        ...(publication && { inForce: publication }),
        ...(isGone && { isGone }),
      }
    },
  }
}
