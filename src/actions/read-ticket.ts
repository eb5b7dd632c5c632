import { isOurTag } from '../domain/tags'
import type { KnownHistory, Update } from '../domain/ticket/history'
import { savedState } from '../domain/ticket/saved-state'
import type { HistoryPage } from '../ports/ticket-api'
import { hostError, saying, unread } from './failure'
import { journalOf } from './journal'
import { readyFor } from './ready-for'
import type { SessionCore } from './session-core'

/** Whether the history is worth a call: a ticket without our tags and without a note costs none (Calls). */
export const isOurTicket = (core: SessionCore): boolean => {
  const { saved, draft } = core.model()
  const isMarked = [...saved.tags, ...draft.tags].some(isOurTag)
  const { notes, chain } = core.reading()
  // What was sent in a conversation and never tagged is found only by looking (C2, C9).
  return isMarked || notes.length > 0 || chain.made.length > 0
}

/** Reads the recent history, at most three calls; a refusal leaves the count without dates. */
export async function loadHistory(core: SessionCore): Promise<void> {
  if (core.model().ticket.id === undefined) return
  core.change({ history: { kind: 'loading' } })
  try {
    const page = await core.api.recent()
    await takePage(core, page)
    // So much happened here that the tags saved cannot be told from what was read.
    if (!page.isComplete) core.change({ saved: await core.api.read() })
    // The history may be the first to tell of a chat.
    if (core.model().conversation === undefined) await loadConversation(core)
  } catch (error) {
    core.change({ history: { kind: 'unknown' } })
    unread(core, error)
  }
}

export async function loadOlder(core: SessionCore): Promise<void> {
  await saying(core, 'history', async () => takePage(core, await core.api.all()))
}

/**
 * Chat and messaging entries, wherever the ticket ever had any, whatever channel the composer is on
 * (C7, C9). False: what we know of them may be old.
 */
export async function loadConversation(core: SessionCore, limitMs?: number): Promise<boolean> {
  return !hasConversation(core) || readConversation(core, limitMs)
}

/** The same after Zendesk said that something was said; on a ticket of ours it may be the first time. */
export async function hearConversation(core: SessionCore): Promise<boolean> {
  return !(hasConversation(core) || isOurTicket(core)) || readConversation(core)
}

async function readConversation(core: SessionCore, limitMs?: number): Promise<boolean> {
  try {
    const conversation = await core.host.readConversation(limitMs)
    await readyFor(core, { conversation }, limitMs)
    core.change({ conversation })
    return true
  } catch (error) {
    hostError(error)
    return false
  }
}

function hasConversation(core: SessionCore): boolean {
  const { draft, ticket, saved, history, conversation } = core.model()
  return (
    conversation !== undefined ||
    draft.channel.sendsAtOnce ||
    ticket.channel?.sendsAtOnce === true ||
    saved.hasTalk === true ||
    journalOf(core)?.isBySend === true ||
    (history.kind === 'known' && history.updates.some(isFromConversation))
  )
}

const isFromConversation = ({ talk, channel }: Update): boolean =>
  talk !== undefined || channel.sendsAtOnce

/** How long a look at the saved ticket may keep an agent waiting. */
export const LOOK_MS = 4_000

/**
 * Reads the saved ticket afresh, its newest updates only if it changed since we last looked, and its
 * conversation if it has one (C8). True if all were answered in time; false: what we know may be old.
 */
export async function readAfresh(
  core: SessionCore,
  limitMs: number,
  ticketMs = FRESH_READ_MS,
): Promise<boolean> {
  if (core.model().ticket.id === undefined) return false
  const end = core.clock.now() + limitMs
  const left = (): number => Math.max(1, end - core.clock.now())
  try {
    const saved = await core.api.read(Math.min(left(), ticketMs))
    const isMoved = saved.stamp !== core.model().saved.stamp
    const isUnread = core.model().history.kind !== 'known'
    if (isMoved || isUnread) await takePage(core, await core.api.newest(left()), left())
    core.change({ saved })
    return await loadConversation(core, left())
  } catch (error) {
    unread(core, error)
    return false
  }
}

/** C8: the read before a save gets no more. */
const FRESH_READ_MS = 1_500

/** Lays a page over what is known, by audit; a page that begins further back makes it more complete. */
async function takePage(core: SessionCore, page: HistoryPage, limitMs?: number): Promise<void> {
  await readyFor(core, { history: withPage(core, page) }, limitMs)
  const next = withPage(core, page)
  const { saved } = core.model()
  // The form may hold more than what is saved: until the ticket itself was read, its updates tell.
  const told = saved.stamp === undefined ? savedState(next) : {}
  core.change({ history: next, saved: { ...saved, ...told } })
}

function withPage(core: SessionCore, page: HistoryPage): KnownHistory {
  const { history } = core.model()
  const known = history.kind === 'known' ? history.updates : []
  const isJoined = known.length === 0 || overlaps(known, page.updates)
  const updates = isJoined ? merged(known, page.updates) : page.updates
  const isComplete = page.isComplete || (history.kind === 'known' && history.isComplete && isJoined)
  return { kind: 'known', updates, isComplete }
}

const overlaps = (known: readonly Update[], page: readonly Update[]): boolean =>
  page.some(({ auditId }) => known.some((update) => update.auditId === auditId))

function merged(known: readonly Update[], page: readonly Update[]): Update[] {
  const ids = new Set(page.map(({ auditId }) => auditId))
  return [...known.filter(({ auditId }) => !ids.has(auditId)), ...page].sort((a, b) => a.at - b.at)
}
