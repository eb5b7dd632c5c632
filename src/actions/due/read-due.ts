import type { LeadTicket } from '../../domain/audit/lead-ticket'
import type { Agenda } from '../../domain/due/agenda'
import { LEAST_MS, nextSearchAt } from '../../domain/due/search-pace'
import type { TicketAgenda } from '../../domain/due/ticket-agenda'
import type { Update } from '../../domain/ticket/history'
import type { Instant } from '../../domain/ticket/ticket'
import type { Clock } from '../../ports/clock'
import type { DueApi } from '../../ports/due-api'
import type { Shared } from '../../ports/due-board'
import type { Attention, Frames } from '../../ports/frames'
import type { HostReason } from '../../ports/host-error'
import type { Unsubscribe } from '../../ports/ticket-host'
import { hostError } from '../failure'
import { createPace } from '../leads/pace'
import { patiently } from '../leads/patiently'
import { sharedPace } from '../leads/shared-pace'
import type { DueState } from './due-state'
import type { Judge } from './judge'
import { merged, unjudged, withTicket } from './merge-agenda'

export interface ReaderOptions {
  readonly api: DueApi
  readonly frames: Frames
  readonly attention: Attention
  readonly clock: Clock
  readonly state: Pick<DueState, 'shared'>
  /** Known in this frame, in every other, and kept. */
  readonly share: (shared: Shared) => void
  readonly agentId: number
  /** What judges a ticket; its file comes once there is one. */
  readonly judging: () => Promise<Judge>
}

/** Calls a minute: all else in Zendesk, and the page for leads, goes on beside them. */
const CALLS = { view: 30, background: 30 } as const
/** An agent with more open tickets of ours sees what is due on these. */
const MOST_PAGES = 5
/** So many tickets are judged by their tags in about ten milliseconds. */
const AT_ONCE = 10
/** Longer than Zendesk ever asks anybody to wait. */
const LONGEST_BUSY_MS = 30 * 60_000
/** Triggers, and what the app itself corrects after a submit, come a moment later. */
const AFTER_SAVE_MS = 2_000

/**
 * Reads the agent's own tickets for all frames of this browser, from now until `stop`. The next one
 * goes on from what was shared, wherever this one was closed.
 */
export function readDue(options: ReaderOptions): Unsubscribe {
  const { api, frames, attention, clock, state, agentId } = options
  let isOn = true
  let isReading = false
  let unchanged = 0
  let isAsked = false
  let lookedAt: Instant = attention.isShown() ? clock.now() : 0
  let stopTimer: Unsubscribe = () => undefined
  const saved = new Map<number, Instant>()
  const failed = new Map<number, Instant>()

  const own = createPace(clock, () => undefined, CALLS)
  const { busyUntil = 0 } = state.shared()
  // Of a clock that was put back since nobody waits for hours.
  if (busyUntil - clock.now() < LONGEST_BUSY_MS) own.pauseUntil(busyUntil)
  const pace = sharedPace(own, frames)
  const call = <T>(ask: () => Promise<T>): Promise<T | undefined> =>
    patiently({ clock, pace }, 'background', () => isOn, ask)

  const share = (changes: Partial<Shared>): void => {
    if (!isOn) return
    const { problem: _, ...before } = state.shared()
    options.share({ ...before, ...changes })
  }
  const setTicket = (ticket: TicketAgenda): void =>
    share({ agenda: withTicket(state.shared().agenda, ticket) })

  const searchAt = (): Instant => {
    const now = clock.now()
    if (attention.isShown()) lookedAt = now
    const { searchedAt } = state.shared()
    const plan = { unchanged, lookedAt, now }
    const usual = nextSearchAt(searchedAt === undefined ? plan : { ...plan, lastAt: searchedAt })
    if (!isAsked || searchedAt === undefined) return usual
    return Math.min(usual, Math.min(searchedAt, now) + LEAST_MS)
  }

  const search = async (): Promise<void> => {
    isAsked = false
    const startedAt = clock.now()
    share({ searchedAt: startedAt })
    const judge = await options.judging()
    const found: LeadTicket[] = []
    let cursor: string | undefined
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer = await call(() => api.tickets({ assigneeId: agentId, isOpen: true }, cursor))
      if (answer === undefined) return
      if (answer === 'expired') break
      found.push(...answer.tickets)
      cursor = answer.next
      if (cursor === undefined) break
    }
    const byTags = await judgedByTags(found, judge)
    const before = state.shared().agenda
    const agenda: Agenda = { ...merged(before, found, clock.now(), byTags), readAt: startedAt }
    unchanged = isSame(before, agenda) ? unchanged + 1 : 0
    share({ agenda })
  }

  /** Judges what was found, a few at a time: the page around this frame has other things to do. */
  const judgedByTags = async (found: readonly LeadTicket[], judge: Judge): Promise<Judge> => {
    const known = new Map<LeadTicket, TicketAgenda>()
    for (const ticket of unjudged(state.shared().agenda, found, clock.now())) {
      known.set(ticket, judge(ticket, undefined))
      if (known.size % AT_ONCE === 0) await new Promise<void>(later)
    }
    return (ticket, updates) => known.get(ticket) ?? judge(ticket, updates)
  }
  const later = (go: () => void): void => void clock.at(clock.now(), go)

  /** A ticket as it is now: its history decides, where its tags leave anything open. */
  const readTicket = async (ticketId: number): Promise<void> => {
    const judge = await options.judging()
    const ticket = await call(() => api.ticket(ticketId))
    if (!ticket || !isOn) return
    const byTags = judge(ticket, undefined)
    const isOwn = ticket.assignee?.id === agentId
    if (!isOwn || !byTags.needsAudits) {
      return setTicket(isOwn ? byTags : { ...byTags, turns: [], needsAudits: false })
    }
    const updates = await readAudits(ticketId)
    if (updates) setTicket(judge(ticket, updates))
  }
  const readAudits = async (ticketId: number): Promise<readonly Update[] | undefined> => {
    const updates: Update[] = []
    for (let page = 1; ; page += 1) {
      const answer = await call(() => api.audits(ticketId, page))
      if (!answer) return undefined
      updates.push(...answer.updates)
      if (answer.isLast) return updates
    }
  }
  const readOpen = async (ticketId: number): Promise<void> => {
    try {
      await readTicket(ticketId)
    } catch (error) {
      const { reason } = hostError(error)
      if (reason === 'expired') throw error
      settleUnread(ticketId, reason)
    }
  }
  /** What this role may not read, or is not there any more, is not asked for again; what failed is, with the next search. */
  const settleUnread = (ticketId: number, reason: HostReason): void => {
    failed.set(ticketId, clock.now())
    const known = state.shared().agenda.tickets.find((one) => one.ticketId === ticketId)
    if (!known) return
    const { byTags, ...rest } = known
    // What may be due is better said by its tags than not at all.
    const turns = reason === 'missing' ? [] : (byTags ?? known.turns)
    const isOver = reason === 'missing' || reason === 'forbidden'
    setTicket(isOver ? { ...rest, turns, needsAudits: false } : { ...known, turns })
  }

  /** First what may be due by its tags; a ticket whose reading failed waits for the next search. */
  const nextOpen = (): number | undefined => {
    const { agenda, searchedAt = 0 } = state.shared()
    const open = agenda.tickets.filter(
      ({ ticketId, needsAudits }) => needsAudits && (failed.get(ticketId) ?? -1) < searchedAt,
    )
    const isLikely = ({ byTags = [] }: TicketAgenda) => byTags.some(({ item }) => item)
    return (open.find(isLikely) ?? open[0])?.ticketId
  }
  const nextSaved = (): number | undefined =>
    [...saved].find(([, at]) => at + AFTER_SAVE_MS <= clock.now())?.[0]

  const work = async (): Promise<void> => {
    while (isOn) {
      const fresh = nextSaved()
      if (fresh !== undefined) {
        saved.delete(fresh)
        await readOpen(fresh)
      } else if (searchAt() <= clock.now()) await search()
      else {
        const open = nextOpen()
        if (open === undefined) return
        await readOpen(open)
      }
    }
  }
  const go = async (): Promise<void> => {
    if (isReading || !isOn) return
    isReading = true
    stopTimer()
    try {
      await work()
    } catch (error) {
      unchanged += 1
      share({ problem: hostError(error).reason })
    } finally {
      isReading = false
      wait()
    }
  }
  /** Never sooner than a second: what failed at once must not be asked for without a pause. */
  const wait = (): void => {
    if (!isOn) return
    const soonest = Math.min(searchAt(), ...[...saved.values()].map((at) => at + AFTER_SAVE_MS))
    const at = Math.max(soonest, clock.now() + 1_000)
    if (Number.isFinite(at)) stopTimer = clock.at(at, () => void go())
  }
  const again = (): void => {
    if (isReading) return
    stopTimer()
    void go()
  }

  const stops = [
    frames.hear((message) => {
      if (message.kind === 'saved') {
        saved.set(message.ticketId, clock.now())
        again()
      }
      if (message.kind === 'busy') {
        options.share({ ...state.shared(), busyUntil: message.until })
      }
      if (message.kind === 'looked') {
        lookedAt = clock.now()
        if (message.isAsking) options.share(state.shared())
        isAsked ||= message.isAsking
        again()
      }
    }),
    attention.onPulse(again),
  ]
  void go()
  return () => {
    isOn = false
    stopTimer()
    for (const stop of stops) stop()
  }
}

const isSame = (a: Agenda, b: Agenda): boolean =>
  JSON.stringify(a.tickets) === JSON.stringify(b.tickets)
