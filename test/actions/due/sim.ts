import { createDueState, type DueState } from '../../../src/actions/due/due-state'
import type { Judge } from '../../../src/actions/due/judge'
import { readDue } from '../../../src/actions/due/read-due'
import { tellDue } from '../../../src/actions/due/tell-due'
import type { LeadTicket } from '../../../src/domain/audit/lead-ticket'
import type { TicketWatch } from '../../../src/domain/due/agenda'
import { type DueRow, keyOf } from '../../../src/domain/due/due-row'
import type { Told } from '../../../src/domain/due/telling'
import { ticketAgenda } from '../../../src/domain/due/ticket-agenda'
import type { Update } from '../../../src/domain/ticket/history'
import type { Clock } from '../../../src/ports/clock'
import type { Shared } from '../../../src/ports/due-board'
import type { FrameMessage, Frames } from '../../../src/ports/frames'
import { HostError } from '../../../src/ports/host-error'
import { contextAt } from '../../fakes/judged-account'
import { TIME } from '../../fixtures/updates'

/** A ticket of Zendesk's, as it is saved. */
export interface Saved {
  readonly ticket: LeadTicket
  readonly updates: readonly Update[]
}

export interface Tab {
  readonly state: DueState
  readonly window: number
  readonly close: () => void
  readonly isReading: () => boolean
}

export interface Call {
  readonly kind: 'search' | 'ticket' | 'audits'
  readonly at: number
  readonly tab: number
}

const MINUTE = 60_000
/** The longest timer of the app's own clock: it looks at the hour again then. */
const LONGEST = 30 * MINUTE

/**
 * A browser with tabs in windows, and Zendesk behind it, in a time of their own: the machine's clock
 * may be put forward or back, and the machine may sleep. Everything that takes time takes some here.
 */
export function createBrowser(start: number) {
  let machine = 0
  let wall = start
  let order = 0
  const timers = new Map<
    number,
    { readonly at: number; readonly tab: number; readonly run: () => void }
  >()
  const storage = new Map<string, unknown>()
  const tabs = new Map<
    number,
    Tab & { readonly hear: (message: FrameMessage) => void; readonly pulse: () => void }
  >()
  const zendesk = new Map<number, Saved>()
  const calls: Call[] = []
  const told: { readonly key: string; readonly at: number; readonly tab: number }[] = []
  const fronts = new Map<number, number>()
  /** The ticket in front in a tab, by tab. */
  const opened = new Map<number, number>()
  let waiting: { readonly tab: number; readonly begin: () => void }[] = []
  let leader: number | undefined
  let isAlone = false
  const alone: (() => void)[] = []
  let refusal: (() => HostError | undefined) | undefined
  let onAwait: (what: string, tab: number) => void = () => undefined
  let lastTab = 0
  let mostReaders = 0
  const options = { hasStorage: true, hasLocks: true, hasMessages: true }

  const setTimer = (ms: number, tab: number, run: () => void): (() => void) => {
    order += 1
    const id = order
    timers.set(id, { at: machine + Math.max(0, ms), tab, run })
    return () => void timers.delete(id)
  }
  const isShown = (tab: number) => fronts.get(tabs.get(tab)?.window ?? -1) === tab

  const clockOf = (tab: number): Clock => ({
    now: () => wall,
    at: (moment, call) => {
      let stop: () => void = () => undefined
      const look = () => {
        if (wall >= moment) call()
        else stop = setTimer(Math.min(LONGEST, moment - wall), tab, look)
      }
      stop = setTimer(Math.min(LONGEST, Math.max(0, moment - wall)), tab, look)
      return () => stop()
    },
  })

  const lead = (tab: number, begin: () => () => void) => {
    const run = () => {
      leader = tab
      onAwait('lead', tab)
      if (tabs.has(tab) || tab > lastTab - 1) begin()
    }
    if (leader === undefined)
      setTimer(1, tab, () => (leader === undefined ? run() : waiting.push({ tab, begin: run })))
    else waiting.push({ tab, begin: run })
  }
  const nextLeader = () => {
    leader = undefined
    const next = waiting.shift()
    if (next) setTimer(1, next.tab, next.begin)
  }
  const runAlone = () => {
    const next = alone.shift()
    if (!next || isAlone) return
    isAlone = true
    setTimer(1, 0, () => {
      next()
      isAlone = false
      runAlone()
    })
  }

  const framesOf = (tab: number, listeners: Set<(message: FrameMessage) => void>): Frames => ({
    post: (message) => {
      if (!tabs.has(tab)) return
      for (const listener of [...listeners]) listener(message)
      if (!options.hasMessages) return
      for (const [id, other] of tabs) {
        if (id !== tab) setTimer(2, id, () => other.hear(structuredClone(message)))
      }
    },
    hear: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    lead: (begin) => {
      if (options.hasLocks) return lead(tab, begin)
      // What the adapter does where locks are refused: tabs that are looked at read.
      let stop: (() => void) | undefined
      const look = () => {
        if (isShown(tab) && !stop) stop = begin()
        else if (!isShown(tab)) {
          stop?.()
          stop = undefined
        }
        if (tabs.has(tab)) setTimer(1_000, tab, look)
      }
      setTimer(1, tab, look)
    },
    alone: async (work) => {
      if (!options.hasLocks) return work()
      alone.push(() => {
        onAwait('alone', tab)
        if (tabs.has(tab)) work()
      })
      runAlone()
    },
  })

  /** An answer of Zendesk's: it takes a while, and never reaches a tab that was closed. */
  const answer = <T>(kind: Call['kind'], tab: number, give: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      calls.push({ kind, at: wall, tab })
      onAwait(`${kind} asked`, tab)
      setTimer(300, tab, () => {
        onAwait(`${kind} answered`, tab)
        if (!tabs.has(tab)) return
        const refused = refusal?.()
        if (refused) reject(refused)
        else resolve(give())
      })
    })

  const judge: Judge = (ticket, updates) => ticketAgenda(ticket, updates, contextAt(wall))
  const saved = (id: number): Saved => zendesk.get(id) ?? fail(id)
  const fail = (id: number): never => {
    throw new HostError('missing', String(id))
  }
  const isFound = ({ ticket }: Saved) =>
    ticket.tags.includes('roteiro') && !['solved', 'closed'].includes(ticket.status)

  function openTab(window: number): number {
    lastTab += 1
    const tab = lastTab
    const listeners = new Set<(message: FrameMessage) => void>()
    const pulses = new Set<() => void>()
    const clock = clockOf(tab)
    const frames = framesOf(tab, listeners)
    let reading = false
    const attention = {
      isShown: () => isShown(tab),
      onPulse: (listener: () => void) => {
        pulses.add(listener)
        return () => pulses.delete(listener)
      },
    }
    const board = {
      shared: () =>
        options.hasStorage
          ? (structuredClone(storage.get('shared')) as Shared | undefined)
          : undefined,
      share: (shared: Shared) =>
        void (options.hasStorage && storage.set('shared', structuredClone(shared))),
      told: () => (options.hasStorage ? ((storage.get('told') as Told | undefined) ?? {}) : {}),
      tell: (marks: Told) => void (options.hasStorage && storage.set('told', marks)),
      watches: () =>
        options.hasStorage ? ((storage.get('watches') as TicketWatch[] | undefined) ?? []) : [],
    }
    const hear = (message: FrameMessage) => {
      for (const listener of [...listeners]) listener(message)
    }
    const pulse = () => {
      for (const listener of [...pulses]) listener()
    }
    const state = createDueState({ frames, board, clock, attention })
    tabs.set(tab, {
      ...{ state, window, hear, pulse },
      isReading: () => reading,
      close: () => closeTab(tab),
    })
    if (!fronts.has(window)) fronts.set(window, tab)
    const notify = (rows: readonly DueRow[]) => {
      for (const row of rows) told.push({ key: keyOf(row), at: wall, tab })
    }
    /** As in the adapter: it takes a moment, and a page that is not drawn knows of none. */
    const onScreen = (): Promise<ReadonlySet<number>> =>
      new Promise((resolve) => {
        setTimer(100, tab, () => {
          onAwait('on screen', tab)
          const ticket = isShown(tab) ? opened.get(tab) : undefined
          resolve(new Set(ticket === undefined ? [] : [ticket]))
        })
      })
    tellDue({ state, frames, board, attention, clock, time: TIME, onScreen, notify })
    frames.lead(() => {
      reading = true
      const stop = readDue({
        api: {
          tickets: () =>
            answer('search', tab, () => ({
              tickets: [...zendesk.values()].filter(isFound).map(({ ticket }) => ticket),
              unreadable: 0,
            })),
          ticket: (id) => answer('ticket', tab, () => saved(id).ticket),
          audits: (id) =>
            answer('audits', tab, () => ({ updates: saved(id).updates, isLast: true })),
        },
        ...{ frames, attention, clock, state, agentId: 11 },
        share: (shared) => {
          board.share(shared)
          frames.post({ kind: 'shared', shared })
        },
        judging: async () => judge,
      })
      return () => {
        reading = false
        stop()
      }
    })
    const beat = () => {
      if (!tabs.has(tab)) return
      if (isShown(tab)) frames.post({ kind: 'looked', isAsking: false })
      pulse()
      setTimer(MINUTE, tab, beat)
    }
    setTimer(MINUTE, tab, beat)
    return tab
  }

  function closeTab(tab: number): void {
    const closing = tabs.get(tab)
    if (!closing) return
    tabs.delete(tab)
    waiting = waiting.filter((one) => one.tab !== tab)
    for (const [id, timer] of timers) if (timer.tab === tab) timers.delete(id)
    if (fronts.get(closing.window) === tab) {
      const next = [...tabs].find(([, other]) => other.window === closing.window)?.[0]
      if (next === undefined) fronts.delete(closing.window)
      else show(next)
    }
    if (leader === tab) nextLeader()
  }

  function show(tab: number): void {
    const shown = tabs.get(tab)
    if (!shown) return
    fronts.set(shown.window, tab)
    setTimer(1, tab, () => {
      shown.pulse()
    })
    if (!options.hasMessages) return
    for (const [id, other] of tabs) {
      if (id !== tab) setTimer(2, id, () => other.hear({ kind: 'looked', isAsking: false }))
    }
  }

  const readers = () => [...tabs.values()].filter((tab) => tab.isReading()).length

  /** Lets so many milliseconds of the machine pass. */
  async function pass(ms: number): Promise<void> {
    const end = machine + ms
    await settled()
    for (;;) {
      const [next] = [...timers].sort(([a, one], [b, two]) => one.at - two.at || a - b)
      if (!next || next[1].at > end) break
      const [id, timer] = next
      timers.delete(id)
      wall += Math.max(0, timer.at - machine)
      machine = Math.max(machine, timer.at)
      timer.run()
      mostReaders = Math.max(mostReaders, readers())
      await settled()
    }
    wall += end - machine
    machine = end
  }

  return {
    ...{ calls, told, options, pass, show, openTab, closeTab, zendesk },
    tabs: () => [...tabs.keys()],
    readers,
    mostReaders: () => mostReaders,
    readingTabs: () => [...tabs].filter(([, tab]) => tab.isReading()).map(([id]) => id),
    now: () => wall,
    rowsOf: (tab: number) => tabs.get(tab)?.state.rows() ?? [],
    sharedOf: (tab: number) => tabs.get(tab)?.state.shared(),
    /** The agent has this ticket in front in that tab. */
    openTicket: (tab: number, ticketId: number) => void opened.set(tab, ticketId),
    /** All windows are behind others, or the agent is away. */
    hideAll: () => fronts.clear(),
    /** The clock is put forward or back; nothing else happens. */
    putClock: (ms: number) => {
      wall += ms
    },
    /** The machine sleeps: hours pass, its timers do not. */
    sleep: (ms: number) => {
      wall += ms
    },
    refuse: (with_: typeof refusal) => {
      refusal = with_
    },
    onAwait: (listener: typeof onAwait) => {
      onAwait = listener
    },
    /** What an open ticket's frame says after a save. */
    save: (change: Saved) => {
      zendesk.set(change.ticket.id, change)
    },
    say: (message: FrameMessage) => {
      for (const [id, tab] of tabs) setTimer(2, id, () => tab.hear(message))
    },
  }
}

export type Browser = ReturnType<typeof createBrowser>

/** Enough turns for promises that follow one another without taking time. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
}
