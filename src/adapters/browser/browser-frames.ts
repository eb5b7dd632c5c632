import type { Attention, FrameMessage, Frames } from '../../ports/frames'
import type { Unsubscribe } from '../../ports/ticket-host'

/** What is said by another build of the app may have another shape: it is said elsewhere. */
const SHAPE = 1

export interface FramesOwner {
  readonly subdomain: string
  readonly userId: number
}

/** Says something to all frames, and hears nothing. */
export function sayToFrames(owner: FramesOwner): Frames['post'] {
  const channel = openChannel(nameOf(owner))
  return (message) => channel?.postMessage(message)
}

const nameOf = ({ subdomain, userId }: FramesOwner): string =>
  `roteiro ${SHAPE} ${subdomain} ${userId}`

/**
 * The app's frames by BroadcastChannel and Web Locks, which reach every tab and window of a browser,
 * and go with the frame. Where a browser refuses them to a frame of another site, every tab reads for
 * itself, and only while it is looked at.
 */
export function createBrowserFrames(owner: FramesOwner, attention: Attention): Frames {
  const name = nameOf(owner)
  const channel = openChannel(name)
  const own = new Set<(message: FrameMessage) => void>()
  const locks = channel && navigator.locks
  const whileShown = (begin: () => Unsubscribe): void => {
    let stop: Unsubscribe | undefined
    const look = (): void => {
      if (attention.isShown()) stop ??= begin()
      else {
        stop?.()
        stop = undefined
      }
    }
    attention.onPulse(look)
    look()
  }
  return {
    post: (message) => {
      for (const listener of [...own]) listener(message)
      channel?.postMessage(message)
    },
    hear: (listener) => {
      const take = ({ data }: MessageEvent): void => {
        if (isMessage(data)) listener(data)
      }
      own.add(listener)
      channel?.addEventListener('message', take)
      return () => {
        own.delete(listener)
        channel?.removeEventListener('message', take)
      }
    },
    lead: (begin) => {
      if (!locks) return whileShown(begin)
      const keep = (): Promise<never> => {
        begin()
        return new Promise(() => undefined) // Until the frame is gone.
      }
      locks.request(`${name} reader`, keep).catch(() => whileShown(begin))
    },
    alone: async (work) => {
      let isDone = false
      const once = (): void => {
        isDone = true
        work()
      }
      try {
        if (locks) await locks.request(`${name} teller`, once)
      } finally {
        // Refused: better told in two windows than in none.
        if (!isDone) work()
      }
    },
  }
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name)
  } catch {
    return undefined // Refused to this frame: its tab is alone then.
  }
}

const KINDS: Readonly<Record<FrameMessage['kind'], true>> = {
  shared: true,
  saved: true,
  watch: true,
  looked: true,
  busy: true,
  told: true,
}

/** Nobody else can speak here: the channel is the app's own origin's. */
const isMessage = (data: unknown): data is FrameMessage =>
  typeof data === 'object' && data !== null && 'kind' in data && String(data.kind) in KINDS
