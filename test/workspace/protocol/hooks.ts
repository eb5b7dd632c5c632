import type { SaveAnswer } from '../zendesk/tab-types'

interface Pending {
  readonly target: string
  readonly verdict: Promise<SaveAnswer>
  readonly settle: (verdict: SaveAnswer) => void
}

export interface Hooks {
  /**
   * Asks once and waits, at most `limitMs`. The SDK ignores a hook while it still answers the one
   * before, and an answer does not say whom it is for: a second question to the same frame shares the
   * first one's answer, or, if it is about another instance, waits until that one is answered.
   */
  readonly ask: (
    frame: string,
    target: string,
    limitMs: number,
    send: () => void,
  ) => Promise<SaveAnswer>
  readonly reply: (frame: string, error: { msg?: unknown } | undefined) => void
  /** The frame was loaded again or is gone: it will never answer. */
  readonly abandon: (frame: string) => void
}

export function createHooks(notAnswered: string): Hooks {
  const pending = new Map<string, Pending>()

  function open(frame: string, target: string, limitMs: number): Promise<SaveAnswer> {
    const { promise, resolve } = withResolve<SaveAnswer>()
    const settle = (verdict: SaveAnswer) => {
      clearTimeout(timer)
      pending.delete(frame)
      resolve(verdict)
    }
    const timer = setTimeout(() => settle({ allow: false, message: notAnswered }), limitMs)
    pending.set(frame, { target, verdict: promise, settle })
    return promise
  }

  return {
    ask: async (frame, target, limitMs, send) => {
      for (let waiting = pending.get(frame); waiting; waiting = pending.get(frame)) {
        const verdict = await waiting.verdict
        if (waiting.target === target) return verdict
      }
      const verdict = open(frame, target, limitMs)
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
