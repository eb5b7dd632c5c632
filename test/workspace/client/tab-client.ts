import type { ZafClient } from '../../../src/adapters/zaf-client'
import type { Desk } from '../zendesk/desk-types'
import type { Answer, SaveAnswer, TicketTab } from '../zendesk/tab-types'
import type { SendRequest } from './send-request'

export interface TabClient extends ZafClient {
  /** Zendesk shows or hides the tab. */
  readonly fire: (event: string, value?: unknown) => void
  /** The frame is gone: nothing reaches it, nothing comes from it. */
  readonly die: () => void
  readonly isAlive: () => boolean
  readonly calls: readonly string[]
  /** What was said over the whole page. */
  readonly said: readonly string[]
  /** The events that somebody listens to, one entry for each listener. */
  readonly heard: () => readonly string[]
}

/**
 * The SDK's client over an open ticket in memory, without any wire: the same answers and errors as
 * the workspace gives, at once.
 */
export function createTabClient(desk: Desk, tab: TicketTab, send: SendRequest): TabClient {
  const handlers = new Map<string, Set<(value?: unknown) => unknown>>()
  const calls: string[] = []
  const said: string[] = []
  let isAlive = true

  const fire = (event: string, value?: unknown): void => {
    if (!isAlive) return
    for (const handler of [...(handlers.get(event) ?? [])]) handler(value)
  }
  const stops = [
    tab.onEvent(fire),
    desk.onEvent(fire),
    tab.addHook({ name: 'Roteiro', askSave: () => askSave(handlers, () => isAlive) }),
  ]
  /** A dead frame's promises never settle. */
  const living = async <T>(work: () => T | Promise<T>): Promise<T> => {
    const silence = () => new Promise<never>(() => undefined)
    if (!isAlive) return silence()
    const value = await Promise.resolve(work()).catch((error: unknown) => {
      if (isAlive) throw error
      return silence()
    })
    return isAlive ? value : silence()
  }
  return {
    get: (paths) =>
      living(() => {
        calls.push(`get ${paths.length}`)
        return bulk(paths.map((path) => [path, tab.get(path)]))
      }),
    set: (path, value) => living(() => single(path, tab.set(path, value))),
    invoke: (action, ...args) =>
      living(async () => {
        if (action === 'notify') said.push(String(args[0]))
        return action === 'notify' || action === 'resize'
          ? { errors: {} }
          : single(action, await tab.invoke(action, args))
      }),
    request: (options) =>
      living(async () => {
        calls.push(`${options.type} ${options.url}`)
        return send(options)
      }),
    on: (event, handler) => {
      handlers.set(event, (handlers.get(event) ?? new Set()).add(handler))
    },
    off: (event, handler) => void handlers.get(event)?.delete(handler),
    metadata: async () => ({ settings: {} }),
    context: async () => ({ account: { subdomain: 'exemplo' }, location: 'ticket_sidebar' }),
    fire,
    isAlive: () => isAlive,
    die: () => {
      isAlive = false
      for (const stop of stops) stop()
    },
    calls,
    said,
    heard: () => [...handlers].flatMap(([event, set]) => [...set].map(() => event)),
  }
}

async function askSave(
  handlers: ReadonlyMap<string, ReadonlySet<(value?: unknown) => unknown>>,
  isAlive: () => boolean,
): Promise<SaveAnswer> {
  try {
    for (const handler of handlers.get('ticket.save') ?? []) await handler()
    return { allow: true }
  } catch (error) {
    if (!isAlive()) return { allow: true }
    return { allow: false, message: error instanceof Error ? error.message : error }
  }
}

/** A list resolves with its failures inside. */
function bulk(answers: readonly (readonly [string, Answer])[]): Record<string, unknown> {
  const good = answers.flatMap(([path, answer]) => (answer.ok ? [[path, answer.value]] : []))
  const bad = answers.flatMap(([path, answer]) => (answer.ok ? [] : [[path, answer.error]]))
  return { errors: Object.fromEntries(bad), ...Object.fromEntries(good) }
}

/** One path alone rejects. */
function single(path: string, answer: Answer): Record<string, unknown> {
  if (!answer.ok)
    throw Object.assign(new Error(`"${path}" ${answer.error.message}`), { name: answer.error.name })
  return { errors: {}, [path]: answer.value }
}
