import type { Instant } from '../../domain/ticket/ticket'
import type { Keeping, KeptDraft, ManualDrafts } from '../../ports/manual-drafts'

export interface DraftOwner {
  readonly subdomain: string
  readonly userId: number
}

/** What frames of the app say to each other about a draft. */
interface Word {
  readonly key: string
  readonly says: 'opened' | 'here'
}

const CHANNEL = 'roteiro-manuals'

/** Drafts in this browser's storage: unlike what tickets leave there, they stay until somebody throws them away. */
export function createBrowserDrafts(
  page: Window,
  storage: Storage | undefined,
  { subdomain, userId }: DraftOwner,
): ManualDrafts {
  const prefix = `roteiro-manual:${subdomain}:${userId}:`
  /** What the browser would not keep lasts as long as the page. */
  const held = new Map<string, KeptDraft>()
  const keepings = new Map<string, Keeping>()
  const read = (key: string) => {
    const [stored, here] = [
      toKept(
        attempt(() => storage?.getItem(prefix + key)),
        key,
      ),
      held.get(key),
    ]
    return stored && here && stored.at > here.at ? stored : (here ?? stored)
  }
  const store = ({ key, ...kept }: KeptDraft): Keeping => {
    if (!storage) return 'refused'
    try {
      storage.setItem(prefix + key, JSON.stringify(kept))
      return 'kept'
    } catch (error) {
      return error instanceof DOMException && error.name === 'QuotaExceededError'
        ? 'full'
        : 'refused'
    }
  }
  const keysIn = () => {
    const names = Array.from({ length: storage?.length ?? 0 }, (_, n) => storage?.key(n) ?? '')
    const ours = names.filter((name) => name.startsWith(prefix))
    return ours.map((name) => name.slice(prefix.length))
  }
  const keys = () => [...new Set([...(attempt(keysIn) ?? []), ...held.keys()])]
  return {
    read,
    list: () =>
      keys()
        .flatMap((key) => read(key) ?? [])
        .toSorted((a, b) => b.at - a.at),
    keep: (draft) => {
      const keeping = store(draft)
      held.set(draft.key, draft)
      keepings.set(draft.key, keeping)
      return keeping
    },
    keepingOf: (key) => keepings.get(key) ?? 'kept',
    forget: (key) => {
      held.delete(key)
      keepings.delete(key)
      attempt(() => storage?.removeItem(prefix + key))
    },
    freeKey: (wanted) => {
      const taken = keys()
      if (!taken.includes(wanted)) return wanted
      for (let n = 2; ; n += 1) if (!taken.includes(`${wanted}-${n}`)) return `${wanted}-${n}`
    },
    watch: (key, tell) => {
      const channel = new BroadcastChannel(CHANNEL)
      const word = (says: Word['says']) => channel.postMessage({ key, says } satisfies Word)
      channel.onmessage = ({ data }: MessageEvent<Word>) => {
        if (data.key !== key) return
        if (data.says === 'opened') word('here')
        tell('open')
      }
      const onStorage = ({ key: name, newValue }: StorageEvent) => {
        if (name === prefix + key && newValue !== null) tell('changed')
      }
      page.addEventListener('storage', onStorage)
      word('opened')
      return () => {
        page.removeEventListener('storage', onStorage)
        channel.close()
      }
    },
  }
}

/** Storage may be switched off or gone: then nothing is kept, and the page says so. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined // As above.
  }
}

function toKept(text: string | null | undefined, key: string): KeptDraft | undefined {
  const kept: unknown = attempt(() => JSON.parse(text ?? ''))
  if (typeof kept !== 'object' || kept === null) return undefined
  const { draft, at, from, text: typed } = kept as Partial<KeptDraft>
  if (typeof draft !== 'object' || draft === null || Array.isArray(draft)) return undefined
  return {
    key,
    draft,
    at: momentOf(at),
    ...(from && { from }),
    ...(typeof typed === 'string' && { text: typed }),
  }
}

const momentOf = (at: unknown): Instant => (typeof at === 'number' ? at : 0)
