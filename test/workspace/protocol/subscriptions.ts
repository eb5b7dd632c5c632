/** Who listens to what: by frame, by the instance listened to, by event. */
export interface Subscriptions {
  readonly set: (frame: string, target: string, event: string, count: number) => void
  readonly has: (frame: string, target: string, event: string) => boolean
  /** The frame began a new life, or ended. */
  readonly forget: (frame: string) => void
}

export function createSubscriptions(): Subscriptions {
  const counts = new Map<string, Map<string, number>>()
  const keyOf = (target: string, event: string) => `${target} ${event}`

  const has = (frame: string, target: string, event: string) =>
    (counts.get(frame)?.get(keyOf(target, event)) ?? 0) > 0

  return {
    set: (frame, target, event, count) => {
      const own = counts.get(frame) ?? new Map<string, number>()
      own.set(keyOf(target, event), count)
      counts.set(frame, own)
    },
    has,
    forget: (frame) => void counts.delete(frame),
  }
}
