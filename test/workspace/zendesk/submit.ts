import type { SaveAnswer, SaveHook } from './tab-types'

/** Calls after a while; returns how to call it off. */
export type Timer = (ms: number, call: () => void) => () => void

export const realTimer: Timer = (ms, call) => {
  const id = setTimeout(call, ms)
  return () => clearTimeout(id)
}

interface HookLimit {
  readonly hookLimitMs: number
  readonly notAnswered: (app: string) => string
}

/**
 * Asks every app at once and waits for all, then those that let the others go first; an app that does not answer in time stops the submit.
 * Returns the texts of those that said no, in that order; empty: save it.
 */
export async function askHooks(
  hooks: readonly SaveHook[],
  { hookLimitMs, notAnswered }: HookLimit,
  timer: Timer,
): Promise<string[]> {
  const ask = (some: readonly SaveHook[]) =>
    Promise.all(some.map((hook) => askInTime(hook, notAnswered(hook.name), hookLimitMs, timer)))
  const first = await ask(hooks.filter(({ isLast }) => !isLast))
  const answers = [...first, ...(await ask(hooks.filter(({ isLast }) => isLast)))]
  return answers.flatMap((answer) => (answer.allow ? [] : [sentence(answer.message)]))
}

function askInTime(
  hook: SaveHook,
  late: string,
  limitMs: number,
  timer: Timer,
): Promise<SaveAnswer> {
  return new Promise((resolve) => {
    const callOff = timer(limitMs, () => resolve({ allow: false, message: late }))
    const settle = (answer: SaveAnswer) => {
      callOff()
      resolve(answer)
    }
    hook
      .askSave()
      .then(settle, (error: unknown) => settle({ allow: false, message: String(error) }))
  })
}

const sentence = (message: unknown): string => {
  if (typeof message === 'string') return message
  return message === undefined || message === null || message === false
    ? ''
    : JSON.stringify(message)
}
