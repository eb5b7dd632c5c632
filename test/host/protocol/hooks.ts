import type { SaveAnswer } from '../zendesk/tab-types'

interface Pending {
  readonly verdict: Promise<SaveAnswer>
  readonly settle: (verdict: SaveAnswer) => void
}

export interface Hooks {
  /**
   * Asks once and waits, at most `limitMs`. The SDK ignores a hook while it still answers the one
   * before, so a second question to the same frame waits for the first one's answer.
   */
  readonly ask: (frame: string, limitMs: number, send: () => void) => Promise<SaveAnswer>
  readonly reply: (frame: string, error: { msg?: unknown } | undefined) => void
  /** The frame was loaded again or is gone: it will never answer. */
  readonly abandon: (frame: string) => void
}

export function createHooks(notAnswered: string): Hooks {
  const pending = new Map<string, Pending>()

  function open(frame: string, limitMs: number): Promise<SaveAnswer> {
    const { promise, resolve } = withResolve<SaveAnswer>()
    const settle = (verdict: SaveAnswer) => {
      clearTimeout(timer)
      pending.delete(frame)
      resolve(verdict)
    }
    const timer = setTimeout(() => settle({ allow: false, message: notAnswered }), limitMs)
    pending.set(frame, { verdict: promise, settle })
    return promise
  }

  return {
    ask: (frame, limitMs, send) => {
      const waiting = pending.get(frame)
      if (waiting) return waiting.verdict
      const verdict = open(frame, limitMs)
      send()
      return verdict
    },
    reply: (frame, error) =>
      pending.get(frame)?.settle(error ? { allow: false, message: error.msg } : { allow: true }),
    abandon: (frame) => pending.get(frame)?.settle({ allow: false, message: notAnswered }),
  }
}

function withResolve<T>() {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((done) => {
    resolve = done
  })
  return { promise, resolve }
}
