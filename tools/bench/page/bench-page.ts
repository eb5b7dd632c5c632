import { findNotes } from '../../../src/domain/note/find-note'
import { NOTES } from '../../../src/playbooks/notes'
import {
  type AppFrame,
  createAccount,
  createAgentWindow,
  readAddress,
  readConfig,
} from '../../../test/workspace/in-browser'
import type { Judging } from './judging'

/** What an app asked of Zendesk, by kind. */
export interface Calls {
  readonly get: number
  readonly set: number
  readonly invoke: number
  readonly rest: number
}

/** The local workspace without its screens, so that nothing but the app's frames draws. */
export interface BenchPage {
  /** Builds the situations and opens their tickets; no frame loads yet. */
  readonly prepare: (scenarios: readonly string[]) => Promise<void>
  /** Loads the frames of all prepared tickets at once; milliseconds until each was ready. */
  readonly show: () => Promise<readonly number[]>
  readonly closeAll: () => void
  /** Milliseconds from the frames' creation until each had a hook for submits; none, if it has none. */
  readonly hooks: () => readonly number[]
  /** Loads the frames and counts until nothing was said for a while. */
  readonly callsAtStart: (quietMs: number) => Promise<Calls>
  readonly type: (text: string) => void
  /** Reads a draft as the app does; milliseconds of each of `times` readings. */
  readonly readNote: (html: string, times: number) => readonly number[]
  readonly judge: (tickets: number) => Promise<Judging>
}

declare global {
  interface Window {
    bench: BenchPage
  }
}

const SETTLED_MS = 100

const elements = new Map<string, HTMLIFrameElement>()
/** By the moment a frame was created. */
const hooks: number[] = []

async function createBench(): Promise<BenchPage> {
  const [config, account] = await Promise.all([readConfig(), createAccount(undefined)])
  const userId = account.roles.agent
  const workspace = createAgentWindow({
    ...{ config, account, userId },
    // What is measured is the frame beside a ticket.
    address: readAddress('?without=background,top_bar'),
    settings: {},
  })
  const { store, log } = workspace
  store.subscribe(() => {
    for (const { guid, height } of store.get().frames) {
      // An app may ask in numbers, or with a unit of its own.
      const wanted = typeof height === 'number' ? `${height}px` : height
      elements.get(guid)?.style.setProperty('height', wanted)
    }
  })

  const show = ({ guid, src = '' }: Pick<AppFrame, 'guid' | 'src'>) => {
    const element = document.createElement('iframe')
    element.src = src
    elements.set(guid, element)
    workspace.register(guid, element)
    const ready = readyMoment(element)
    const begun = moment()
    noteHook(element, begun)
    document.body.append(element)
    return ready.then((at) => at - begun)
  }

  const hidden = () => store.get().frames.filter(({ guid }) => !elements.has(guid))
  const count = (isMeant: (message: Readonly<Record<string, unknown>>) => boolean) =>
    log
      .entries()
      .filter(({ direction }) => direction === 'from app')
      .filter(({ message }) => isMeant(Object(message))).length

  return {
    prepare: async (scenarios) => {
      for (const scenario of scenarios) await workspace.stepInto(scenario)
      // What the situations saved is told to open tickets a moment later; no frame is to hear of it.
      await pause(SETTLED_MS)
    },
    show: () => Promise.all(hidden().map(show)),
    closeAll: () => {
      for (const { guid } of store.get().open) workspace.close(guid)
      for (const element of elements.values()) element.remove()
      elements.clear()
      hooks.length = 0
      log.clear()
    },
    hooks: () => hooks,
    callsAtStart: async (quietMs) => {
      for (const frame of hidden()) void show(frame)
      await quiet(() => log.entries().length, quietMs)
      return {
        get: count(({ request }) => request === 'get'),
        set: count(({ request }) => request === 'set'),
        invoke: count(({ request }) => request === 'invoke'),
        rest: count(({ key }) => /^request:\d+$/.test(String(key))),
      }
    },
    type: (text) => store.get().open.at(-1)?.tab.type(text),
    readNote: (html, times) =>
      Array.from({ length: times }, () => {
        const begun = performance.now()
        const draft = { kind: 'html', content: html } as const
        findNotes({ draft, comments: [], fields: new Map(), description: '' }, NOTES)
        return performance.now() - begun
      }),
    judge: async (tickets) => (await import('./judging')).judgeTickets(tickets),
  }
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Once there is something to count, and it has not grown for a while. */
async function quiet(count: () => number, quietMs: number): Promise<void> {
  let before = 0
  while (before === 0 || before !== count()) {
    before = count()
    await pause(quietMs)
  }
}

/** A moment that both origins of this process count alike. */
const moment = (): number => performance.timeOrigin + performance.now()

/** Notes when the SDK in a frame says that somebody listens for submits. */
function noteHook(element: HTMLIFrameElement, begun: number): void {
  const listen = ({ source, data, timeStamp }: MessageEvent<unknown>) => {
    if (source !== element.contentWindow) return
    if (!String(data).includes('iframe.on:ticket.save')) return
    removeEventListener('message', listen)
    hooks.push(performance.timeOrigin + timeStamp - begun)
  }
  addEventListener('message', listen)
}

/** When the stopwatch in a frame says its screen is complete. */
const readyMoment = (element: HTMLIFrameElement): Promise<number> =>
  new Promise((resolve) => {
    const listen = ({ source, data }: MessageEvent<unknown>) => {
      const [, at] = /^bench-ready ([\d.]+)$/.exec(String(data)) ?? []
      if (source !== element.contentWindow || at === undefined) return
      removeEventListener('message', listen)
      resolve(Number(at))
    }
    addEventListener('message', listen)
  })

window.bench = await createBench()
