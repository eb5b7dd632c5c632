import type { Instant } from '../../domain/ticket/ticket'
import type { Memory, MemoryKey } from '../../ports/memory'

const WEEK_MS = 7 * 86_400_000
/** Longer than any draft lasts; what was left behind must not fill the browser for good. */
const LONGEST_MS = 90 * 86_400_000

/** A draft, and a message that waits for Send, may stand for weeks: what is to be seen of them stays (C9, C11). */
const LASTING: readonly MemoryKey[] = ['submit', 'inserted', 'refused', 'due-told']

export interface MemoryOwner {
  readonly subdomain: string
  /** Absent: the ticket that is being created; `any`: what holds for the agent on every one. */
  readonly ticketId: number | 'any' | undefined
  readonly userId: number
}

/** What this browser keeps for one account, ticket and user; forms are dropped after seven days (New ticket). */
export function createBrowserMemory(
  storage: Storage | undefined,
  owner: MemoryOwner,
  now: () => Instant,
): Memory {
  const prefix = `roteiro:${owner.subdomain}:${owner.ticketId ?? 'new'}:${owner.userId}:`
  return {
    read: (key) => {
      const kept = parse(attempt(() => storage?.getItem(prefix + key)) ?? '')
      return kept && !isOld(key, kept.at, now()) ? kept.value : undefined
    },
    write: (key, value) => {
      attempt(() => storage?.setItem(prefix + key, JSON.stringify({ at: now(), value })))
    },
    forget: (key) => {
      attempt(() => storage?.removeItem(prefix + key))
    },
  }
}

const isOld = (key: string, at: Instant, now: Instant): boolean =>
  now - at >= (LASTING.some((lasting) => lasting === key) ? LONGEST_MS : WEEK_MS)

/** What is remembered under this key, of every ticket. */
export function rememberedOf(
  storage: Storage | undefined,
  { subdomain, userId }: Omit<MemoryOwner, 'ticketId'>,
  key: MemoryKey,
  now: Instant,
): readonly unknown[] {
  const [begins, ends] = [`roteiro:${subdomain}:`, `:${userId}:${key}`]
  const found = attempt(() =>
    keysOf(storage).flatMap((name) => {
      if (!name.startsWith(begins) || !name.endsWith(ends)) return []
      const kept = parse(storage?.getItem(name) ?? '')
      return kept && !isOld(key, kept.at, now) ? [kept.value] : []
    }),
  )
  return found ?? []
}

/** Removes what is that old, of every ticket. */
export function dropOldMemories(storage: Storage | undefined, now: Instant): void {
  attempt(() => {
    for (const key of keysOf(storage)) {
      if (!key.startsWith('roteiro:')) continue
      const kept = parse(storage?.getItem(key) ?? '')
      if (!kept || isOld(key.slice(key.lastIndexOf(':') + 1), kept.at, now))
        storage?.removeItem(key)
    }
  })
}

const keysOf = (storage: Storage | undefined): string[] =>
  Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '')

/** Storage may be full, switched off or gone: then nothing is remembered, and nothing else breaks. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined // As above: a browser that refuses storage remembers nothing.
  }
}

function parse(text: string): { readonly at: Instant; readonly value: unknown } | undefined {
  const kept: unknown = attempt(() => JSON.parse(text))
  if (typeof kept !== 'object' || kept === null || !('at' in kept)) return undefined
  return typeof kept.at === 'number'
    ? { at: kept.at, value: 'value' in kept ? kept.value : undefined }
    : undefined
}
