import { failed, noSuchApi } from './answers'
import { newAttachment } from './attachment'
import type { AccountEvent, Backend } from './backend'
import { SaveRefused } from './change'
import type { Desk } from './desk-types'
import { userOf } from './directory'
import {
  afterSave,
  blankForm,
  changeOf,
  type Draft,
  edited,
  emptyComment,
  withStatus,
} from './draft'
import { seeded } from './draft-seed'
import type { SavedTicket, Status, User } from './model'
import { sentenceOf } from './refusals'
import { askHooks, type Timer } from './submit'
import { runAction } from './tab-actions'
import { isClosed, onChannel, overNews, type TabCore, withComment } from './tab-core'
import { eventsBetween } from './tab-events'
import { NO_EXTRAS } from './tab-extras'
import { readPath } from './tab-reads'
import type { Answer, DraftSeed, SaveHook, SubmitOutcome, TabView, TicketTab } from './tab-types'
import { viewOf } from './tab-view'
import { writePath } from './tab-writes'
import { zafUser } from './zaf-shapes'
import { reportUndocumented } from './zaf-surface'

export interface TabOptions {
  readonly key: string
  readonly saved: SavedTicket | undefined
  readonly seed: DraftSeed | undefined
  readonly user: User
  readonly backend: Backend
  readonly desk: Pick<Desk, 'get' | 'locale' | 'reportUnsupported'>
  readonly isRich: boolean
  readonly hookLimitMs: number
  /** What is said of an app that does not answer in time. */
  readonly notAnswered: (app: string) => string
  readonly typingPauseMs: number
  readonly timer: Timer
  readonly complain: (text: string) => void
  readonly onClose: (tab: TicketTab) => void
}

/**
 * One open ticket in one window: the draft over the saved ticket, as Zendesk keeps both. Nothing in
 * it is saved until `submit`; what others save shows through wherever nothing was edited.
 */
export function createTicketTab(options: TabOptions): TicketTab {
  const { key, user, backend, desk, timer } = options
  const watchers = new Set<() => void>()
  const eventListeners = new Set<(name: string, message?: unknown) => void>()
  const hooks = new Set<SaveHook>()
  let isSaveEnabled = true
  let isSubmitting = false
  let draft: Draft = {
    saved: options.saved,
    edits: {},
    tagsBefore: undefined,
    blank: blankForm(backend.directory),
    comment: emptyComment(options.saved, user, options.isRich),
    extras: NO_EXTRAS,
  }
  /** The draft as the last events told it: typing is told after a pause. */
  let told = draft
  let cancelTyping = () => {}
  let view: TabView | undefined

  const redraw = () => {
    view = undefined
    for (const watcher of [...watchers]) watcher()
  }
  const fire = (name: string, message?: unknown) => {
    for (const listener of [...eventListeners]) listener(name, message)
  }
  const tell = () => {
    cancelTyping()
    const before = told
    told = draft
    const news = { directory: backend.directory, locale: desk.locale() }
    for (const { name, property, value } of eventsBetween(before, told, news)) {
      fire(name, value)
      if (name.startsWith('comment.')) fire(`ticket.${name}`, value)
      fire('*.changed', { propertyName: property, newValue: value })
    }
  }
  const change = (next: Draft) => {
    if (next === draft) return
    draft = next
    redraw()
    tell()
  }

  const core: TabCore = {
    get directory() {
      return backend.directory
    },
    user,
    locale: desk.locale,
    isRich: options.isRich,
    complain: options.complain,
    draft: () => draft,
    change,
    allowSave: (isAllowed) => {
      isSaveEnabled = isAllowed
      redraw()
    },
    sendMessage: async (channel, text) => {
      if (!draft.saved) throw new Error('the ticket does not exist yet')
      hear(await backend.send(draft.saved.id, { channel, text }, key))
    },
  }

  /** The saved ticket as somebody just saved it; stale news (an older stamp) is left aside. */
  const hear = (saved: SavedTicket) => {
    if (draft.saved && saved.updatedAt < draft.saved.updatedAt) return
    change(edited(overNews(core, saved), {}))
  }

  const listen = (event: AccountEvent) => {
    if (event.kind !== 'saved' && event.kind !== 'messages') return
    if (event.ticket.id !== draft.saved?.id || event.byTab === key) return
    hear(event.ticket)
    const author = userOf(backend.directory, event.byUserId)
    if (event.kind === 'saved') fire('ticket.updated', author && zafUser(author, backend.directory))
  }
  const stopListening = backend.subscribe(listen)

  const unknown = (kind: 'get' | 'set' | 'invoke', path: string): Answer => {
    reportUndocumented(desk, kind, path)
    return noSuchApi(path)
  }

  const finish = (outcome: SubmitOutcome): SubmitOutcome => {
    isSubmitting = false
    redraw()
    fire(outcome.kind === 'saved' ? 'ticket.submit.done' : 'ticket.submit.fail')
    fire('ticket.submit.always')
    return outcome
  }

  const save = async (): Promise<SubmitOutcome> => {
    const sent = draft
    const wanted = changeOf(sent)
    try {
      const ticket = sent.saved
        ? await backend.save(sent.saved.id, wanted, key)
        : await backend.create(wanted, key)
      const newest = newer(ticket, draft.saved)
      change(afterSave(sent, draft, newest, emptyComment(newest, user, options.isRich)))
      return { kind: 'saved', ticket }
    } catch (error) {
      return { kind: 'refused', message: refusal(error) }
    }
  }

  const submit = async (status?: Status | number): Promise<SubmitOutcome> => {
    if (isSubmitting || !isSaveEnabled || isClosed(core)) return { kind: 'ignored' }
    tell()
    if (status !== undefined && user.rights.canEditTicket) {
      change(withStatus(draft, backend.directory, status))
    }
    isSubmitting = true
    redraw()
    fire('ticket.submit.start')
    const messages = await askHooks([...hooks], options, timer)
    if (messages.length > 0) return finish({ kind: 'blocked', messages })
    return finish(await save())
  }

  const send = async (): Promise<SubmitOutcome> => {
    const { saved, comment } = draft
    const text = comment.text.trim()
    if (!saved || text === '') return { kind: 'ignored' }
    try {
      const ticket = await backend.send(saved.id, { channel: comment.channel.name, text }, key)
      change(withComment(draft, { text: '', attachments: [] }))
      hear(ticket)
      return { kind: 'saved', ticket }
    } catch (error) {
      return { kind: 'refused', message: refusal(error) }
    }
  }

  const tab: TicketTab = {
    key,
    view: () => (view ??= viewOf(draft, { key, user, isSubmitting, isSaveEnabled })),
    subscribe: (listener) => {
      watchers.add(listener)
      return () => watchers.delete(listener)
    },
    onEvent: (listener) => {
      eventListeners.add(listener)
      return () => eventListeners.delete(listener)
    },
    get: (path) => readPath(core, path) ?? desk.get(path) ?? unknown('get', path),
    set: (path, value) =>
      writePath(core, path, value) ??
      (desk.get(path) ? failed(path, 'is read-only') : unknown('set', path)),
    invoke: async (action, args) => {
      try {
        return (await runAction(core, action, args)) ?? unknown('invoke', action)
      } catch (error) {
        return failed(action, refusal(error))
      }
    },
    addHook: (hook) => {
      hooks.add(hook)
      return () => hooks.delete(hook)
    },
    type: (text) => {
      if (isClosed(core) || text === draft.comment.text) return
      draft = withComment(draft, { text })
      redraw()
      cancelTyping()
      if (options.typingPauseMs === 0) tell()
      else cancelTyping = timer(options.typingPauseMs, tell)
    },
    chooseChannel: (name) => {
      if (!isClosed(core)) change(onChannel(core, name))
    },
    attach: (fileName) => {
      if (isClosed(core)) return
      const attachments = [...draft.comment.attachments, newAttachment(fileName)]
      change(withComment(draft, { attachments }))
    },
    detach: (id) => {
      const attachments = draft.comment.attachments.filter((file) => file.id !== id)
      change(withComment(draft, { attachments }))
    },
    submit,
    send,
    close: () => {
      cancelTyping()
      stopListening()
      options.onClose(tab)
    },
  }
  if (options.seed) {
    draft = seeded(core, options.seed)
    told = draft
  }
  return tab
}

/** Somebody's later save may be heard before the answer to our own. */
const newer = (saved: SavedTicket, heard: SavedTicket | undefined): SavedTicket =>
  heard && heard.updatedAt > saved.updatedAt ? heard : saved

const refusal = (error: unknown): string =>
  error instanceof SaveRefused ? sentenceOf(error) : String((error as Error)?.message ?? error)
