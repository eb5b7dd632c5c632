import { changeBetween, NO_CHANGE, type TagChange } from '../../domain/tag-change'
import type { Comment, Update } from '../../domain/ticket/history'
import type { Draft, Instant, Person, Status } from '../../domain/ticket/ticket'
import { HostError } from '../../ports/host-error'
import type { InventedSave, InventedState } from '../../ports/invented-ticket'
import type { SavedTicket } from '../../ports/ticket-api'
import { toChannel } from '../to-channel'
import { createListeners, type Listeners } from './listeners'
import { draftOf, FRESH_FORM, type TicketForm, withChange } from './ticket-form'
import type { TurnedClock } from './turned-clock'

/** Who is in it. */
export interface Cast {
  readonly agent: Person & { readonly id: number }
  readonly requester: Person & { readonly phone: string }
}

/** What somebody saves. */
export interface Saving {
  readonly by: Person
  readonly tags?: TagChange
  readonly comment?: Comment
  readonly status?: Status
  readonly groupId?: number | null
}

/** The invented ticket itself: what is saved, and the form over it, with everybody who watches. */
export interface InventedWorld extends Pick<Listeners, 'on' | 'tell'> {
  readonly cast: Cast
  readonly clock: TurnedClock
  readonly state: () => InventedState
  readonly subscribe: (listener: () => void) => () => void
  readonly saved: () => SavedTicket
  readonly form: () => TicketForm
  readonly draft: () => Draft
  readonly edit: (change: (form: TicketForm) => TicketForm) => void
  /** Makes it one update of the ticket, which takes a second. `form`: what it leaves of the form. */
  readonly save: (saving: Saving, form?: TicketForm) => void
  readonly show: (toast: string) => void
}

/** Saves one after the other are a second apart. */
const SAVE_MS = 1_000

/** A ticket of this requester, opened with these words and assigned to the agent, without tags. */
export function createInventedWorld(
  { agent, requester }: Cast,
  clock: TurnedClock,
  firstWords: string,
): InventedWorld {
  const { on, tell } = createListeners()
  const watchers = new Set<() => void>()
  let saved: InventedSave = { tags: [], status: 'open', groupId: null }
  let updates: readonly Update[] = [openedBy(requester, clock.now(), firstWords)]
  let form = FRESH_FORM
  let toast: string | undefined
  let state: InventedState | undefined

  const draft = (): Draft => draftOf(form, saved, agent.id)
  const redraw = (): void => {
    state = undefined
    for (const watcher of [...watchers]) watcher()
  }
  const change = (next: () => void): void => {
    const before = draft()
    next()
    redraw()
    tellDraft(before, draft(), tell)
  }
  return {
    on,
    tell,
    clock,
    draft,
    cast: { agent, requester },
    form: () => form,
    state: () => {
      state ??= { now: clock.now(), draft: draft(), saved, updates, toast }
      return state
    },
    subscribe: (listener) => {
      watchers.add(listener)
      return () => void watchers.delete(listener)
    },
    saved: () => ({
      ...saved,
      assigneeId: agent.id,
      requesterId: requester.id,
      hasTalk: false,
      stamp: String(updates.length),
    }),
    edit: (next) => {
      change(() => {
        form = next(form)
      })
    },
    save: ({ by, tags = NO_CHANGE, comment, status, groupId }, left = form) => {
      clock.moveTo(clock.now() + SAVE_MS)
      change(() => {
        const before = saved
        saved = {
          tags: withChange(saved.tags, tags),
          status: status ?? saved.status,
          groupId: groupId === undefined ? saved.groupId : groupId,
        }
        const { add, remove } = changeBetween(before.tags, saved.tags)
        const update: Update = {
          auditId: updates.length + 1,
          at: clock.now(),
          author: by,
          channel: toChannel(by.role === 'agent' ? 'web' : 'email'),
          ...(comment && { comment }),
          tagsAdded: add,
          tagsRemoved: remove,
          tagsByAuthor: add,
          ...(saved.status !== before.status && { status: saved.status }),
        }
        updates = [...updates, update]
        form = left
      })
      if (comment) tell('conversation', undefined)
    },
    show: (words) => {
      toast = words
      redraw()
    },
  }
}

const openedBy = (author: Person, at: Instant, text: string): Update => ({
  auditId: 1,
  at,
  author,
  channel: toChannel('email'),
  comment: { isPublic: true, text, hasFile: false },
  tagsAdded: [],
  tagsRemoved: [],
  status: 'open',
})

/** Tells what differs between two drafts, each part by its own event. */
function tellDraft(before: Draft, after: Draft, tell: Listeners['tell']): void {
  if (before.body.content !== after.body.content) tell('text', after.body.content)
  if (before.isPublic !== after.isPublic) tell('composer', undefined)
  if (before.tags.join() !== after.tags.join()) tell('tags', after.tags)
  if (before.status !== after.status || before.groupId !== after.groupId) tell('form', undefined)
}

/** Rejects what was decided on an older state of the ticket, as Zendesk does. */
export function refuseOld({ saved }: InventedWorld, stamp: string): void {
  if (saved().stamp !== stamp)
    throw new HostError('conflict', 'the invented ticket was saved since')
}
